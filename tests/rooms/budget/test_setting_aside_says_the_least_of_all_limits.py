"""What Priya is told to write is not refused again, and what has nothing to give is not offered."""

from __future__ import annotations

import pytest

from morrow.budget import actions
from morrow.budget.errors import DecisionCoversLess
from morrow.budget.forms import AllocateForm
from morrow.budget.queries import ledger_rows
from tests.rooms.budget.year import decision, pounds, priority


def test_the_sum_that_is_proposed_can_be_set_aside(year):
    year.brought("noor", 120, "s75")
    warm = priority(decision=decision(cost=pounds(200)))
    with pytest.raises(DecisionCoversLess, match="set aside £120 or less"):
        year.allocate(300, priority=warm)
    assert year.allocate(120, priority=warm).amount == pounds(120)


def test_where_money_is_plenty_the_decision_is_the_limit(year):
    year.brought("noor", 900, "s75")
    with pytest.raises(DecisionCoversLess, match="Set aside £200 or less"):
        year.allocate(300, decision=decision(cost=pounds(200)))


def test_only_contributions_with_something_free_can_be_chosen(year, noon):
    spent = year.brought("noor", 100, "s75")
    free = year.brought("gwen", 300, "restricted_grant")
    year.allocate(100, lines=[spent])
    form = AllocateForm(None, pool=year.pool, today=noon.date())
    assert list(form.fields["lines"].choices) == [(free.code, "Lanternlight Homes, £300 free")]


def test_the_ledger_speaks_in_words(year):
    year.brought("noor", 100, "s75")
    said = [row.said for row in ledger_rows(year.pool)]
    assert said[0].startswith("Brought in: partner contribution ")
    assert not any("budget." in each for each in said)


def test_what_was_undone_says_what_went_back(client, year):
    year.brought("noor", 100, "s75")
    slip = year.allocate(60)
    with year.cast.as_("priya"):
        actions.undo_allocation(allocation=slip, by=year.cast.actor("priya"), now=year.now)
    page = client.get(f"/morrowdale/the-money/set-aside/{slip.code}/").content.decode()
    assert "all of it, £60, went back to the partner contributions it came from" in page
