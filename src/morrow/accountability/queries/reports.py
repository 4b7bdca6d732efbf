"""What a report holds, what it still lacks, and for whom it waits."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef

from morrow.accountability import rules
from morrow.accountability.models import Decision, ReportNeed, ReportPart
from morrow.accountability.queries.named import offices_of
from morrow.foundations.scope import Viewer

SIGNED_BY = {"finance": "section_151", "legal": "monitoring"}
"""The office that signs a part; risk is signed by whoever writes reports."""

OPEN = ("proposed", "sent_back")


@dataclass(frozen=True)
class Report:
    """The parts of one report, as anyone may read them: those that are signed, and those that are listed."""

    parts: tuple[ReportPart, ...]
    consultees: tuple[ReportPart, ...]
    papers: tuple[ReportPart, ...]

    @property
    def there(self) -> frozenset[str]:
        """The codes of the parts that are there; where a signature lapsed its part is not."""
        all_ = (*self.parts, *self.consultees, *self.papers)
        return frozenset(part.kind for part in all_ if part.lapsed_on is None)


@dataclass(frozen=True)
class Need:
    """What a report for one regime needs, and since when by which rule; no rule where it is the default."""

    regime: str
    key: bool
    parts: tuple[str, ...]
    rule: ReportNeed | None


def report(decision: Decision) -> Report:
    """The parts of one report."""
    all_ = list(decision.parts.all())
    signed = [part for kind, _name in ReportPart.SIGNED for part in all_ if part.kind == kind]
    consultees, papers = ([part for part in all_ if part.kind == kind] for kind in ("consultees", "papers"))
    return Report(tuple(signed), tuple(consultees), tuple(papers))


def _rules(on: date) -> dict[tuple[str, bool], ReportNeed]:
    """The place's newest rule for each case that holds on a day; few rows, read at once."""
    rows = ReportNeed.objects.filter(active_from__lte=on).order_by("active_from", "pk")
    return {(row.regime, row.key): row for row in rows}


def _need(regime: str, key: bool, found: ReportNeed | None) -> Need:
    parts = tuple(found.parts) if found else rules.needed_parts(regime, key=key)
    return Need(regime, key, parts, found)


def report_need(regime: str, *, key: bool, on: date) -> Need:
    """Which parts a report for this regime needs on this day: by the place's rule, else by default."""
    return _need(regime, key, _rules(on).get((regime, key)))


def report_needs(on: date) -> list[Need]:
    """What a report needs, for every regime, and for its key decisions where it takes any."""
    set_ = _rules(on)
    cases = [
        (regime, key) for regime in rules.REPORTING for key in (True, False) if not key or regime in rules.KEY
    ]
    return [_need(regime, key, set_.get((regime, key))) for regime, key in cases]


def lacking(decision: Decision, regime: str, on: date) -> tuple[str, ...]:
    """The codes of the parts that are not there and have to be, in their order."""
    there = report(decision).there
    return tuple(part for part in report_need(regime, key=decision.key, on=on).parts if part not in there)


def reaches_the_decision_maker(decision: Decision, on: date) -> bool:
    """Whether both analyses and every part that its report needs are there."""
    return bool(decision.equality and decision.sustainability) and not lacking(decision, decision.regime, on)


def reports_to_sign(viewer: Viewer, today: date) -> list[Decision]:
    """Open reports that wait for a part this viewer signs by office."""
    offices = offices_of(viewer, on=today)
    signs = not offices.isdisjoint(SIGNED_BY.values())
    return to_sign(offices, lacking_parts(today)) if signs else []


def to_sign(offices: Collection[str], waiting: Mapping[Decision, tuple[str, ...]]) -> list[Decision]:
    """Of the reports that wait for parts, those with one that is signed by whoever holds these offices."""
    mine = {part for part, office in SIGNED_BY.items() if office in offices}
    return [decision for decision, parts in waiting.items() if mine & set(parts)]


def lacking_parts(today: date) -> dict[Decision, tuple[str, ...]]:
    """Open proposals whose report lacks a part that it needs, the oldest first, with those parts."""
    standing = ReportPart.objects.filter(decision=OuterRef("pk"), lapsed_on=None)
    opened = (
        Decision.objects.filter(state__in=OPEN)
        .select_related("authority__body")
        .annotate(there=ArraySubquery(standing.values("kind")))
        .order_by("proposed_at", "pk")
    )
    set_ = _rules(today)
    found = {}
    for each in opened:
        need = _need(each.regime, each.key, set_.get((each.regime, each.key)))
        missing = tuple(part for part in need.parts if part not in each.there)
        if missing:
            found[each] = missing
    return found
