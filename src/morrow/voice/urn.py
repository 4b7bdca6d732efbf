"""The roll and the urn of one vote: marking the one, filling, closing and destroying the other.

The urn is a table of its own, which only its owner may make and drop; two functions of the database do it
for the site, each only at its moment.
"""

from __future__ import annotations

from django.db import IntegrityError, connection, transaction

from morrow.foundations.scope import entering
from morrow.voice import rules
from morrow.voice.errors import AlreadyVoted, NotItsTurn
from morrow.voice.models import Ballot, CountedBallot, PaperReading, RollMark, Round


def make(round_: Round) -> None:
    """Make the urn of a vote that opens."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT voice_open_urn(%s)", [round_.pk])


def hold_open(round_: Round) -> None:
    """Keep the round from being closed until this ballot is in. Raises NotItsTurn."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT state FROM voice_round WHERE id = %s FOR KEY SHARE", [round_.pk])
        found = cursor.fetchone()
    if found is None or found[0] != "ballot":
        raise NotItsTurn


def mark_the_roll(round_: Round, person_id: int, *, paper: bool = False) -> None:
    """Write down that this person has voted. Raises AlreadyVoted."""
    try:
        with transaction.atomic():
            RollMark.objects.create(round=round_, person_id=person_id, paper=paper)
    except IntegrityError as twice:
        raise AlreadyVoted from twice


def drop(round_: Round, made: rules.Marks, *, ward: str, age_band: str) -> None:
    """Drop one ballot into the urn."""
    ballot = Ballot(
        round=round_,
        approves=list(made.approves),
        points=list(made.points),
        ward=ward,
        age_band=age_band if age_band in rules.AGE_BANDS else "",
    )
    Ballot.objects.bulk_create([ballot])


def empty(round_: Round) -> None:
    """Copy the ballots of a closed round in random order, and drop its urn; called off, only drop it."""
    with entering.lifted(reason="emptying the urn at the end of a vote"), connection.cursor() as cursor:
        cursor.execute("SELECT voice_empty_urn(%s)", [round_.pk])


def destroy(round_: Round) -> None:
    """Destroy the ballots of a vote that was called off, in the urn or out of it."""
    empty(round_)
    forget_readings(round_)
    with entering.lifted(reason="destroying the ballots of a vote that was called off"):
        CountedBallot.objects.unrestricted(reason="destroying ballots unread").filter(round=round_).delete()


def forget_readings(round_: Round) -> None:
    """Delete what workers typed from papers that were not settled."""
    typed = PaperReading.objects.unrestricted(reason="forgetting what was typed from papers")
    typed.filter(paper__round=round_).delete()
