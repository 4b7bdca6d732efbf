"""R54: looking at a list of plans tells the person that, once a day; opening one tells them each time."""

from __future__ import annotations

import re

import pytest

from morrow.foundations.models import Disclosure
from tests.rooms.support.steps import permit, written
from tests.rooms.support.test_the_pages_carry_a_plan_and_a_group import browser

LISTED = "That you have a plan"


@pytest.fixture
def plan(cast, now):
    return written(cast, now, "joe")


def told(cast) -> int:
    """How many readings Joe can see."""
    everything = Disclosure.objects.unrestricted(reason="a test")
    return everything.filter(subjects__contains=[cast.joe.pk]).count()


def to_read(home: str) -> str:
    """The number before “Plans I may read”."""
    return re.findall(r'm-task__count">(\d+)<', home.partition("Plans I may read")[0])[-1]


def test_r54_the_list_is_told_as_a_list_and_only_once_a_day(cast, now, plan):
    before, leila = told(cast), browser(cast, "leila")
    for _look in range(3):
        page = leila.get("plans/")
    assert "Joe" in page
    assert told(cast) == before + 1
    assert LISTED in browser(cast, "joe").get("me/who-looked/")
    newest = Disclosure.objects.unrestricted(reason="a test").latest("pk")
    assert newest.kind == "support.plan:listed"


def test_r54_opening_the_plan_is_told_every_time(cast, now, plan):
    leila = browser(cast, "leila")
    leila.get("plans/")
    opened = Disclosure.objects.unrestricted(reason="a test").filter(kind="support.plan")
    before = opened.count()
    for _look in range(2):
        leila.get(f"plans/{plan.code}/")
    assert opened.count() == before + 2


def test_r54_a_plan_that_joe_lets_nadia_read_stands_in_her_list_and_on_her_home(cast, now, plan):
    nadia = browser(cast, "nadia")
    assert "Plans I may read" not in nadia.get("plans/")
    given = permit(cast, now, "joe", "nadia")
    for page in (nadia.get("plans/"), nadia.get("asked-of-me/")):
        assert f"/morrowdale/plans/{plan.code}/" in page
    assert to_read(nadia.get("home/")) == "1"
    browser(cast, "joe").post(f"me/permissions/{given.code}/withdraw/")
    assert plan.code not in nadia.get("plans/")
    assert to_read(nadia.get("home/")) == "0"


def test_r54_a_permission_for_the_budget_alone_lists_no_plan(cast, now, plan):
    permit(cast, now, "joe", "nadia", kinds=("support.personalbudget",))
    assert plan.code not in browser(cast, "nadia").get("plans/")


def test_two_people_of_one_name_are_told_apart_in_the_list(cast, now, plan):
    other = written(cast, now, "sam")
    other.called = "Joe"
    other.save(update_fields=["called"])
    page = browser(cast, "leila").get("plans/")
    for each in (plan, other):
        assert f"Joe ({each.code[:4]})" in page
