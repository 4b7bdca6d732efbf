"""R75: a mutual pledge rests on a decision, and stands once each side has said yes by a named person."""

from __future__ import annotations

from datetime import timedelta

import pytest

from morrow.accountability.errors import NotInForce
from morrow.charter import actions, queries
from morrow.charter.errors import (
    AlreadyEnded,
    AlreadySaidYes,
    ByWhenOutside,
    EndsBeforeItStarts,
    NeverStood,
    NoAmount,
    NobodySpeaksForIt,
    NoReasonGiven,
    NotSaidHowAsked,
    NotStandingYet,
    PartsMissing,
    PledgeOver,
    SideHasLeft,
    SideTwice,
    TooFewSides,
)
from morrow.charter.models import Pledge
from morrow.foundations.errors import NotAllowed
from morrow.foundations.record import Ref, ref
from morrow.foundations.record.reading import around
from morrow.foundations.threads import public_thread
from tests.rooms.accountability.making import decided
from tests.rooms.charter.pledging import (
    ASKED,
    DAYS,
    a_priority,
    adopted,
    agreed,
    council,
    did,
    first,
    last,
    network,
    on_day,
    side_of,
    told_on,
    works,
    yes,
)
from tests.rooms.charter.promising import LATER


def step_back(cast, now, pledge, key, reason="The order book is empty.", day=30):
    by = cast.actor(key)
    with cast.as_(key):
        side = side_of(pledge, by.organisation)
        return actions.step_back(side=side, reason=reason, by=by, now=on_day(now, day))


def test_r75_it_stands_with_the_last_yes_and_each_yes_has_a_name(cast, now):
    pledge = adopted(cast, now)
    assert told_on(pledge, now, 0).box[0] == "Waiting for a yes"
    assert "Kiln Works, Old Mill Neighbours" in told_on(pledge, now, 0).sentence
    yes(cast, now, pledge, "karl")
    assert Pledge.objects.get().stands_since is None
    yes(cast, now, pledge, "jean", asked_how=ASKED)
    assert Pledge.objects.get().stands_since == first(now)
    names = dict(pledge.sides.values_list("organisation__code", "yes_by"))
    assert names == {"COUNCIL": "Dilys Penn", "WORKS": "Karl Stone", "NETWORK": "Jean Harker"}
    assert told_on(pledge, now, 1).box == ("It stands", "done")


def test_r75_residents_are_spoken_for_only_with_how_they_were_asked(cast, now):
    pledge = adopted(cast, now)
    with pytest.raises(NotSaidHowAsked):
        yes(cast, now, pledge, "jean", asked_how="  ")
    assert side_of(pledge, "NETWORK").yes_on is None


@pytest.mark.parametrize("key", ["karl", "noor", "tomasz", "okafor", "kayla", "dan"])
def test_nobody_says_yes_for_a_side_that_is_not_theirs(cast, now, key):
    pledge = adopted(cast, now)
    with cast.as_(key), pytest.raises(NotAllowed, match="Old Mill Neighbours"):
        actions.say_yes(
            side=side_of(pledge, "NETWORK"),
            asked_how=ASKED,
            by=cast.actor(key),
            now=now + LATER,
        )
    assert side_of(pledge, "NETWORK").yes_on is None


def test_a_yes_is_said_once(cast, now):
    pledge = agreed(cast, now)
    with pytest.raises(AlreadySaidYes, match="Karl Stone"):
        yes(cast, now, pledge, "karl")


def test_only_the_officer_adopts_it_and_only_from_a_decision_in_force(cast, now):
    priority = a_priority(cast, now)
    with pytest.raises(NotAllowed):
        adopted(cast, now, priority=priority, key="karl")
    with pytest.raises(NotInForce):
        adopted(cast, now, priority=priority, decision=decided(cast, now))
    assert not Pledge.objects.exists()


def test_nothing_is_pledged_under_a_priority_that_has_ended(cast, now):
    priority = a_priority(cast, now)
    with cast.as_("dilys"):
        actions.end_priority(
            priority=priority,
            decision=priority.decision,
            reason="Done",
            told_first="Letters",
            by=cast.actor("dilys"),
            now=now + LATER,
        )
    with pytest.raises(AlreadyEnded):
        adopted(cast, now, priority=priority)


REFUSED = [
    (lambda now: [council(now), works(now, unit=" ")], PartsMissing),
    (lambda now: [council(now), works(now, will_do="")], PartsMissing),
    (lambda now: [council(now), works(now, amount=0)], NoAmount),
    (lambda now: [council(now, amount=-3), works(now)], NoAmount),
    (lambda now: [council(now), works(now, amount=1_000_001)], NoAmount),
    (lambda now: [council(now)], TooFewSides),
    (lambda now: [works(now), network(now)], TooFewSides),
    (lambda now: [council(now), works(now), works(now)], SideTwice),
    (lambda now: [council(now), works(now, by_when=last(now) + timedelta(days=1))], ByWhenOutside),
    (lambda now: [council(now), works(now, by_when=first(now) - timedelta(days=1))], ByWhenOutside),
]


@pytest.mark.parametrize(("sides", "fault"), REFUSED)
def test_a_side_that_is_not_whole_is_refused_with_what_to_do_and_nothing_is_kept(cast, now, sides, fault):
    with pytest.raises(fault):
        adopted(cast, now, *sides(now))
    assert not Pledge.objects.exists()


def test_nobody_is_pledged_who_could_not_say_yes(cast, now):
    kitchen = works(now)
    kitchen = type(kitchen)(**{**vars(kitchen), "organisation": "KITCHEN"})
    with pytest.raises(NobodySpeaksForIt, match="administrator"):
        adopted(cast, now, council(now), kitchen)


def test_a_pledge_that_ends_before_it_starts_is_refused(cast, now):
    with pytest.raises(EndsBeforeItStarts):
        adopted(cast, now, active_to=first(now))


def test_r75_a_side_that_steps_back_says_why_and_what_it_did_stays(cast, now):
    pledge = agreed(cast, now)
    did(cast, now, pledge, "karl", 4, 10)
    with pytest.raises(NoReasonGiven):
        step_back(cast, now, pledge, "karl", reason=" ")
    step_back(cast, now, pledge, "karl")
    told = told_on(pledge, now, 31)
    assert told.box == ("A side has stepped back", "late")
    assert "Kiln Works stepped back. Morrowdale Council, Old Mill Neighbours go on." in told.sentence
    left = side_of(pledge, "WORKS")
    assert (left.left_by, left.left_because) == ("Karl Stone", "The order book is empty.")
    assert left.deliveries.get().amount == 4
    with pytest.raises(SideHasLeft):
        step_back(cast, now, pledge, "karl")


def test_r75_a_no_is_kept_too_and_the_pledge_never_stands(cast, now):
    pledge = adopted(cast, now)
    yes(cast, now, pledge, "jean", asked_how=ASKED)
    step_back(cast, now, pledge, "karl", reason="We were not asked in time.", day=1)
    assert told_on(pledge, now, 2).sentence == "Kiln Works did not say yes, so this pledge never stood."
    with pytest.raises(NeverStood, match="Kiln Works"):
        did(cast, now, pledge, "jean", 5, 2)


def test_nothing_is_said_to_be_done_before_all_have_said_yes(cast, now):
    pledge = adopted(cast, now)
    yes(cast, now, pledge, "karl")
    with pytest.raises(NotStandingYet, match="Old Mill Neighbours"):
        did(cast, now, pledge, "karl", 4, 1)


def test_nobody_steps_back_from_what_has_ended_or_says_yes_to_it(cast, now):
    pledge = adopted(cast, now)
    with pytest.raises(PledgeOver):
        step_back(cast, now, pledge, "karl", day=DAYS)
    with cast.as_("karl"), pytest.raises(PledgeOver):
        actions.say_yes(side=side_of(pledge, "WORKS"), by=cast.actor("karl"), now=on_day(now, DAYS))


def test_r75_the_thread_of_the_priority_tells_of_the_pledge_and_of_what_was_done(cast, now):
    pledge = agreed(cast, now)
    delivery = did(cast, now, pledge, "karl", 4, 0, words="Four could try the work.")
    start = ref(pledge.priority)
    stations = {each.key: each for each in public_thread(start)}
    agreed_lines = [line.sentence for line in stations["agreed"].lines]
    assert "Each side pledged its part: Each of us does a part." in agreed_lines
    done = [line.sentence for line in stations["arranged"].lines]
    assert done == ["For “Each of us does a part”, Kiln Works: Four could try the work (not confirmed yet)."]
    causes = {edge.on: edge.because for edge in around(start).edges}
    assert Ref("charter.pledge", pledge.code) in causes[ref(delivery)]


def test_a_pledge_ends_with_its_priority(cast, now):
    pledge = agreed(cast, now)
    with cast.as_("dilys"):
        actions.end_priority(
            priority=pledge.priority,
            decision=pledge.decision,
            reason="Done",
            told_first="Letters",
            by=cast.actor("dilys"),
            now=on_day(now, 20),
        )
    assert not told_on(pledge, now, 19).pledge.ended(on_day(now, 19).date())
    assert told_on(pledge, now, 20).box[0] == "Ended"
    assert queries.live_pledges(on_day(now, 20).date()).count() == 0
