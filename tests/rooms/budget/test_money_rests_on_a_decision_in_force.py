"""Nothing is set aside, or ended, without a decision that carries it."""

from __future__ import annotations

import pytest

from morrow.budget import actions, ledger, queries
from morrow.budget.errors import (
    AlreadyEnded,
    DecisionCoversLess,
    DecisionEndedIt,
    DecisionIsAboutSomethingElse,
    DecisionNotInForce,
    DecisionSaysNoCost,
    DecisionSaysNothingOfEnding,
    InUse,
    NotAboveNought,
    NotAuthorised,
    NotEnough,
    PeopleNotTold,
    PriorityEnded,
)
from morrow.budget.models import Entry
from morrow.foundations import record
from morrow.foundations.errors import NotAllowed
from morrow.foundations.record import Ref
from tests.rooms.budget.year import Year, board, decision, ends, pounds, priority

NOTICE = Ref("accountability.notice", "7QK2M4XR")
AGREEMENT = Ref("commissioning.agreement", "AGREED01")


@pytest.fixture
def funded(year: Year) -> Year:
    year.brought("noor", 600, "s75")
    year.brought("priya", 400, "s75")
    return year


def test_a_decision_that_is_not_in_force_carries_no_money(funded):
    waiting = decision(state="decided", in_force_from=None)
    with pytest.raises(DecisionNotInForce, match="not in force"):
        funded.allocate(100, decision=waiting)


def test_the_state_is_read_afresh_and_not_believed(funded):
    stale = decision(state="decided", in_force_from=None)
    stale.state, stale.in_force_from = "in_force", funded.pool.starts
    with pytest.raises(DecisionNotInForce):
        funded.allocate(100, decision=stale)


def test_a_decision_covers_the_limit_of_its_authority_and_no_more(funded):
    limited = decision(authority=board(limit=pounds(150)))
    funded.allocate(100, decision=limited)
    with pytest.raises(DecisionCoversLess, match="covers £150, and £100") as refused:
        funded.allocate(51, decision=limited)
    assert refused.value.limit == pounds(150)
    assert isinstance(refused.value, NotAuthorised)
    funded.allocate(50, decision=limited)


def test_a_decision_covers_the_cost_of_the_option_chosen(funded):
    costed = decision(cost=pounds(200))
    costed.options.create(title="All", cost=pounds(900))
    with pytest.raises(DecisionCoversLess):
        funded.allocate(201, decision=costed)
    funded.allocate(200, decision=costed)


def test_a_decision_without_a_cost_covers_no_sum_whatever_its_authority_may_decide(funded):
    unlimited = decision(cost=None)
    limited = decision(cost=None, authority=board(limit=pounds(500)))
    for silent in (unlimited, limited):
        with pytest.raises(DecisionSaysNoCost, match="does not say what it costs"):
            funded.allocate(1, decision=silent)


def test_a_decision_to_do_nothing_sets_no_money_aside(funded):
    with pytest.raises(DecisionCoversLess, match="costs nothing"):
        funded.allocate(1, decision=decision(cost=pounds(0)))


def test_a_decision_that_names_no_priority_covers_only_what_it_adopted(funded):
    silent = decision()
    with pytest.raises(DecisionIsAboutSomethingElse, match="Warm homes"):
        funded.allocate(100, decision=silent, priority=priority("Warm homes"))
    funded.allocate(100, decision=silent, priority=priority("Its own", decision=silent))


def test_a_decision_covers_what_the_one_adopted_in_whose_place_it_stands(funded):
    before = decision()
    warm = priority(decision=before)
    again = decision(title="Again", supersedes=before)
    funded.allocate(100, decision=again, priority=warm)


def test_a_decision_about_another_priority_carries_nothing_for_this_one(funded):
    this, other = priority("This"), priority("Other")
    about_other = decision(rests_on=[str(record.ref(other))])
    with pytest.raises(DecisionIsAboutSomethingElse, match="This"):
        funded.allocate(100, decision=about_other, priority=this)
    funded.allocate(100, decision=about_other, priority=other)


def test_nothing_is_set_aside_for_a_priority_that_has_ended(funded):
    ended = priority("Old aim", active_to=funded.now.date())
    with pytest.raises(PriorityEnded):
        funded.allocate(100, priority=ended)


def test_no_more_is_set_aside_than_was_brought(funded):
    with pytest.raises(NotEnough) as refused:
        funded.allocate(1001)
    assert refused.value.there == pounds(1000)


def test_nothing_is_no_allocation(funded):
    with pytest.raises(NotAboveNought):
        funded.allocate(0)


@pytest.mark.parametrize("who", ["noor", "okafor", "dan", "amina"])
def test_only_the_fund_manager_sets_aside(funded, who):
    with pytest.raises(NotAllowed):
        actions.allocate(
            pool=funded.pool,
            priority=priority(),
            amount=pounds(1),
            decision=decision(),
            by=funded.cast.actor(who),
            now=funded.now,
        )


def test_what_is_ended_tells_its_people_first(funded):
    allocation = funded.allocate(100)
    with pytest.raises(PeopleNotTold, match="told first"):
        end(funded, allocation, told=[], all_told=True)


def test_one_reply_is_not_everyone_told(funded):
    allocation = funded.allocate(100)
    with pytest.raises(PeopleNotTold, match="do not show that everyone was told"):
        end(funded, allocation, all_told=False)
    end(funded, allocation, all_told=False, told_how="A letter to each on 3 March")


def test_a_decision_about_something_else_ends_nothing(funded):
    allocation = funded.allocate(100)
    unaware = decision(title="Mend the roads")
    with pytest.raises(DecisionSaysNothingOfEnding, match="Mend the roads"):
        end(funded, allocation, by_decision=unaware)
    with pytest.raises(DecisionSaysNothingOfEnding):
        end(funded, allocation, by_decision=allocation.decision)
    assert queries.decisions_that_end(allocation, funded.now.date()) == []


def test_a_decision_ends_what_it_names_by_priority_or_by_itself(funded):
    for named in ("priority", "allocation"):
        allocation = funded.allocate(100)
        about = allocation.priority if named == "priority" else allocation
        aware = decision(title="End it", rests_on=[str(record.ref(about))])
        assert queries.decisions_that_end(allocation, funded.now.date()) == [aware]
        assert end(funded, allocation, by_decision=aware).decision == aware


def test_the_decision_that_ended_something_sets_nothing_aside_for_it_again(funded):
    allocation = funded.allocate(100)
    ending = ends(allocation)
    end(funded, allocation, by_decision=ending)
    with pytest.raises(DecisionEndedIt):
        funded.allocate(100, priority=allocation.priority, decision=ending)


def test_standing_in_the_place_of_a_decision_is_not_covering_all_that_it_named(funded):
    other = priority("Other")
    before = decision(rests_on=[str(record.ref(other))])
    with pytest.raises(DecisionIsAboutSomethingElse, match="Other"):
        funded.allocate(100, decision=decision(title="Again", supersedes=before), priority=other)


def test_the_decision_to_which_a_review_led_ends_what_the_one_before_it_set_aside(funded):
    allocation = funded.allocate(100)
    again = decision(title="Stop", supersedes=allocation.decision, rests_on=["learning.review/SEEN0001"])
    assert end(funded, allocation, by_decision=again).decision == again


def test_ending_frees_what_is_not_promised_and_keeps_what_is(funded):
    allocation = funded.allocate(800)
    commit(funded, allocation, 300)
    ending = end(funded, allocation)
    books = ledger.books(funded.pool)
    assert ending.released == pounds(500)
    assert (books.of("free"), books.of("committed"), books.of("allocated")) == (
        pounds(700),
        pounds(300),
        pounds(0),
    )
    assert ending.told == [str(NOTICE)]


def test_what_is_ended_stays_ended(funded):
    allocation = funded.allocate(800)
    end(funded, allocation)
    with pytest.raises(AlreadyEnded):
        end(funded, allocation)
    with pytest.raises(AlreadyEnded):
        commit(funded, allocation, 1)


def test_ending_needs_a_decision_in_force(funded):
    allocation = funded.allocate(100)
    with pytest.raises(DecisionNotInForce):
        end(funded, allocation, by_decision=ends(allocation, state="decided", in_force_from=None))


def test_money_freed_by_ending_pays_for_something_else(funded):
    old = funded.allocate(1000)
    with pytest.raises(NotEnough):
        funded.allocate(500)
    end(funded, old)
    assert funded.allocate(500).amount == pounds(500)


def test_a_slip_is_undone_by_its_mirror_while_nothing_is_promised(funded):
    allocation = funded.allocate(1000)
    undone = actions.undo_allocation(allocation=allocation, by=funded.cast.actor("priya"), now=funded.now)
    mirror = Entry.objects.get(verb="undid")
    assert undone.state == "undone"
    assert mirror.reverses == Entry.objects.get(verb="allocated")
    assert ledger.books(funded.pool).of("free") == pounds(1000)
    assert undone not in queries.allocations(funded.pool)


def test_what_is_promised_is_no_slip(funded):
    allocation = funded.allocate(1000)
    commit(funded, allocation, 1)
    with pytest.raises(InUse):
        actions.undo_allocation(allocation=allocation, by=funded.cast.actor("priya"), now=funded.now)


def test_what_was_promised_once_is_no_slip_after_it_was_given_back(funded):
    allocation = funded.allocate(1000)
    promise = commit(funded, allocation, 400)
    by = funded.cast.actor("dan")
    actions.release(commitment=promise, reason="It ended.", given_back_by=AGREEMENT, by=by, now=funded.now)
    with pytest.raises(InUse, match="promised before"):
        actions.undo_allocation(allocation=allocation, by=funded.cast.actor("priya"), now=funded.now)


def test_an_undone_slip_no_longer_uses_up_its_decision(funded):
    limited = decision(authority=board(limit=pounds(150)))
    slip = funded.allocate(150, decision=limited)
    actions.undo_allocation(allocation=slip, by=funded.cast.actor("priya"), now=funded.now)
    funded.allocate(150, decision=limited)


def end(year: Year, allocation, told=(NOTICE,), by_decision=None, all_told=True, told_how=""):
    return actions.end_allocation(
        allocation=allocation,
        decision=by_decision or ends(allocation),
        told=told,
        all_told=all_told,
        told_how=told_how,
        by=year.cast.actor("priya"),
        now=year.now,
    )


def commit(year: Year, allocation, amount: int):
    by = year.cast.actor("dan")
    return actions.commit(allocation=allocation, ref=AGREEMENT, amount=pounds(amount), by=by, now=year.now)
