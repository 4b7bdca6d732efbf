"""R1: what is decided nationally says on its own page how to challenge it: to whom, by when, by which law."""

from __future__ import annotations

import pytest
from django.utils import timezone
from django.utils.html import escape

from morrow.accountability import queries as accountability
from morrow.charter.queries import entitlements
from morrow.foundations.scope import SYSTEM, entering
from tests.rooms.accountability.pages import Browser
from tests.story.pages import PLACE

pytestmark = pytest.mark.usefixtures("played")


def test_r1_every_promise_decided_nationally_names_body_time_and_law_on_its_page():
    with entering.entered(place=PLACE, viewer=SYSTEM):
        found = [
            (each, accountability.linked_to(each.series))
            for each in entitlements(timezone.localdate()).filter(shelf="nationally")
        ]
    assert len(found) == 5
    for promise, row in found:
        page = Browser(base=f"/{PLACE}/").open(f"what-we-agreed/promises/{promise.code}/")
        words = page.content.decode().partition("If you are told no")[2]
        for part in (row.challenge, row.challenge_limit, row.challenge_law):
            assert escape(part) in words, promise.title


def test_where_the_council_decides_under_a_national_rule_nobody_is_told_otherwise():
    with entering.entered(place=PLACE, viewer=SYSTEM):
        found = {each.title: each.code for each in entitlements(timezone.localdate())}
    for title, said in (
        ("Help to pay for care", "it is applied where you live"),
        ("A home adapted for a disabled child", "it is applied where you live"),
        ("Healthy Start", "It is decided nationally: apply here"),
    ):
        page = Browser(base=f"/{PLACE}/").open(f"what-we-agreed/promises/{found[title]}/")
        assert said in page.content.decode(), title
