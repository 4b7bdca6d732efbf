"""A change of the place's clocks holds for what comes after: what a person was told stays as it was."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from morrow.charter import actions, queries
from morrow.charter.models import Claim
from morrow.people.models import Message
from tests.clocks import set_clock
from tests.rooms.charter.asking import LATER, asked, not_accepted, travel
from tests.rooms.voice.scenes import browser, page

WHY = "a test looks"


@pytest.fixture
def then(now):
    return now + LATER


@pytest.fixture
def refused(cast, now, then):
    return not_accepted(cast, then, asked(cast, then, travel(cast, now)))


def ask_again(cast, now, claim):
    with cast.as_("kayla"):
        found = Claim.objects.unrestricted(reason=WHY).get(pk=claim.pk)
        return actions.ask_to_look_again(claim=found, why="", by=cast.actor("kayla"), now=now)


def test_an_answer_is_due_by_the_clock_of_the_day_it_was_asked(cast, now, then):
    set_clock("ask_answer", 3)
    claim = asked(cast, then, travel(cast, now))
    set_clock("ask_answer", 30)
    assert Claim.objects.unrestricted(reason=WHY).get(pk=claim.pk).answer_due == date(2026, 1, 27)


def test_a_window_that_was_told_does_not_close_earlier(cast, refused, then):
    set_clock("look_again_window", 1)
    assert queries.until_when(Claim.objects.unrestricted(reason=WHY).get(pk=refused.pk)) == date(2026, 2, 19)
    assert ask_again(cast, then + timedelta(days=28), refused).in_time


def test_the_days_of_a_second_look_are_those_that_were_told(cast, refused, then):
    set_clock("look_again", 100)
    told = [each.text for each in Message.objects.unrestricted(reason=WHY).filter(person=cast.kayla)]
    assert any("by 19 February 2026: somebody else decides, within 20 working days" in each for each in told)
    assert "within 20 working days" in page(
        browser(cast.kayla), f"what-we-agreed/asked/{refused.code}/again/"
    )
    assert ask_again(cast, then, refused).due == date(2026, 2, 19)


def test_a_new_clock_holds_for_whoever_is_answered_after(cast, now, then):
    set_clock("look_again_window", 7)
    set_clock("look_again", 5)
    claim = not_accepted(cast, then, asked(cast, then, travel(cast, now)))
    again = ask_again(cast, then + timedelta(days=8), claim)
    assert (again.in_time, again.due) == (False, date(2026, 2, 6))
