"""R1: one of something is one: no page says “1 meals”."""

from __future__ import annotations

from dataclasses import replace

import pytest

from morrow.charter.errors import FloorCannotBeLowered
from morrow.charter.rules import in_unit
from tests.rooms.accountability.making import in_force
from tests.rooms.accountability.pages import Browser
from tests.rooms.charter.promising import FLOOR, WARM_HOME, promise


@pytest.mark.parametrize(
    ("number", "unit", "said"),
    [
        (1, "meals a school day", "1 meal a school day"),
        (2, "meals a school day", "2 meals a school day"),
        (0, "miles", "0 miles"),
        (1, "children", "1 child"),
        (1, "people", "1 person"),
        (1, "visits by a nurse", "1 visit by a nurse"),
        (1, "hours of care", "1 hour of care"),
        (1, "classes", "1 class"),
        (1, "parties", "1 party"),
        (1, "boxes", "1 box"),
        (1, "cwt", "1 cwt"),
        (1, "gas", "1 gas"),
        (1, "", "1"),
        (1_000, "places", "1,000 places"),
        (1, "£ a week", "£1 a week"),
    ],
)
def test_r1_a_number_with_its_unit(number, unit, said):
    assert in_unit(number, unit) == said


def test_r1_the_page_of_a_promise_says_one_working_day(cast, past, decision):
    made = promise(cast, past, decision, promise=replace(WARM_HOME, amount=1), floor=replace(FLOOR, amount=1))
    page = Browser(base="/morrowdale/what-we-agreed/").open(f"promises/{made.code}/")
    assert page.content.decode().count("<strong data-content>1 working day</strong>") == 2


def test_r1_a_floor_of_one_is_named_as_one(cast, now):
    floor = replace(FLOOR, words="", amount=1)
    with pytest.raises(FloorCannotBeLowered, match="at least this: 1 working day "):
        promise(cast, now, in_force(cast, now), floor=floor)
