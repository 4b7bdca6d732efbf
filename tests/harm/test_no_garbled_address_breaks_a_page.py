"""Codes that nobody has, and what somebody types into an address, are answered kindly by every page."""

from __future__ import annotations

import pytest

from tests.harm.pages import addresses
from tests.harm.villains import PLACE

GARBLED = ("\0", "';DROP TABLE x;--%s%(a)d\u202e")
ASKED = ("", "\0", "a/b/c", "people.person/1", "charter.claim/X", "accountability.decision/\0", "x" * 5000)
ROOMS = {"accountability", "charter"}


@pytest.mark.parametrize("key", ["nobody", "dilys"])
def test_no_code_breaks_a_page(year, key):
    browser = year.browser(key)
    for address in addresses():
        if address.room not in ROOMS or not address.params:
            continue
        for code in GARBLED:
            for send in (browser.get, browser.post):
                status = send(address.at(*[code] * len(address.params))).status_code
                assert status < 500, (key, address.name, code[:20])


@pytest.mark.parametrize("key", ["nobody", "joe"])
def test_nothing_asked_about_breaks_a_page(year, key):
    browser = year.browser(key)
    for about in ASKED:
        for name in ("about", "rule", "f-a"):
            for page in ("decisions/questions/ask/", "what-we-agreed/what-if/", "what-we-agreed/check/"):
                status = browser.get(f"/{PLACE}/{page}", {name: about}).status_code
                assert status < 500 or status == 503, (key, page, name, about[:20])
