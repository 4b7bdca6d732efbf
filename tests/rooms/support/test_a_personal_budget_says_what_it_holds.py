"""R45, R46: indicative is not agreed; paid, put by and free; every refused spend names its rule."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from morrow.foundations.errors import NotAllowed
from morrow.foundations.money import Money
from morrow.support import actions, queries
from morrow.support.errors import MeansTestedHealth, NotAgreedYet, NotEnoughFree, NotPutBy, SpendExcluded
from morrow.support.models import BudgetPart, Movement, PersonalBudget
from morrow.support.rules.spending import ALLOWED, HOUSEHOLD, NEVER, NHS_ANYWAY
from tests.rooms.support.steps import agreed, all_assent, balance, bring, budget_of, group_of_three
from tests.rooms.support.test_the_pages_carry_a_plan_and_a_group import browser


def put_by(cast, now, part, pence, category="activity", who="joe", **more):
    with cast.as_(who):
        return actions.put_by(
            part=part,
            amount=Money(pence),
            category=category,
            what="Swimming",
            by=cast.actor(who),
            now=now,
            **more,
        )


def pay(cast, now, part, pence):
    with cast.as_("joe"):
        return actions.pay(part=part, amount=Money(pence), what="Swimming", by=cast.actor("joe"), now=now)


def test_r45_the_balance_shows_paid_put_by_and_free(cast, now):
    (part,) = budget_of(cast, now, "joe")
    put_by(cast, now, part, 20_000)
    pay(cast, now, part, 5_001)
    with cast.as_("joe"):
        actions.let_go(part=part, amount=Money(999), what="Less", by=cast.actor("joe"), now=now)
    whole = balance(cast, "joe")
    assert (whole.paid, whole.committed, whole.free) == (Money(5_001), Money(14_000), Money(40_999))


def test_r45_health_and_social_money_keep_their_own_balances_on_one_statement(cast, now):
    social, health = budget_of(cast, now, "joe", social=40_000, health=60_000)
    put_by(cast, now, health, 60_000)
    with pytest.raises(NotEnoughFree, match="£0"):
        put_by(cast, now, health, 1)
    with cast.as_("joe") as scope:
        view = queries.my_budget(scope.viewer)
    assert [p.balance.free for p in view.parts] == [Money(40_000), Money(0)]
    assert view.whole.agreed == Money(100_000)
    assert social.money == "social"


def test_r45_more_than_is_free_or_put_by_is_refused_and_nothing_moves(cast, now):
    (part,) = budget_of(cast, now, "joe", social=10_000)
    with pytest.raises(NotEnoughFree, match="assessment"):
        put_by(cast, now, part, 10_001)
    with pytest.raises(NotPutBy):
        pay(cast, now, part, 1)
    assert Movement.objects.unrestricted(reason="a test").count() == 0


def test_r45_the_database_refuses_an_overdrawn_part_and_a_changed_movement(cast, now):
    (part,) = budget_of(cast, now, "joe", social=10_000)
    kept = put_by(cast, now, part, 10_000)
    with cast.as_("joe"):
        with pytest.raises(IntegrityError, match="does not hold"), transaction.atomic():
            Movement.objects.create(
                person_id=part.person_id,
                budget_id=part.budget_id,
                part=part,
                move="committed",
                amount=Money(1),
                what="Too much",
                at=now,
            )
        kept.amount = Money(1)
        with pytest.raises(IntegrityError, match="never changed"), transaction.atomic():
            kept.save()


def test_an_indicative_amount_cannot_be_spent(cast, now):
    plan = agreed(cast, now, "joe")
    with cast.as_("leila"):
        budget = actions.indicate_budget(
            plan=plan,
            amount=Money(50_000),
            starts=date(2026, 1, 1),
            ends=date(2027, 1, 1),
            by=cast.actor("leila"),
            now=now,
        )
        part = BudgetPart.objects.create(
            person_id=budget.person_id,
            budget=budget,
            money="social",
            body="COUNCIL",
            body_name="Morrowdale Council",
            from_body=Money(50_000),
        )
    with pytest.raises(NotAgreedYet, match="guide"):
        put_by(cast, now, part, 1)


def test_health_money_is_never_means_tested(cast, now):
    plan = agreed(cast, now, "joe")
    with cast.as_("leila"):
        leila = cast.actor("leila")
        budget = actions.indicate_budget(
            plan=plan, amount=Money(1), starts=date(2026, 1, 1), ends=date(2027, 1, 1), by=leila, now=now
        )
        part = actions.PartAgreed("health", "NHS", "Health", Money(100), from_person=Money(1))
        with pytest.raises(MeansTestedHealth):
            actions.agree_budget(budget=budget, parts=[part], managed="direct", by=leila, now=now)
        with pytest.raises(IntegrityError), transaction.atomic():
            BudgetPart.objects.create(
                person_id=budget.person_id,
                budget=budget,
                money="health",
                body="NHS",
                body_name="Health",
                from_body=Money(100),
                from_person=Money(1),
            )


@pytest.mark.parametrize("wrong", ["joe", "nadia", "mara", "abe"])
def test_nobody_agrees_a_budget_for_themselves_or_without_leading_the_plan(cast, now, wrong):
    plan = agreed(cast, now, "joe")
    with cast.as_(wrong):
        with pytest.raises(NotAllowed):
            actions.indicate_budget(
                plan=plan,
                amount=Money(1),
                starts=date(2026, 1, 1),
                ends=date(2027, 1, 1),
                by=cast.actor(wrong),
                now=now,
            )
    assert PersonalBudget.objects.unrestricted(reason="a test").count() == 0


@pytest.mark.parametrize("category", [*NHS_ANYWAY, *NEVER])
def test_r46_an_excluded_thing_is_refused_naming_the_rule_and_the_way_to_an_assessment(cast, now, category):
    _, health = budget_of(cast, now, "joe", health=60_000)
    with pytest.raises(SpendExcluded, match=r"cannot pay.*\(.*\).*assessment"):
        put_by(cast, now, health, 100, category)
    assert balance(cast, "joe").committed == Money(0)


@pytest.mark.parametrize("category", ALLOWED)
def test_what_is_allowed_is_allowed_in_both_kinds_of_money(cast, now, category):
    social, health = budget_of(cast, now, "joe", health=60_000)
    put_by(cast, now, social, 100, category)
    put_by(cast, now, health, 100, category)
    assert balance(cast, "joe").committed == Money(200)


def test_a_relative_in_the_same_home_is_paid_only_where_a_worker_agrees_it_is_needed(cast, now):
    (part,) = budget_of(cast, now, "joe")
    with pytest.raises(SpendExcluded, match="necessary"):
        put_by(cast, now, part, 100, HOUSEHOLD, needed_here=True)
    put_by(cast, now, part, 100, HOUSEHOLD, who="leila", needed_here=True)


def test_the_relative_rule_is_about_direct_payments(cast, now):
    (part,) = budget_of(cast, now, "joe", managed="managed")
    put_by(cast, now, part, 100, HOUSEHOLD)


def test_what_a_group_put_by_cannot_be_let_go_outside_the_group(cast, now):
    group = group_of_three(cast, now)
    new, other = bring(cast, now, group), bring(cast, now, group)
    all_assent(cast, now, group, new, others=[other])
    with cast.as_("joe") as scope:
        (part,) = queries.my_parts(scope.viewer)
        with pytest.raises(NotPutBy):
            actions.let_go(part=part, amount=Money(1), what="Mine", by=cast.actor("joe"), now=now)


def test_r45_a_line_that_a_worker_wrote_down_says_so_and_ones_own_does_not(cast, now):
    (part,) = budget_of(cast, now, "joe")
    own = put_by(cast, now, part, 100)
    written_for = put_by(cast, now, part, 200, who="leila")
    assert (own.by_worker, written_for.by_worker) == (False, True)
    page = browser(cast, "joe").get("my-budget/")
    assert page.count("written down by a worker") == 1
