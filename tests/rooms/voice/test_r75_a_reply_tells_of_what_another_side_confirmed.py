"""R75, R3: what a reply may tell of: a side’s work once it is confirmed, a dropped theme by its name."""

from __future__ import annotations

from datetime import timedelta

import pytest

from morrow.charter import actions as charter
from morrow.voice import queries
from tests.rooms.accountability.making import in_force, proposal
from tests.rooms.charter.pledging import agreed, asks, confirms, did
from tests.rooms.charter.promising import LATER, adopt
from tests.rooms.voice.scenes import hear_openly, theme_on


@pytest.fixture
def themes(cast, now):
    titles = ("Warm homes", "Longer library hours")
    return [theme_on(cast, now, hear_openly(cast, now), title=title) for title in titles]


@pytest.fixture
def decision(cast, now, themes):
    made = proposal(cast, now, rests_on=themes)
    return in_force(cast, now, made, review_on=(now + timedelta(days=400)).date())


def told(cast, theme) -> list[str]:
    with cast.as_("rosa"):
        return [sentence for _ref, sentence in queries.what_came_of(theme, cast.viewer("rosa"))]


def test_r75_what_nobody_confirmed_is_not_offered_to_a_reply(cast, now, themes, decision):
    priority = adopt(cast, now, decision, themes=[themes[0]]).priority
    pledge = agreed(cast, now, priority=priority)
    done = did(cast, now, pledge, "karl", 4, 10, words="Four could try the work.")
    assert not any("Four could try" in each for each in told(cast, themes[0]))
    confirms(cast, now, done, "jean")
    assert any("Four could try the work (confirmed)" in each for each in told(cast, themes[0]))
    asks(cast, now, done, "dilys", "Which four?", day=51)
    assert not any("Four could try" in each for each in told(cast, themes[0]))


def test_r3_what_was_dropped_is_said_by_its_name(cast, now, themes, decision):
    said = {"theme": themes[1], "decision": decision, "reason": "The library pays for it."}
    with cast.as_("dilys"):
        charter.drop_theme(**said, by=cast.actor("dilys"), now=now + LATER)
    (dropped,) = [each for each in told(cast, themes[1]) if "did not become a priority" in each]
    assert "Longer library hours" in dropped
    assert dropped.endswith("It did not become a priority: The library pays for it.")
