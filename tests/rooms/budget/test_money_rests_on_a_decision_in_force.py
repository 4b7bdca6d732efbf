"""Nothing is set aside, or ended, without a decision that carries it."""

from __future__ import annotations

import pytest

from morrow.budget import actions, ledger, queries
from morrow.budget.errors import (
    AlreadyEnded,
    DecisionCoversLess,
    DecisionIsAboutSomethingElse,
    DecisionNotInForce,
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
from tests.rooms.budget.year import Year, board, decision, pounds, priority

NOTICE = Ref("accountability.notice", "7QK2M4XR")


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
    costed = decision()
    costed.options.create(title="Half", cost=pounds(200), chosen=True)
    costed.options.create(title="All", cost=pounds(900))
    with pytest.raises(DecisionCoversLess):
        funded.allocate(201, decision=costed)
    funded.allocate(200, decision=costed)


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
        end(funded, allocation, told=[])


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
        end(funded, allocation, by_decision=decision(state="decided", in_force_from=None))


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


def test_an_undone_slip_no_longer_uses_up_its_decision(funded):
    limited = decision(authority=board(limit=pounds(150)))
    slip = funded.allocate(150, decision=limited)
    actions.undo_allocation(allocation=slip, by=funded.cast.actor("priya"), now=funded.now)
    funded.allocate(150, decision=limited)


def end(year: Year, allocation, told=(NOTICE,), by_decision=None):
    return actions.end_allocation(
        allocation=allocation,
        decision=by_decision or decision(title="End it"),
        told=told,
        by=year.cast.actor("priya"),
        now=year.now,
    )


def commit(year: Year, allocation, amount: int):
    by = year.cast.actor("dan")
    thing = Ref("commissioning.agreement", "AGREED01")
    return actions.commit(allocation=allocation, ref=thing, amount=pounds(amount), by=by, now=year.now)
