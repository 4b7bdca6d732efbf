"""Nobody is let write what cannot be sent: a step's form opens only while the step can be taken."""

from __future__ import annotations

import pytest

from tests.rooms.accountability.making import decided, proposal
from tests.rooms.accountability.pages import Browser, says


@pytest.mark.parametrize(("who", "page"), [("priya", "heard"), ("dilys", "analysis"), ("okafor", "decide")])
def test_once_it_is_decided_whoever_comes_late_is_led_to_its_own_page_and_told_why(cast, now, who, page):
    code = decided(cast, now).code
    browser = Browser(cast.people[who])
    late = browser.open(f"{code}/{page}/")
    assert (late.status_code, late.headers["Location"]) == (302, f"/morrowdale/decisions/{code}/")
    says(browser.open(f"{code}/"), "That cannot be done now")


def test_before_it_is_decided_nobody_puts_it_in_force(cast, now):
    code = proposal(cast, now).code
    assert Browser(cast.dilys).open(f"{code}/take-effect/").status_code == 302
    assert Browser(cast.okafor).open(f"{code}/decide/").status_code == 200
