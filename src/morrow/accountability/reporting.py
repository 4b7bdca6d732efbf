"""A report as a page shows it: each part by its name, who signed it and when, or who has to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from morrow.accountability import permissions, words
from morrow.accountability.models import Decision, ReportPart
from morrow.accountability.queries.reports import OPEN, SIGNED_BY, lacking, report
from morrow.foundations.scope import Viewer


@dataclass(frozen=True)
class Shown:
    """One part by its name: what was signed, or nothing yet and who signs it."""

    kind: str
    name: str
    part: ReportPart | None
    needed: bool
    signs: str


@dataclass(frozen=True)
class Whole:
    """Everything a page shows of a report."""

    parts: tuple[Shown, ...]
    consultees: tuple[ReportPart, ...]
    papers: tuple[ReportPart, ...]
    lacking: tuple[str, ...]

    @property
    def lacking_names(self) -> list[str]:
        """What is lacking, by name."""
        return [words.part_name(code) for code in self.lacking]


def whole(decision: Decision, today: date) -> Whole:
    """The report of a decision; what it lacks is told only while it is open."""
    found = report(decision)
    wanted = lacking(decision, decision.regime, today) if decision.state in OPEN else ()
    signed = {part.kind: part for part in found.parts}
    parts = tuple(
        Shown(kind, words.part_name(kind), signed.get(kind), kind in wanted, words.signs_it(kind))
        for kind, _name in ReportPart.SIGNED
    )
    return Whole(parts, found.consultees, found.papers, wanted)


def open_parts(viewer: Viewer, decision: Decision, offices: frozenset[str]) -> list[tuple[str, str]]:
    """The parts that this viewer, who holds these offices, may sign now: code and name."""
    if decision.state not in OPEN:
        return []
    writes = any(permissions.may_analyse(actor) for actor in viewer.actors)
    return [
        (kind, words.part_name(kind))
        for kind, _name in ReportPart.SIGNED
        if (SIGNED_BY[kind] in offices if kind in SIGNED_BY else writes)
    ]
