"""Statutory consultation: marked before a round opens, summed up before anything is decided."""

from __future__ import annotations

from datetime import datetime

from django.utils.translation import gettext as _

from morrow.foundations import record
from morrow.foundations.permission import require
from morrow.foundations.scope import Actor
from morrow.voice.errors import NotRecorded, RoundTermsFixed
from morrow.voice.models import Consultation, Round
from morrow.voice.permissions import may_convene


def mark_consultation(
    *, round: Round, law: str, must_ask: str, alternatives: str, least_days: int, by: Actor, now: datetime
) -> Consultation:
    """Mark a draft as a consultation that the law requires. Raises RoundTermsFixed and NotRecorded."""
    require(may_convene(by))
    if round.state != "draft":
        raise RoundTermsFixed
    if not all(text.strip() for text in (law, must_ask, alternatives)) or least_days < 1:
        raise NotRecorded(
            _(
                "Name the law, who must be asked, what else was thought of and why it is not preferred, and "
                "for how many days people can answer."
            )
        )
    told = {"law": law, "must_ask": must_ask, "alternatives": alternatives}
    with record.act(by=by, verb="marked as a consultation", on=round, now=now):
        consultation: Consultation
        consultation, _made = Consultation.objects.update_or_create(
            round=round,
            defaults={**{name: text.strip() for name, text in told.items()}, "least_days": least_days},
        )
    return consultation


def publish_summary(
    *, consultation: Consultation, summary: str, before: str, by: Actor, now: datetime
) -> None:
    """Publish what was said in a consultation and put it before the decision-maker, once it is closed.

    From now on a decision may rest on it. Raises NotRecorded.
    """
    require(may_convene(by))
    if consultation.round.state not in {"closed", "counted"}:
        raise NotRecorded(_("People can still answer. Close the round, then sum up what they said."))
    if not summary.strip() or not before.strip():
        raise NotRecorded(_("Write what was said, and which decision-maker it lies before."))
    with record.act(by=by, verb="summed up", on=consultation.round, now=now):
        consultation.summary = summary.strip()
        consultation.before = before.strip()
        consultation.summary_by = by.name
        consultation.summary_at = now
        consultation.save(update_fields=["summary", "before", "summary_by", "summary_at"])
