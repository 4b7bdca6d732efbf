"""R76: what a business does counts against a priority, beside money and kind, and is made into no pounds."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from morrow.budget.models import Posting
from morrow.charter.actions import Part
from morrow.story.queries.brought import brought
from tests.rooms.accountability.pages import Browser, says
from tests.rooms.budget.year import open_year, pounds
from tests.rooms.charter.pledging import a_priority, agreed, confirms, council, did, last, on_day, works

NOON = datetime(2026, 4, 20, 12, tzinfo=UTC)


@pytest.fixture
def priority(cast):
    """Money of two partners and materials of an employer are set aside for it."""
    made = a_priority(cast, NOON)
    year = open_year(cast, on_day(NOON, 0))
    year.brought("abbot", 50_000, "s75")
    year.brought("noor", 30_000, "s75")
    year.brought("karl", 9_000, "kind", form="kind", how_valued="Cost price")
    year.allocate(80_000, priority=made, decision=made.decision)
    year.allocate(9_000, priority=made, decision=made.decision, form="kind")
    return made


@pytest.fixture
def pledge(cast, priority):
    """Kiln Works opens 12 paid trials, and all of them are done and confirmed."""
    pledge = agreed(cast, NOON, council(NOON), works(NOON), priority=priority)
    for amount, day in ((4, 10), (5, 20), (3, 40)):
        confirms(cast, NOON, did(cast, NOON, pledge, "karl", amount, day), "dilys", day=day + 1)
    return pledge


def test_r76_an_employers_12_paid_trials_are_counted_against_the_priority(cast, priority, pledge):
    found = brought(priority.code, on_day(NOON, 50).date())
    told = {each.side.organisation.code: each for _told, each in found.sides}
    done = told["WORKS"]
    assert (done.pledged, done.figures.so_far, done.figures.confirmed) == ("12 paid trials", "12", "12")
    assert done.how_far == "All of it was done."
    page = Browser(base="/morrowdale/").open(f"what-we-agreed/priorities/{priority.code}/")
    says(
        page,
        "Kiln Works",
        "12 paid trials",
        "12 so far",
        "£80,000 was set aside",
        f"/brought/{priority.code}/",
    )


def test_r76_they_stand_beside_money_and_kind_partner_by_partner(cast, priority, pledge):
    found = brought(priority.code, on_day(NOON, 50).date())
    assert [(each.owner, each.amount) for each in found.money] == [
        ("Morrowdale Council", pounds(50_000)),
        ("Morrowdale Health Partnership", pounds(30_000)),
    ]
    assert [(each.owner, each.amount) for each in found.kind] == [("Kiln Works", pounds(9_000))]
    page = Browser(base="/morrowdale/").open(f"brought/{priority.code}/")
    says(page, "£50,000", "£9,000", "Goods or services in kind", "12 paid trials", "is made into pounds")


def test_r76_no_pounds_move_by_a_pledge(cast, priority):
    before = Posting.objects.count()
    pledge = agreed(cast, NOON, council(NOON), works(NOON), priority=priority)
    confirms(cast, NOON, did(cast, NOON, pledge, "karl", 12, 10), "dilys")
    assert Posting.objects.count() == before


def test_r76_the_file_says_the_same(cast, priority, pledge):
    rows = Browser(base="/morrowdale/").open(f"brought/{priority.code}/brought.csv").content.decode()
    assert "Kiln Works,Goods or services in kind,,9000.00,GBP,,,Example" in rows
    assert "Kiln Works,Mutual pledge,We open paid trials.,12,paid trials,12,12,Example" in rows


def test_r76_where_each_one_counted_is_a_person_few_are_not_shown(cast, priority):
    hired = Part("WORKS", "We take people on.", 20, "people taken on", last(NOON), counts_people=True)
    pledge = agreed(cast, NOON, council(NOON), hired, priority=priority)
    confirms(cast, NOON, did(cast, NOON, pledge, "karl", 3, 10), "dilys")
    page = Browser(base="/morrowdale/").open(f"brought/{priority.code}/")
    says(page, "20 people taken on", "fewer than 10")
    rows = Browser(base="/morrowdale/").open(f"brought/{priority.code}/brought.csv").content.decode()
    assert "people taken on,fewer than 10,fewer than 10,Example" in rows


def test_a_priority_to_which_nothing_is_brought_says_so_and_none_is_not_found(cast):
    priority = a_priority(cast, NOON)
    anyone = Browser(base="/morrowdale/")
    says(
        anyone.open(f"brought/{priority.code}/"), "No money is set aside", "No mutual pledge stands under it."
    )
    assert anyone.open("brought/NONE/").status_code == 404
