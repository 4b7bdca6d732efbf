"""Priya looks once more before money ends: what goes back, what stays promised and to whom, who has it."""

from __future__ import annotations

import pytest
from django.utils import timezone

from morrow.budget.models import Ending
from tests.rooms.budget.year import ends
from tests.rooms.commissioning.bench import Bench
from tests.rooms.commissioning.test_j4_a_topic_goes_through_the_pages import browser, page, refused, send

HOW = "The council wrote to each of them on 3 March"


@pytest.fixture
def bench(cast, now, monkeypatch) -> Bench:
    """£60,000 set aside, £45,000 of it promised under an agreement with an offer."""
    monkeypatch.setattr(timezone, "now", lambda: now)
    return Bench.lay(cast, now)


def end_page(bench: Bench) -> str:
    return f"the-money/set-aside/{bench.allocation.code}/end-told-first/"


def decided(bench: Bench):
    return ends(bench.allocation, in_force_from=bench.now.date())


def test_the_page_says_what_goes_back_what_stays_promised_to_whom_and_who_has_it(bench):
    bench.offer(bench.in_force())
    decided(bench)
    seen = page(browser(bench.cast.priya), end_page(bench))
    assert "<strong>£15,000</strong>" in seen
    assert "£45,000: <span data-content>Warm Hearth Co-operative agreed to do it for £45,000." in seen
    assert "<strong>fewer than 10</strong>" in seen
    assert "Warm Saturdays" in seen


def test_it_says_what_the_decision_chose_so_that_nobody_ends_by_it_what_it_keeps(bench):
    decision = decided(bench)
    assert f"{decision.code}: End it. Chosen: Do it" in page(browser(bench.cast.priya), end_page(bench))


def test_it_does_not_end_before_priya_says_that_she_has_read_it(bench):
    said = {"decision": decided(bench).code, "told_how": HOW}
    priya = browser(bench.cast.priya)
    assert "Read what ends, then tick the box" in refused(priya, end_page(bench), **said)
    assert not Ending.objects.exists()
    send(priya, end_page(bench), **said, read="on")
    assert Ending.objects.get().told_how == HOW
