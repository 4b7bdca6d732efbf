"""An author can put words right before they are sorted, take them back, and undo that."""

from __future__ import annotations

import pytest

from morrow.foundations.errors import NotAllowed
from morrow.foundations.models import Entry
from morrow.voice import actions, queries
from morrow.voice.errors import (
    AlreadyWithdrawn,
    NotOpenToGather,
    NotOpenToReply,
    NotWithdrawn,
    TooLateToCorrect,
    WrongSecondThing,
)
from morrow.voice.models import Contribution
from morrow.voice.permissions import VISITOR
from tests.rooms.voice.scenes import hear, hear_openly, theme_on


def verbs(thing):
    entries = Entry.objects.unrestricted(reason="a test").filter(on=str(thing)).order_by("pk")
    return [entry.verb for entry in entries]


def test_the_holder_of_the_receipt_takes_it_back_and_the_record_keeps_both(cast, now):
    contribution = hear_openly(cast, now)
    with pytest.raises(WrongSecondThing):
        actions.withdraw(contribution=contribution, second_thing="Fido", by=VISITOR, now=now)
    actions.withdraw(contribution=contribution, second_thing="rover", by=VISITOR, now=now)
    with pytest.raises(AlreadyWithdrawn):
        actions.withdraw(contribution=contribution, second_thing="rover", by=VISITOR, now=now)
    actions.reinstate(contribution=contribution, second_thing="Rover", by=VISITOR, now=now)
    with pytest.raises(NotWithdrawn):
        actions.reinstate(contribution=contribution, second_thing="Rover", by=VISITOR, now=now)
    assert verbs(contribution) == ["took down", "sorted", "withdrew", "reinstated"]


def test_what_was_taken_back_is_answered_gathered_shown_and_counted_no_more(cast, now):
    contribution = hear_openly(cast, now, may_publish=True)
    theme = theme_on(cast, now, contribution)
    actions.withdraw(contribution=contribution, second_thing="Rover", by=VISITOR, now=now)
    assert queries.heard_in(theme).words == ()
    assert Contribution.objects.unrestricted(reason="a test").counting().count() == 0
    other = actions.draft_theme(title="Warmth", summary="…", by=cast.actor("esme"), now=now)
    with pytest.raises(NotOpenToGather):
        actions.gather(theme=other, contributions=[contribution], by=cast.actor("esme"), now=now)
    with pytest.raises(NotOpenToReply):
        actions.answer(
            contribution=contribution, words="x", next_step="y", because=[], by=cast.actor("rosa"), now=now
        )


def test_undoing_it_puts_it_back_where_it_was(cast, now):
    contribution = hear_openly(cast, now, may_publish=True)
    theme = theme_on(cast, now, contribution)
    actions.withdraw(contribution=contribution, second_thing="Rover", by=VISITOR, now=now)
    actions.reinstate(contribution=contribution, second_thing="Rover", by=VISITOR, now=now)
    assert queries.heard_in(theme).words == (contribution.words,)


def test_a_worker_or_another_resident_cannot_take_it_back(cast, now):
    contribution = hear_openly(cast, now)
    for key in ("rosa", "joe"):
        with pytest.raises((NotAllowed, WrongSecondThing)):
            actions.withdraw(contribution=contribution, by=cast.actor(key), now=now)


def test_without_a_second_thing_nobody_without_an_account_can(cast, now):
    contribution = hear(cast, now, second_thing="").contribution
    with pytest.raises(WrongSecondThing):
        actions.withdraw(contribution=contribution, second_thing="", by=VISITOR, now=now)


def test_words_are_put_right_until_they_are_sorted(cast, now):
    contribution = hear(cast, now).contribution
    actions.correct(
        contribution=contribution,
        words="I sit in two coats.",
        read_back=True,
        by=cast.actor("nadia"),
        now=now,
    )
    assert Contribution.objects.unrestricted(reason="a test").get().words == "I sit in two coats."
    with pytest.raises(WrongSecondThing):
        actions.correct(contribution=contribution, words="x", by=cast.actor("nadia"), now=now)
    actions.sort_as_open(contribution=contribution, by=cast.actor("rosa"), now=now)
    with pytest.raises(TooLateToCorrect, match="take it back"):
        actions.correct(contribution=contribution, words="x", second_thing="Rover", by=VISITOR, now=now)
