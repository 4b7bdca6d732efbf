"""J6: when somebody leaves, the others' agreed parts stay, they are told, and the leaver reads one number."""

from __future__ import annotations

import re

import pytest

from morrow.foundations.money import Money
from morrow.support import actions, queries
from tests.rooms.support.steps import all_assent, balance, bring, fresh, group_of_three
from tests.rooms.support.test_the_pages_carry_a_plan_and_a_group import browser

MY_PART = "£466.67"


@pytest.fixture
def group(cast, now):
    """Three of them have said yes to £1,400, and £100.01 is paid."""
    group = group_of_three(cast, now)
    other, chosen = bring(cast, now, group), bring(cast, now, group, cost=Money(140_000))
    all_assent(cast, now, group, chosen, others=[other])
    with cast.as_("mara"):
        mara = cast.actor("mara")
        actions.receive_invoice(
            group=fresh(cast, "mara", group), amount=Money(10_001), what="January", by=mara, now=now
        )
    return fresh(cast, "joe", group)


def leave(cast, now, group, who):
    with cast.as_(who) as scope:
        row = queries.group_row(scope.viewer, group.code)
        actions.leave_group(group=row, by=cast.actor(who), now=now)


def sums(page):
    return re.findall(r"£[\d,.]*\d", re.sub(r"<[^>]+>", "", page))


def test_joes_own_part_stays_what_he_said_yes_to_when_sam_and_wing_leave(cast, now, group):
    joe = browser(cast, "joe")
    for who in ("sam", "wing"):
        leave(cast, now, group, who)
        page = joe.get(f"groups/{group.code}/")
        assert MY_PART in page
        assert "£700" not in page
        assert "My part: £1,400" not in re.sub(r"<[^>]+>", "", page)
        with cast.as_("joe") as scope:
            view = queries.group_for(scope.viewer, group.code)
        assert [str(one.mine) for one in view.offers if one.mine is not None] == [MY_PART]


def test_joe_is_told_on_his_home_his_budget_and_the_group_that_somebody_left_and_what_it_means(
    cast, now, group
):
    joe = browser(cast, "joe")
    pages = ("home/?as=plan", "my-budget/", f"groups/{group.code}/")
    for page in pages:
        assert "Somebody left" not in joe.get(page), page
    leave(cast, now, group, "wing")
    for page in pages:
        text = joe.get(page)
        assert "Somebody left" in text, page
        assert MY_PART in text, page
        assert ">Wing<" not in text, page


def test_what_follows_wing_is_the_sum_that_her_budget_then_shows_as_let_go(cast, now, group):
    wing = browser(cast, "wing")
    page = wing.get(f"groups/{group.code}/leave/")
    follows = sums(page.partition("Follows you")[2])
    free = balance(cast, "wing").free
    with cast.as_("wing") as scope:
        said = queries.group_for(scope.viewer, group.code).if_i_left
    assert said.paid + said.kept + said.let_go == said.put_by
    assert said.put_by + said.never_put_by == Money(52_000)
    assert str(said.let_go) in page
    assert str(said.never_put_by) in page
    assert follows[0] == str(said.let_go)
    leave(cast, now, group, "wing")
    assert balance(cast, "wing").free == free + said.let_go
    assert str(said.let_go) in wing.get("my-budget/")


def test_wing_reads_the_name_of_the_group_she_left_and_nothing_else_of_it(cast, now, group):
    leave(cast, now, group, "wing")
    wing = browser(cast, "wing")
    page = wing.get("my-budget/").partition("My groups")[2]
    assert "Saturday cooks" in page
    assert "Left" in page
    assert "my share" not in page
    assert f"groups/{group.code}/" not in page
    wing.get(f"groups/{group.code}/", status=404)
