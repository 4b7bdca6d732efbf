"""R72: priorities are few and ordered; the eighth is warned of, and nothing is refused."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from morrow.accountability.errors import NotInForce
from morrow.charter import actions, queries, rules, words
from morrow.charter.errors import AlreadyEnded, PeopleNotToldFirst
from morrow.charter.models import Priority
from morrow.foundations.errors import NotAllowed
from tests.rooms.accountability.making import decided, in_force
from tests.rooms.charter.promising import LATER, adopt


def test_r72_the_system_warns_at_the_eighth_priority_and_adopts_it_all_the_same(cast, now):
    decision = in_force(cast, now)
    warned = [adopt(cast, now, decision, title=f"Priority {n}").warnings for n in range(1, 9)]
    assert warned == [()] * 7 + [("more_than_a_handful",)]
    assert "seven" in words.warning("more_than_a_handful")
    assert queries.live_priorities((now + LATER).date()).count() == 8


@given(st.integers(min_value=0, max_value=60))
def test_r72_the_warning_starts_at_eight_whatever_the_number(live):
    assert ("more_than_a_handful" in rules.warnings(live)) == (live >= 8)


def test_a_priority_takes_its_place_in_the_order_and_the_others_move_down(cast, now):
    decision = in_force(cast, now)
    for title in ("First", "Second"):
        adopt(cast, now, decision, title=title)
    adopt(cast, now, decision, title="Urgent", order=1)
    in_order = [each.title for each in queries.live_priorities((now + LATER).date())]
    assert in_order == ["Urgent", "First", "Second"]


def test_no_priority_without_a_decision_in_force(cast, now):
    with pytest.raises(NotInForce):
        adopt(cast, now, decided(cast, now))
    assert Priority.objects.count() == 0


def test_a_councillor_does_not_adopt_what_nobody_decided(cast, now):
    decision = in_force(cast, now)
    with cast.as_("okafor"), pytest.raises(NotAllowed):
        actions.adopt_priority(
            title="Mine",
            aim="Mine",
            decision=decision,
            themes=[],
            by=cast.actor("okafor"),
            now=now + LATER,
        )


def end(cast, now, priority, decision, **changes):
    said = {"reason": "It reached everyone", "told_first": "Letters and a meeting in March", **changes}
    with cast.as_("dilys"):
        actions.end_priority(
            priority=priority, decision=decision, **said, by=cast.actor("dilys"), now=now + LATER
        )


def test_nothing_ends_before_the_people_in_it_were_told(cast, now):
    decision = in_force(cast, now)
    priority = adopt(cast, now, decision).priority
    with pytest.raises(PeopleNotToldFirst):
        end(cast, now, priority, decision, told_first=" ")
    assert Priority.objects.get().ended_by is None


def test_r3_what_was_a_priority_stays_in_the_history_with_why_it_ended(cast, now):
    decision = in_force(cast, now)
    priority = adopt(cast, now, decision).priority
    end(cast, now, priority, decision)
    assert not queries.live_priorities((now + LATER + timedelta(days=1)).date()).exists()
    assert queries.all_priorities().get().ended_because == "It reached everyone"
    with pytest.raises(AlreadyEnded):
        end(cast, now, Priority.objects.get(), decision)


def test_r64_a_priority_without_a_relational_outcome_is_asked_for_one(cast, now):
    decision = in_force(cast, now)
    priority = adopt(cast, now, decision).priority
    day = (now + LATER).date()
    assert list(queries.wanting_relational(day)) == [priority]
    with cast.as_("dan"):
        actions.define_outcome(
            priority=priority,
            statement="I am treated with kindness",
            measure="Residents who say so",
            unit="out of 10",
            relational=True,
            by=cast.actor("dan"),
            now=now + LATER,
        )
    assert not queries.wanting_relational(day).exists()
