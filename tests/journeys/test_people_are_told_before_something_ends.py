"""Replies let something end only where each whose words stand behind it had one; else somebody says how."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from morrow.budget.errors import PeopleNotTold
from morrow.foundations import record
from morrow.journeys.ending_told_first import end_told_first
from morrow.voice import actions as voice
from tests.rooms.budget.year import ends, open_year, priority
from tests.rooms.voice.scenes import hear_openly, theme_on

HOW = "The council wrote to each of the 212 members on 3 March"


@pytest.fixture
def noon() -> datetime:
    """A day of the pool's first month."""
    return datetime(2026, 4, 20, 12, tzinfo=UTC)


@pytest.fixture
def year(cast, noon):
    """A pool with money in it."""
    opened = open_year(cast, noon)
    opened.brought("noor", 500, "s75")
    return opened


def reply(cast, noon, said, decision):
    """Rosa tells one person of the decision."""
    return voice.answer(
        contribution=said,
        words="It ends in June.",
        next_step="There is one person to ring instead.",
        because=[record.ref(decision)],
        by=cast.actor("rosa"),
        now=noon,
    )


def test_a_reply_to_one_of_two_does_not_end_it_and_a_reply_to_both_does(cast, noon, year):
    first, second = hear_openly(cast, noon), hear_openly(cast, noon, "I read it.", person=cast.joe)
    theme = theme_on(cast, noon, first, second)
    allocation = year.allocate(100, priority=priority(rests_on=[str(record.ref(theme))]))
    decision = ends(allocation)
    how = {"allocation": allocation, "decision": decision, "by": cast.actor("priya"), "now": noon}
    reply(cast, noon, first, decision)
    with cast.as_("priya"), pytest.raises(PeopleNotTold):
        end_told_first(**how)
    reply(cast, noon, second, decision)
    with cast.as_("priya"):
        ending = end_told_first(**how)
    assert (len(ending.told), ending.told_how) == (2, "")


def test_where_nobodys_words_stand_behind_it_a_reply_shows_nothing_and_somebody_says_how(cast, noon, year):
    allocation = year.allocate(100)
    decision = ends(allocation)
    how = {"allocation": allocation, "decision": decision, "by": cast.actor("priya"), "now": noon}
    reply(cast, noon, hear_openly(cast, noon), decision)
    with cast.as_("priya"), pytest.raises(PeopleNotTold):
        end_told_first(**how)
    with cast.as_("priya"):
        assert end_told_first(**how, told_how=HOW).told_how == HOW


def test_a_reply_about_another_decision_tells_nobody_of_this_one(cast, noon, year):
    said = hear_openly(cast, noon)
    theme = theme_on(cast, noon, said)
    allocation = year.allocate(100, priority=priority(rests_on=[str(record.ref(theme))]))
    reply(cast, noon, said, allocation.decision)
    with cast.as_("priya"), pytest.raises(PeopleNotTold):
        end_told_first(allocation=allocation, decision=ends(allocation), by=cast.actor("priya"), now=noon)
