"""Tomasz comes after the award: he reads that bids are closed, and no form is shown."""

from __future__ import annotations

from tests.rooms.commissioning.bench import Bench
from tests.rooms.commissioning.test_j4_a_topic_goes_through_the_pages import browser, page


def test_the_page_of_closed_bids_shows_no_form(cast, now):
    bench = Bench.lay(cast, now)
    commission = bench.in_force().commission
    shown = page(browser(cast.tomasz), f"commissions/{commission.code}/bid/")
    assert "No bid can be sent now" in shown
    assert "approach" not in shown
