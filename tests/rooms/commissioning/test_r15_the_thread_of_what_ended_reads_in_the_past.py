"""When the offer and its agreement have ended, the thread invites nobody to it and counts it no more."""

from __future__ import annotations

import pytest
from django.utils import timezone

from morrow.budget import actions as budget
from morrow.commissioning import actions
from morrow.foundations.money import Money
from morrow.foundations.record import Ref, ref
from morrow.foundations.threads import ribbon_of
from tests.rooms.budget.year import decision, ends
from tests.rooms.commissioning.test_j4_a_topic_goes_through_the_pages import browser, page

TOLD = [Ref("told", "visit-2026-01-10")]


@pytest.fixture
def thread(bench, monkeypatch) -> str:
    """The page of the thread, once the offer and its agreement have ended."""
    monkeypatch.setattr(timezone, "now", lambda: bench.now)
    offer = bench.offer(bench.in_force())
    said = {"told": TOLD, "reason": "Few could come.", "by": bench.by("dan"), "now": bench.later(1)}
    actions.end_offer(offer=offer, decision=bench.decision, **said)
    actions.end_agreement(agreement=offer.agreement, decision=bench.decision, **said)
    return page(browser(), f"threads/{bench.priority.code}/")


def station(bench, key: str):
    return {each.key: each for each in ribbon_of(ref(bench.priority))}[key]


def test_it_ended_on_a_day_and_nobody_is_invited_to_it(thread):
    assert "It ended on 11 February 2026, and cannot be had any more." in thread
    assert "Get it, or ask about it" not in thread
    assert "The agreement was for £45,000" in thread


def test_the_ribbon_says_ended_and_when(bench, thread):
    arranged = station(bench, "arranged")
    assert (arranged.figure, arranged.over) == ("ended", True)
    assert arranged.when == bench.later(1).date()


def test_the_sum_and_its_day_are_of_what_stands(bench):
    budget.end_allocation(
        allocation=bench.allocation,
        decision=ends(bench.allocation, in_force_from=bench.now.date()),
        told=[],
        told_how="A letter to each on 3 March",
        by=bench.by("priya"),
        now=bench.later(1),
    )
    budget.allocate(
        pool=bench.allocation.pool,
        priority=bench.priority,
        amount=Money(1_200_000),
        decision=decision(rests_on=[str(ref(bench.priority))], in_force_from=bench.now.date()),
        by=bench.by("priya"),
        now=bench.later(2),
    )
    funded = station(bench, "funded")
    assert (funded.figure, funded.when) == ("£12,000", bench.later(2).date())
