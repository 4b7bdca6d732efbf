"""The two projections of the thread: what anyone may see of it, and what one person may."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from morrow.foundations import references, small_numbers
from morrow.foundations.record.reading import edges_around
from morrow.foundations.record.reference import Ref
from morrow.foundations.record.thread import follow
from morrow.foundations.references import STATIONS, Line
from morrow.foundations.scope import NOBODY, Viewer


@dataclass(frozen=True)
class StationView:
    """One station as one viewer sees it: lines in order of date, and sentences that only count."""

    key: str
    lines: tuple[Line, ...]
    counts: tuple[str, ...]

    @property
    def reached(self) -> bool:
        """True where anything stands here, seen or only counted."""
        return bool(self.lines or self.counts)

    @property
    def figure(self) -> str:
        """The short form for the ribbon."""
        figures = [line.figure for line in self.lines if line.figure]
        return figures[0] if figures else (self.counts[0] if self.counts else "")

    @property
    def when(self) -> date | None:
        """The first date here."""
        return min((line.when for line in self.lines if line.when), default=None)


def public_thread(start: Ref) -> tuple[StationView, ...]:
    """What anyone sees: things that are public, and anything personal only as a suppressed count."""
    refs = follow(edges_around(start), start, references.junctions())
    return _stations(refs, viewer=NOBODY, counted=True)


def own_thread(start: Ref, viewer: Viewer) -> tuple[StationView, ...]:
    """What one person sees: the public thread, with their own things as lines."""
    refs = follow(edges_around(start), start, references.junctions())
    return _stations(refs, viewer=viewer, counted=True)


def _stations(refs: set[Ref], *, viewer: Viewer, counted: bool) -> tuple[StationView, ...]:
    kinds = references.kinds()
    known = {ref for ref in refs if ref.kind in kinds}
    shown = {ref for ref in known if viewer is not NOBODY or not kinds[ref.kind].personal}
    lines: dict[str, list[Line]] = defaultdict(list)
    for ref, line in references.resolve(viewer, sorted(shown)).items():
        lines[kinds[ref.kind].station].append(line)
    counts = _counts(known) if counted else {}
    return tuple(
        StationView(
            key,
            tuple(sorted(lines[key], key=lambda line: (line.when or date.max, line.sentence))),
            tuple(counts.get(key, ())),
        )
        for key in STATIONS
    )


def _counts(refs: set[Ref]) -> dict[str, list[str]]:
    """For each station, one sentence a personal kind, with the number after suppression."""
    kinds = references.kinds()
    numbers: dict[str, int] = defaultdict(int)
    for ref in refs:
        if kinds[ref.kind].personal:
            numbers[ref.kind] += 1
    sentences: dict[str, list[str]] = defaultdict(list)
    for name, number in sorted(numbers.items()):
        kind = kinds[name]
        if kind.counted:
            sentences[kind.station].append(kind.counted(str(small_numbers.count(number))))
    return sentences
