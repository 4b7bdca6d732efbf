"""J6: Joe, Sam and Wing, each with a personal budget, and Mara, broker."""

from __future__ import annotations

import pytest

from morrow.foundations.errors import NotAllowed, NotFound
from morrow.foundations.models import Entry
from morrow.foundations.money import Money
from morrow.foundations.record import Ref
from morrow.support import actions, queries
from morrow.support.errors import (
    AlreadyIn,
    InvoiceTooHigh,
    NeedsNotMet,
    NotEverybodyRanked,
    NotFirst,
    NothingToPay,
    NotTwoOffers,
    SpendExcluded,
    TooDear,
    UnknownGroup,
)
from tests.rooms.support.steps import (
    all_assent,
    balance,
    bring,
    budget_of,
    everybody,
    fresh,
    group_of_three,
    movements,
    person,
)

CHANGED = {
    "title": "The day centre opens on Saturdays",
    "provider": "Compass Rose Trust",
    "changes_existing": True,
    "what_changes": "It opens its kitchen on Saturdays instead of Mondays.",
    "cost": Money(140_000),
}


def two_offers(cast, now, group):
    return bring(cast, now, group), bring(cast, now, group, **CHANGED)


def rank(cast, now, group, key, *offers):
    with cast.as_(key) as scope:
        row = queries.group_row(scope.viewer, group.code)
        actions.rank_offers(group=row, order=[o.code for o in offers], by=cast.actor(key), now=now)


def test_j6_three_choose_a_changed_service_pay_an_invoice_and_sam_leaves(cast, now):
    group = group_of_three(cast, now)
    new, changed = two_offers(cast, now, group)
    rank(cast, now, group, "sam", new, changed)
    all_assent(cast, now, group, changed, others=[new])
    assert fresh(cast, "joe", group).state == "arranged"
    with cast.as_("mara") as scope:
        row = queries.group_row(scope.viewer, group.code)
        paid = actions.receive_invoice(
            group=row, amount=Money(10_001), what="January", by=cast.actor("mara"), now=now
        )
    assert sorted(part.pence for part in paid.values()) == [3333, 3334, 3334]
    before = balance(cast, "sam")
    with cast.as_("sam") as scope:
        row = queries.group_row(scope.viewer, group.code)
        settlement = actions.leave_group(group=row, by=cast.actor("sam"), now=now)
    sam = everybody(group)["Sam"]
    assert settlement.paid + settlement.kept + settlement.follows == sam.share
    assert settlement.kept == Money(3_590), "two of 26 weeks of her part of the cost"
    after = balance(cast, "sam")
    assert after.paid == before.paid == settlement.paid
    assert after.committed == settlement.kept
    with pytest.raises(NotFound):
        fresh(cast, "sam", group)
    with cast.as_("joe") as scope:
        view = queries.group_for(scope.viewer, group.code)
    assert view.missing == before.committed - settlement.kept


def test_who_has_left_is_seen_by_the_group_no_more_but_in_what_all_spent_together(cast, now):
    group = group_of_three(cast, now)
    new, changed = two_offers(cast, now, group)
    all_assent(cast, now, group, new, others=[changed])
    with cast.as_("mara") as scope:
        row = queries.group_row(scope.viewer, group.code)
        actions.receive_invoice(
            group=row, amount=Money(30_000), what="January", by=cast.actor("mara"), now=now
        )
    with cast.as_("sam") as scope:
        row = queries.group_row(scope.viewer, group.code)
        actions.leave_group(group=row, by=cast.actor("sam"), now=now)
    for who in ("joe", "mara"):
        with cast.as_(who) as scope:
            view = queries.group_for(scope.viewer, group.code)
        assert {stake.member.called for stake in view.stakes} == {"Joe", "Wing"}
        assert {member.called for member in view.members} == {"Joe", "Wing"}
        assert view.spent == Money(30_000)
    with cast.as_("sam") as scope:
        assert [each.member.state for each in queries.my_memberships(scope.viewer)] == ["left"]


def test_who_has_left_is_not_invited_as_if_they_had_never_been_in(cast, now):
    group = group_of_three(cast, now)
    with cast.as_("sam") as scope:
        row = queries.group_row(scope.viewer, group.code)
        actions.leave_group(group=row, by=cast.actor("sam"), now=now)
    with cast.as_("joe") as scope:
        row, joe = queries.group_row(scope.viewer, group.code), cast.actor("joe")
        with pytest.raises(AlreadyIn):
            actions.invite(group=row, person=person(cast, "sam"), called="Sam", by=joe, now=now)


def test_r45_a_share_stays_in_her_own_budget_until_she_assents(cast, now):
    group = group_of_three(cast, now)
    new, changed = two_offers(cast, now, group)
    assert balance(cast, "wing").committed == Money(0)
    all_assent(cast, now, group, new, others=[changed])
    assert balance(cast, "wing").committed == Money(50_000)


def test_nobody_assents_for_another_or_where_her_plan_would_not_meet_her_needs(cast, now):
    group = group_of_three(cast, now)
    new, changed = two_offers(cast, now, group)
    for key in ("joe", "sam", "wing"):
        rank(cast, now, group, key, new, changed)
    with cast.as_("joe") as scope:
        row = queries.group_row(scope.viewer, group.code)
        actions.choose(group=row, offer=new, by=cast.actor("joe"), now=now)
        with pytest.raises(NeedsNotMet):
            actions.assent(group=row, plan_still_meets_needs=False, by=cast.actor("joe"), now=now)
        with pytest.raises(NotAllowed):
            actions.assent(group=row, plan_still_meets_needs=True, by=cast.actor("kayla"), now=now)
        actions.assent(group=row, plan_still_meets_needs=True, by=cast.actor("joe"), now=now)
    assert fresh(cast, "joe", group).state == "assenting"
    assert balance(cast, "sam").committed == Money(0)


def test_leaving_before_all_have_assented_lets_everything_go_and_asks_again(cast, now):
    group = group_of_three(cast, now)
    new, changed = two_offers(cast, now, group)
    for key in ("joe", "sam", "wing"):
        rank(cast, now, group, key, new, changed)
    with cast.as_("joe") as scope:
        row = queries.group_row(scope.viewer, group.code)
        actions.choose(group=row, offer=new, by=cast.actor("joe"), now=now)
        actions.assent(group=row, plan_still_meets_needs=True, by=cast.actor("joe"), now=now)
    with cast.as_("sam") as scope:
        row = queries.group_row(scope.viewer, group.code)
        settlement = actions.leave_group(group=row, by=cast.actor("sam"), now=now)
    assert settlement.follows == Money(52_000)
    assert balance(cast, "joe").committed == Money(0)
    assert fresh(cast, "joe", group).state == "choosing"


def test_an_invoice_beyond_what_was_assented_to_pays_nothing(cast, now):
    group = group_of_three(cast, now)
    new, changed = two_offers(cast, now, group)
    all_assent(cast, now, group, new, others=[changed])
    with cast.as_("mara") as scope:
        row = queries.group_row(scope.viewer, group.code)
        with pytest.raises(InvoiceTooHigh, match="£1,500"):
            actions.receive_invoice(
                group=row, amount=Money(150_001), what="All of it", by=cast.actor("mara"), now=now
            )
    assert balance(cast, "joe").paid == Money(0)


def test_a_choice_needs_two_offers_everybodys_order_and_the_first(cast, now):
    group = group_of_three(cast, now)
    new = bring(cast, now, group)
    with cast.as_("joe") as scope:
        row = queries.group_row(scope.viewer, group.code)
        with pytest.raises(NotTwoOffers):
            actions.choose(group=row, offer=new, by=cast.actor("joe"), now=now)
    changed = bring(cast, now, group, **CHANGED)
    rank(cast, now, group, "joe", new, changed)
    with cast.as_("joe"):
        with pytest.raises(NotEverybodyRanked):
            actions.choose(group=row, offer=new, by=cast.actor("joe"), now=now)
    rank(cast, now, group, "sam", changed, new)
    rank(cast, now, group, "wing", changed, new)
    with cast.as_("joe"):
        with pytest.raises(NotFirst):
            actions.choose(group=row, offer=new, by=cast.actor("joe"), now=now)


def test_an_offer_dearer_than_all_shares_together_is_refused(cast, now):
    group = group_of_three(cast, now)
    new = bring(cast, now, group, cost=Money(156_001))
    changed = bring(cast, now, group, **CHANGED)
    for key in ("joe", "sam", "wing"):
        rank(cast, now, group, key, new, changed)
    with cast.as_("joe") as scope:
        row = queries.group_row(scope.viewer, group.code)
        with pytest.raises(TooDear, match="£1,560"):
            actions.choose(group=row, offer=new, by=cast.actor("joe"), now=now)


def test_r46_no_group_can_buy_what_no_budget_may(cast, now):
    group = group_of_three(cast, now)
    with pytest.raises(SpendExcluded, match="gambling"):
        bring(cast, now, group, category="gambling")


def test_another_broker_or_a_stranger_cannot_act_for_the_group(cast, now):
    group = group_of_three(cast, now)
    for stranger in ("kayla", "abe", "nadia"):
        with cast.as_(stranger) as scope:
            with pytest.raises(NotFound):
                queries.group_row(scope.viewer, group.code)
            with pytest.raises(NotAllowed):
                actions.state_aims(group=group, words="Mine.", by=cast.actor(stranger), now=now)
            with pytest.raises(NotAllowed):
                actions.leave_group(group=group, by=cast.actor(stranger), now=now)


def test_a_group_is_joined_only_by_its_code_and_while_it_forms(cast, now):
    group = group_of_three(cast, now)
    bring(cast, now, group)
    (part,) = budget_of(cast, now, "kayla")
    for code in (group.code, "NOSUCHCD"):
        with cast.as_("kayla"):
            with pytest.raises(UnknownGroup):
                actions.join_group(
                    code=code, part=part, share=Money(100), called="K", by=cast.actor("kayla"), now=now
                )


def test_the_offer_that_was_chosen_stands_behind_the_group_in_the_record(cast, now):
    group = group_of_three(cast, now)
    arranged = Ref("commissioning.offer", "COOKING1")
    new = bring(cast, now, group, offer=arranged)
    changed = bring(cast, now, group, **CHANGED)
    all_assent(cast, now, group, new, others=[changed])
    entries = Entry.objects.unrestricted(reason="a test").filter(on=str(group), verb="chose an offer in")
    assert [entry.because for entry in entries] == [[str(arranged)]]
    assert queries.helped_by_offer(arranged) == 3


def test_who_has_left_is_charged_only_by_the_broker_and_reads_through_what_group(cast, now):
    group = group_of_three(cast, now)
    new, changed = two_offers(cast, now, group)
    all_assent(cast, now, group, changed, others=[new])
    for who in ("sam", "wing"):
        with cast.as_(who) as scope:
            row = queries.group_row(scope.viewer, group.code)
            actions.leave_group(group=row, by=cast.actor(who), now=now)
    invoice = {"amount": Money(40), "what": "Invented"}
    with cast.as_("joe") as scope:
        row, joe = queries.group_row(scope.viewer, group.code), cast.actor("joe")
        actions.receive_invoice(group=row, **invoice, by=joe, now=now)
        with pytest.raises(NothingToPay, match="An invoice is for more than"):
            actions.receive_invoice(group=row, amount=Money(0), what="x", by=joe, now=now)
    assert (balance(cast, "joe").paid, balance(cast, "sam").paid) == (Money(40), Money(0))
    with cast.as_("mara") as scope:
        row = queries.group_row(scope.viewer, group.code)
        actions.receive_invoice(group=row, amount=Money(6_000), what="Notice", by=cast.actor("mara"), now=now)
    assert balance(cast, "sam").paid > Money(0)
    paid = movements(everybody(group)["Sam"]).get(move="paid").what
    assert paid == f"{group.name}, put in by its broker: Notice"
