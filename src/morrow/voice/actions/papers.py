"""Ballots on paper: printed with a number, taken in folded, read by two, and settled where they differ."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from django.db.models import Max
from django.utils import timezone

from morrow.foundations import record
from morrow.foundations.codes import new_code
from morrow.foundations.permission import require
from morrow.foundations.scope import Actor, entering
from morrow.people.queries import PersonRef
from morrow.voice import rules, urn
from morrow.voice.errors import (
    MorePapersThanPeople,
    NotOpenToday,
    PaperDone,
    PaperReadByYou,
    PapersNotPrinted,
)
from morrow.voice.marking import marks_for
from morrow.voice.models import Paper, PaperReading, Round
from morrow.voice.permissions import may_read_papers
from morrow.voice.queries.papers import Reading, paper_of, papers_of, reading_in
from morrow.voice.young import require_pass

MOST_IN_A_PACK = 20


@dataclass(frozen=True)
class Read:
    """What a worker reads on a paper, as it is typed in."""

    approves: Collection[str] = ()
    points: Mapping[str, int] = field(default_factory=dict)
    spoilt: bool = False
    ward: str = ""
    age_band: str = ""


def print_papers(*, round: Round, number: int, by: Actor, now: datetime) -> int:
    """Make a pack of numbered papers to be printed; gives the number of the pack.

    Raises NotItsTurn before and after the vote, and PapersNotPrinted for none or too many at once.
    """
    require(may_read_papers(by))
    if not 1 <= number <= MOST_IN_A_PACK:
        raise PapersNotPrinted(MOST_IN_A_PACK)
    with record.act(by=by, verb="printed papers for", on=round, now=now):
        urn.hold_open(round)
        pack = (Paper.objects.filter(round=round).aggregate(last=Max("pack"))["last"] or 0) + 1
        serials = [new_code() for _ in range(number)]
        Paper.objects.bulk_create(Paper(round=round, serial=serial, pack=pack) for serial in serials)
    return pack


def take_in_paper(*, round: Round, person: PersonRef, by: Actor, now: datetime) -> None:
    """Take in somebody's folded paper: the roll is marked, and nothing says which paper it was.

    Raises NotItsTurn, NotOpenToday, and AlreadyVoted: then the paper is handed back unopened.
    """
    require(may_read_papers(by))
    require_pass(round, person.pk)
    if not rules.takes_part_today(round.opens, round.closes, timezone.localdate(now)):
        raise NotOpenToday(round.opens, round.closes)
    with (
        record.act(by=by, verb="took in a paper of", on=round, now=now),
        entering.lifted(reason="marking a roll that nobody but the voter reads"),
    ):
        urn.hold_open(round)
        urn.mark_the_roll(round, person.pk, paper=True)


def read_paper(*, round: Round, serial: str, read: Read, by: Actor, now: datetime) -> Paper:
    """Type in what stands on a paper: once, and once more by somebody else, who does not see the first.

    Where both agree, the ballot goes into the urn and what was typed is deleted; where they differ, it
    waits to be settled. Raises NotItsTurn, UnknownPaper, PaperDone, PaperReadByYou, BallotNotAccepted,
    NoSuchProject and MorePapersThanPeople.
    """
    require(may_read_papers(by))
    with record.act(by=by, verb="read a paper of", on=round, now=now):
        paper, reading = _held(round, serial, read)
        before = [reading_in(row) for row in _rows(paper, by)]
        if paper.state not in {"printed", "once"}:
            raise PaperDone(paper.state)
        if not before:
            _note(paper, reading, by)
            paper.state = "once"
        elif before[0] == reading:
            _put_in(round, paper, reading)
        else:
            _note(paper, reading, by)
            paper.state = "differs"
        paper.save(update_fields=["state"])
    return paper


def settle_paper(*, round: Round, serial: str, read: Read, by: Actor, now: datetime) -> Paper:
    """Say what stands on a paper that two read differently, with the paper in hand.

    Raises the same as `read_paper`.
    """
    require(may_read_papers(by))
    with record.act(by=by, verb="settled a paper of", on=round, now=now):
        paper, reading = _held(round, serial, read)
        if paper.state != "differs":
            raise PaperDone(paper.state)
        _put_in(round, paper, reading)
        paper.save(update_fields=["state"])
    return paper


def _held(round_: Round, serial: str, read: Read) -> tuple[Paper, Reading]:
    """The paper, locked, and what was read on it, checked against the round."""
    urn.hold_open(round_)
    paper = Paper.objects.select_for_update().get(pk=paper_of(round_, serial).pk)
    made = rules.Marks(()) if read.spoilt else marks_for(round_, read.approves, read.points)
    known = read.age_band if read.age_band in rules.AGE_BANDS else ""
    if read.spoilt:
        return paper, Reading(True, made, "", "")
    return paper, Reading(False, made, read.ward, known)


def _rows(paper: Paper, by: Actor) -> list[PaperReading]:
    """What was read on it before. Raises PaperReadByYou where this worker did."""
    rows = list(PaperReading.objects.unrestricted(reason="holding two readings together").filter(paper=paper))
    if any(row.reader_id == by.person_id for row in rows):
        raise PaperReadByYou
    return rows


def _note(paper: Paper, reading: Reading, by: Actor) -> None:
    with entering.lifted(reason="keeping what nobody opens until a second reader agrees"):
        PaperReading.objects.create(
            paper=paper,
            reader_id=by.person_id,
            spoilt=reading.spoilt,
            approves=list(reading.marks.approves),
            points=list(reading.marks.points),
            ward=reading.ward,
            age_band=reading.age_band,
        )


def _put_in(round_: Round, paper: Paper, reading: Reading) -> None:
    """Drop it in the urn, or set it aside as spoilt; what was typed is deleted."""
    Round.objects.select_for_update(of=("self",), no_key=True).get(pk=round_.pk)
    papers = papers_of(round_)
    if papers.in_urn + papers.spoilt >= papers.taken_in:
        raise MorePapersThanPeople(papers.taken_in)
    PaperReading.objects.unrestricted(reason="forgetting what was typed").filter(paper=paper).delete()
    paper.state = "spoilt" if reading.spoilt else "in_urn"
    if not reading.spoilt:
        with entering.lifted(reason="dropping a ballot that nobody reads"):
            urn.drop(round_, reading.marks, ward=reading.ward, age_band=reading.age_band)
