"""R54: the plan opens the plan and the budget opens the budget, through both walls, whoever leads."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import connection

from morrow.foundations.errors import NotAllowed
from morrow.foundations.money import Money
from morrow.people import actions as people
from morrow.people import queries as register
from morrow.people.models import Permission
from morrow.support import actions, queries
from morrow.support.models import PersonalBudget, Plan
from tests.rooms.support.steps import budget_of, permit, person, written

PLAN_TABLES = ("support_plan", "support_planaction", "support_lead")
BUDGET_TABLES = ("support_personalbudget", "support_budgetpart")


def seen(cast, key, model, tables) -> bool:
    """Whether somebody reads any row of these, asked of each wall."""
    with cast.as_(key) as scope, connection.cursor() as cursor:
        first = model.objects.visible_to(scope.viewer).exists()
        counts = []
        for table in tables:
            cursor.execute(f"SELECT count(*) FROM {table}")
            counts.append(cursor.fetchone()[0])
    assert first == any(counts), "the two walls disagree"
    return first


@pytest.fixture
def joe(cast, now):
    budget_of(cast, now, "joe")
    return cast.joe


@pytest.mark.parametrize("worker", ["nadia", "gwen"])
def test_r54_the_plan_opens_the_plan_and_not_the_budget(cast, now, joe, worker):
    permit(cast, now, "joe", worker, kinds=("support.plan",))
    assert seen(cast, worker, Plan, PLAN_TABLES)
    assert not seen(cast, worker, PersonalBudget, BUDGET_TABLES)


@pytest.mark.parametrize("worker", ["nadia", "gwen"])
def test_r54_the_budget_opens_the_budget_and_not_the_plan(cast, now, joe, worker):
    permit(cast, now, "joe", worker, kinds=("support.personalbudget",))
    assert seen(cast, worker, PersonalBudget, BUDGET_TABLES)
    assert not seen(cast, worker, Plan, PLAN_TABLES)


def test_r54_whoever_leads_reads_the_plan_and_the_budget_only_while_the_person_permits_it(cast, now, joe):
    assert seen(cast, "leila", PersonalBudget, BUDGET_TABLES)
    with cast.as_("joe"):
        for given in Permission.objects.unrestricted(reason="a test").filter(person=joe):
            people.withdraw_permission(permission=given, by=cast.actor("joe"), now=now)
    assert seen(cast, "leila", Plan, PLAN_TABLES)
    assert not seen(cast, "leila", PersonalBudget, BUDGET_TABLES)


def test_r54_a_navigator_permitted_the_plan_alone_makes_neither_themselves_lead_nor_a_budget(cast, now):
    plan = written(cast, now, "joe")
    permit(cast, now, "joe", "nadia", kinds=("support.plan",))
    nadia = cast.actor("nadia")
    with cast.as_("nadia"), pytest.raises(NotAllowed):
        actions.name_lead(
            plan=plan, lead=person(cast, "nadia"), called="Nadia", organisation="", by=nadia, now=now
        )
    with cast.as_("nadia"), pytest.raises(NotAllowed):
        actions.indicate_budget(
            plan=plan,
            amount=Money(100),
            starts=date(2026, 1, 1),
            ends=date(2027, 1, 1),
            by=nadia,
            now=now,
        )


def test_r54_a_navigator_permitted_the_budget_alone_can_still_agree_it(cast, now):
    plan = written(cast, now, "joe")
    with cast.as_("leila"):
        actions.indicate_budget(
            plan=plan,
            amount=Money(100),
            starts=date(2026, 1, 1),
            ends=date(2027, 1, 1),
            by=cast.actor("leila"),
            now=now,
        )
    permit(cast, now, "joe", "nadia", kinds=("support.personalbudget",))
    part = actions.PartAgreed("social", "COUNCIL", "Morrowdale Council", Money(100))
    with cast.as_("nadia") as scope:
        budget = PersonalBudget.objects.visible_to(scope.viewer).get()
        actions.agree_budget(budget=budget, parts=[part], managed="direct", by=cast.actor("nadia"), now=now)
    with cast.as_("joe") as scope:
        assert queries.my_budget(scope.viewer).budget.state == "agreed"


def test_r54_every_kind_that_can_be_permitted_says_what_it_opens(cast):
    kinds = {kind.label: kind for kind in register.kinds_to_permit()}
    assert {"support.plan", "support.personalbudget", "people.person"} <= set(kinds)
    assert "not open your budget" in kinds["support.plan"].opens
    assert "not open your plan" in kinds["support.personalbudget"].opens
    assert "support.privatedraft" not in kinds
