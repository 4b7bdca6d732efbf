"""R54: a permission to write ends nobody's plan; the person is told who ended it, and still reads it."""

from __future__ import annotations

import pytest
from django.utils import timezone

from morrow.foundations.models import Entry
from morrow.support import actions
from morrow.support.errors import EndsWithoutWhy, OnlyTheyEndIt, OnlyWithThem
from morrow.support.models import Plan
from tests.rooms.support.steps import agreed, permit
from tests.rooms.support.test_the_pages_carry_a_plan_and_a_group import browser

WHY = "Wing has moved to the coast, and we said goodbye."


@pytest.fixture
def plan(cast, now):
    return agreed(cast, now, "wing")


def test_r54_nadia_who_may_write_in_wings_plan_is_neither_offered_to_end_it_nor_able_to(cast, now, plan):
    permit(cast, now, "wing", "nadia")
    nadia = browser(cast, "nadia")
    page = nadia.get(f"plans/{plan.code}/")
    for words in ("End the plan", "I stop leading", "Name who leads", "Name who stands in"):
        assert words not in page
    assert "Ask somebody to help" in page
    assert "you do not lead it" in nadia.get(f"plans/{plan.code}/end/", status=403)
    nadia.post(f"plans/{plan.code}/end/", status=403, why=WHY, how="together")
    with cast.as_("nadia"), pytest.raises(OnlyTheyEndIt):
        actions.end_plan(plan=plan, why=WHY, present=True, by=cast.actor("nadia"), now=now)
    assert "End the plan" in browser(cast, "wing").get("my-plan/")


def test_r54_leila_ends_it_with_wing_beside_her_and_with_a_reason(cast, now, plan):
    with cast.as_("leila"):
        leila = cast.actor("leila")
        with pytest.raises(OnlyWithThem):
            actions.end_plan(plan=plan, why=WHY, by=leila, now=now)
        with pytest.raises(EndsWithoutWhy):
            actions.end_plan(plan=plan, why=" ", present=True, by=leila, now=now)
    page = browser(cast, "leila").post(f"plans/{plan.code}/end/", status=422, why="")
    assert "Write why the plan ends" in page
    assert "Sit down together" in page


def test_r54_wing_is_told_who_ended_it_when_and_why_and_still_reads_it(cast, now, plan):
    browser(cast, "leila").post(f"plans/{plan.code}/end/", why=WHY, how="together")
    wing = browser(cast, "wing")
    today = f"{timezone.localdate():%-d %B %Y}"
    for page in ("my-plan/", "home/?as=plan", f"plans/{plan.code}/"):
        text = wing.get(page)
        for words in ("Leila", today, WHY):
            assert words in text, page
    text = wing.get(f"plans/{plan.code}/")
    assert "To cook for my friends." in text
    assert f"plans/{plan.code}/" not in text.partition("<main")[2].partition("</main>")[0]
    assert f"/morrowdale/plans/{plan.code}/" in wing.get("my-plan/")
    wing.post("my-plan/start/", called="Wing")
    page = wing.get("my-plan/")
    assert "My earlier plans" in page
    assert f"/morrowdale/plans/{plan.code}/" in page


def test_leila_ends_the_plan_of_somebody_who_died_and_the_record_says_so(cast, now, plan):
    leila = browser(cast, "leila")
    assert "They have died" in leila.get(f"plans/{plan.code}/end/")
    assert "Write why the plan ends" in leila.post(f"plans/{plan.code}/end/", status=422, how="died", why="")
    leila.post(f"plans/{plan.code}/end/", how="died", why="Her sister told me by telephone.")
    with cast.as_("leila"):
        assert Plan.objects.unrestricted(reason="a test looks").get(pk=plan.pk).state == "ended"
        assert (
            Entry.objects.unrestricted(reason="a test looks").filter(verb="ended after a death").count() == 1
        )


def test_wing_herself_ends_her_plan_and_need_not_say_why(cast, now, plan):
    wing = browser(cast, "wing")
    assert "(optional)" in wing.get(f"plans/{plan.code}/end/")
    wing.post(f"plans/{plan.code}/end/", sure="on", why="")
    assert "Your plan ended on" in wing.get("my-plan/")
