"""Where the ballots on paper of a round stand: counted, and never opened here one by one."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from morrow.foundations.codes import CodeNotRead, read_code
from morrow.foundations.permission import require
from morrow.foundations.scope import Viewer
from morrow.voice import rules
from morrow.voice.errors import UnknownPaper
from morrow.voice.models import Paper, PaperReading, RollMark, Round
from morrow.voice.permissions import PAPER_READERS, may_read_papers


@dataclass(frozen=True)
class Papers:
    """How many folded papers were taken in, and what became of them.

    `once` were entered once, `differ` were entered twice and not the same.
    """

    taken_in: int
    in_urn: int
    spoilt: int
    once: int
    differ: int

    @property
    def not_entered(self) -> int:
        """Taken in, and not in the machine at all."""
        return max(0, self.taken_in - self.in_urn - self.spoilt - self.once - self.differ)

    @property
    def unreconciled(self) -> int:
        """How many are not settled: neither in the urn nor spoilt."""
        return self.once + self.differ + self.not_entered


def papers_of(round_: Round) -> Papers:
    """Where the papers of a round stand."""
    states = Counter(Paper.objects.filter(round=round_).values_list("state", flat=True))
    marks = RollMark.objects.unrestricted(reason="counting papers taken in").filter(round=round_, paper=True)
    return Papers(
        taken_in=marks.count(),
        in_urn=states["in_urn"],
        spoilt=states["spoilt"],
        once=states["once"],
        differ=states["differs"],
    )


def paper_of(round_: Round, serial: str) -> Paper:
    """One printed paper, by the number on it as somebody typed it. Raises UnknownPaper."""
    try:
        code = read_code(serial)
    except CodeNotRead as fault:
        raise UnknownPaper from fault
    found: Paper | None = Paper.objects.filter(round=round_, serial=code).first()
    if found is None:
        raise UnknownPaper
    return found


def pack_of(round_: Round, pack: int) -> list[str]:
    """The numbers of one printed pack, in no order."""
    found = Paper.objects.filter(round=round_, pack=pack).order_by("serial")
    return list(found.values_list("serial", flat=True))


def packs_of(round_: Round) -> list[int]:
    """The packs printed for a round, in order."""
    found = Paper.objects.filter(round=round_).order_by("pack")
    return list(found.values_list("pack", flat=True).distinct())


def papers_to_settle(round_: Round) -> list[str]:
    """The numbers of the papers on which two readings differ."""
    found = Paper.objects.filter(round=round_, state="differs").order_by("serial")
    return list(found.values_list("serial", flat=True))


def papers_to_read_again(round_: Round, viewer: Viewer) -> list[str]:
    """The numbers of the papers that this worker may be the second to read."""
    mine = PaperReading.objects.unrestricted(reason="what this worker has read").filter(
        reader_id=viewer.person_id or 0, paper__round=round_
    )
    found = Paper.objects.filter(round=round_, state="once")
    found = found.exclude(pk__in=list(mine.values_list("paper_id", flat=True)))
    return list(found.order_by("serial").values_list("serial", flat=True))


@dataclass(frozen=True)
class Reading:
    """What one worker read."""

    spoilt: bool
    marks: rules.Marks
    ward: str
    age_band: str


def readings_of(paper: Paper, viewer: Viewer) -> list[Reading]:
    """Both readings of a paper on which they differ, for those who settle it with the paper before them."""
    require(may_read_papers(viewer.acting_as(*PAPER_READERS)))
    if paper.state != "differs":
        return []
    found = PaperReading.objects.unrestricted(reason="settling two readings of a paper that differ")
    return [reading_in(row) for row in found.filter(paper=paper).order_by("pk")]


def reading_in(row: PaperReading) -> Reading:
    """A row as what was read."""
    return Reading(row.spoilt, rules.Marks(tuple(row.approves), tuple(row.points)), row.ward, row.age_band)
