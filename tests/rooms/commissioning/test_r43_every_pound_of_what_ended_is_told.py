"""£60,000 was set aside and £45,000 of it promised: when both end, every pound is told, and beforehand."""

from __future__ import annotations

import re

import pytest
from django.utils import timezone

from morrow.budget import actions as budget
from morrow.budget import queries
from morrow.foundations.money import Money
from tests.rooms.budget.year import ends
from tests.rooms.commissioning.test_j4_a_topic_goes_through_the_pages import browser, page, send

SAID = {"told_how": "visit", "told_on": "2026-01-10", "reason": "Few could come."}


@pytest.fixture
def agreement(bench, monkeypatch):
    """An agreement in force without an offer, on the day of the test."""
    monkeypatch.setattr(timezone, "now", lambda: bench.now)
    return bench.in_force()


def money_ends(bench) -> None:
    """Priya ends what was set aside; what is promised stays."""
    budget.end_allocation(
        allocation=bench.allocation,
        decision=ends(bench.allocation, in_force_from=bench.now.date()),
        told=[],
        told_how="A letter to each on 3 March",
        by=bench.by("priya"),
        now=bench.now,
    )


def test_dan_reads_beforehand_that_money_can_be_promised_again_while_it_is_set_aside(bench, agreement):
    seen = page(browser(bench.cast.dan), f"agreements/{agreement.code}/end/")
    assert "£45,000 is promised under it and not paid. That goes back to what is set aside" in seen


def test_dan_reads_beforehand_that_money_goes_back_to_partners_where_it_has_ended(bench, agreement):
    money_ends(bench)
    seen = page(browser(bench.cast.dan), f"agreements/{agreement.code}/end/")
    assert "£45,000 is promised under it and not paid. Money is no longer set aside" in seen


def test_what_is_still_promised_from_what_has_ended_stands_in_sum_and_table(bench, agreement):
    money_ends(bench)
    seen = page(browser(), "the-money/")
    assert "£45,000 of it is still promised, or paid, from what has ended." in seen
    assert cells(seen, "Still promised, or paid, from what has ended") == ["£45,000", "£45,000", "£0", ""]
    assert cells(seen, "In all") == ["£45,000", "£45,000", "£0", ""]


def test_what_was_let_go_later_is_told_beside_what_went_back_at_the_end(bench, agreement):
    money_ends(bench)
    end = f"agreements/{agreement.code}/end/"
    send(browser(bench.cast.dan), end, **SAID, decision=bench.decision.code)
    allocation = queries.allocation_of(bench.allocation.code)
    assert queries.figures(allocation).let_go_after(allocation.ending) == Money(4_500_000)
    ended = page(browser(), "the-money/").partition('id="ended"')[2]
    assert cells(ended, "Warm homes")[:5] == ["£60,000", "£15,000", "£45,000", "£0", "£0"]
    told = page(browser(), f"the-money/set-aside/{allocation.code}/")
    assert "£45,000 more was promised then, was let go later, and went back too." in told


def cells(seen: str, row: str) -> list[str]:
    """The cells of the table row that begins with these words, without their marks."""
    rest = seen.partition(row)[2].partition("</tr>")[0].partition("</th>")[2]
    found = re.findall(r"<td[^>]*>(.*?)</td>", rest, re.DOTALL)
    return [re.sub(r"<[^>]+>", "", cell).strip() for cell in found]
