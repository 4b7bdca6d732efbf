"""A priority is adopted once; before one more is adopted, those that stand are read, too many warned of."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from morrow.charter.errors import StandsAlready
from morrow.charter.models import Priority
from tests.rooms.accountability.making import in_force
from tests.rooms.accountability.pages import Browser, says
from tests.rooms.charter.pledging import agreed
from tests.rooms.charter.promising import adopt


def browser(cast, key) -> Browser:
    return Browser(getattr(cast, key), base="/morrowdale/what-we-agreed/")


def test_a_priority_of_the_same_name_is_not_adopted_twice(cast, now):
    decision = in_force(cast, now)
    adopt(cast, now, decision, title="Warm homes")
    with pytest.raises(StandsAlready):
        adopt(cast, now, decision, title="warm homes ")
    assert Priority.objects.count() == 1


def test_the_form_says_what_stands_and_warns_before_the_eighth(cast, now):
    decision = in_force(cast, now)
    for number in range(1, 7):
        adopt(cast, now, decision, title=f"Aim {number}")
    form = f"adopt/{decision.code}/priority/"
    page = browser(cast, "dilys").open(form)
    says(page, "Place 1 today: Aim 1", "Place 6 today: Aim 6")
    assert b"is there one that could end first?" not in page.content
    adopt(cast, now, decision, title="Aim 7")
    says(browser(cast, "dilys").open(form), "Seven priorities or more stand already")


def test_whoever_ends_a_priority_reads_which_pledges_end_with_it(cast):
    pledge = agreed(cast, datetime.now(UTC) - timedelta(days=30))
    page = browser(cast, "dilys").open(f"priorities/{pledge.priority.code}/end/")
    says(page, "This mutual pledge ends with it: Each of us does a part")
