"""R60: a refusal says why in a person’s own words, and offers what can still be had."""

from __future__ import annotations

from datetime import timedelta

import pytest

from morrow.charter import actions, queries
from morrow.charter.errors import InsteadIsOver, NobodysOwnReason
from morrow.charter.models import Claim
from tests.rooms.charter.asking import LATER, asked, not_accepted, rule, travel

WHY = "a test looks"
APPRENTICE = {
    "age": 17,
    "in_education": False,
    "in_training": True,
    "miles_to_learn": 2,
    "cannot_walk_it": False,
}


@pytest.fixture
def then(now):
    """The day on which the promise holds."""
    return now + LATER


@pytest.fixture
def claim(cast, now, then):
    promise = travel(cast, now, rule=rule("travel-to-learn-2"))
    return asked(cast, then, promise, answers=APPRENTICE)


def state() -> str:
    return Claim.objects.unrestricted(reason=WHY).get().state


def test_the_reason_begins_with_what_decides_and_not_with_what_another_answer_made_good(claim):
    begun = queries.why_not(claim)
    assert "miles to learn at least 3 miles" in begun
    assert "cannot walk it" in begun
    assert "in education" not in begun


def test_what_was_begun_is_not_sent_as_if_somebody_had_looked(cast, claim, then):
    begun = queries.why_not(claim)
    with pytest.raises(NobodysOwnReason):
        not_accepted(cast, then, claim, reason=begun.replace("\n", " \r\n"))
    assert state() == "asked"
    not_accepted(cast, then, claim, reason=f"{begun}\nI rang the college and asked for the way.")
    assert state() == "not_accepted"


def test_nobody_is_offered_something_from_a_day_that_has_been(cast, claim, then):
    with pytest.raises(InsteadIsOver):
        not_accepted(cast, then, claim, instead_from=(then - timedelta(days=1)).date())
    assert state() == "asked"


def test_a_yes_needs_nothing_of_it(cast, claim, then):
    with cast.as_("petra"):
        actions.answer_yes(claim=claim, gives="A pass from Monday", by=cast.actor("petra"), now=then)
    assert state() == "yes"
