"""A signature holds for what it was put under; where that is changed, it lapses and is asked for again."""

from __future__ import annotations

from datetime import date

from morrow.accountability.models import Decision, ReportPart


def signatures_lapse(decision: Decision, today: date) -> None:
    """What was signed of a report can still be read, and waits to be signed again."""
    signed = [kind for kind, _name in ReportPart.SIGNED]
    ReportPart.objects.filter(decision=decision, kind__in=signed, lapsed_on=None).update(lapsed_on=today)
