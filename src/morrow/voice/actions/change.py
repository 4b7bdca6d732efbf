"""Second thoughts: correcting what was said before it is sorted, and taking it back."""

from __future__ import annotations

from datetime import datetime

from morrow.foundations import record
from morrow.foundations.scope import Actor, entering
from morrow.voice.authorship import is_signed_in_author, prove_author
from morrow.voice.errors import (
    AlreadyWithdrawn,
    NothingSaid,
    NotWithdrawn,
    TooLateToCorrect,
)
from morrow.voice.events import ContributionWithdrawn
from morrow.voice.models import Contribution
from morrow.voice.permissions import LISTENERS
from morrow.voice.queries.receipts import may_correct
from morrow.voice.surgery_notes import empty_note_of


def correct(
    *,
    contribution: Contribution,
    words: str,
    by: Actor,
    now: datetime,
    second_thing: str = "",
    read_back: bool = False,
) -> None:
    """Put the words right before anyone has sorted them.

    A worker reads them back again; the author shows who they are by the second thing, or is signed in.
    Raises TooLateToCorrect, NothingSaid and WrongSecondThing.
    """
    if not (by.holds(*LISTENERS) and read_back):
        prove_author(contribution, by, second_thing)
    if not may_correct(contribution):
        raise TooLateToCorrect
    if not words.strip():
        raise NothingSaid
    with (
        record.act(by=by, verb="corrected", on=contribution, now=now),
        entering.lifted(reason="an author without an account puts their words right"),
    ):
        contribution.words = words.strip()
        contribution.corrected_at = now
        contribution.save(update_fields=["words", "corrected_at"])


def withdraw(*, contribution: Contribution, by: Actor, now: datetime, second_thing: str = "") -> None:
    """Let its author take back what they said: it is answered, gathered, shown and counted no more.

    The record keeps that it was said and taken back. Raises WrongSecondThing and AlreadyWithdrawn.
    """
    prove_author(contribution, by, second_thing)
    if contribution.withdrawn_at:
        raise AlreadyWithdrawn
    with (
        record.act(by=by, verb="withdrew", on=contribution, now=now) as act,
        entering.lifted(reason="an author without an account takes their words back"),
    ):
        contribution.withdrawn_at = now
        contribution.withdrawn_with = "account" if is_signed_in_author(contribution, by) else "word"
        contribution.save(update_fields=["withdrawn_at", "withdrawn_with"])
        empty_note_of(contribution, now)
        act.announce(ContributionWithdrawn(subject=str(record.ref(contribution))))


def reinstate(*, contribution: Contribution, by: Actor, now: datetime, second_thing: str = "") -> None:
    """Let the author undo a withdrawal. Raises WrongSecondThing and NotWithdrawn."""
    prove_author(contribution, by, second_thing)
    if not contribution.withdrawn_at:
        raise NotWithdrawn
    with (
        record.act(by=by, verb="reinstated", on=contribution, now=now),
        entering.lifted(reason="an author without an account undoes taking their words back"),
    ):
        contribution.withdrawn_at = None
        contribution.withdrawn_with = ""
        contribution.save(update_fields=["withdrawn_at", "withdrawn_with"])
