"""R49 and R34: the played place decided on more than the law asks, and nobody there goes below it."""

from __future__ import annotations

import re
from dataclasses import fields
from html import unescape

import pytest
from django.utils import timezone

from morrow.charter.models import Entitlement
from morrow.charter.queries import entitlements
from morrow.charter.rules import Promise
from morrow.foundations.scope import SYSTEM, entering
from morrow.people.models import Person
from tests.rooms.accountability.pages import Browser
from tests.story.pages import PLACE

pytestmark = pytest.mark.usefixtures("played")

REGULATIONS = "(SI 2014/2672), regulation 12"


@pytest.fixture
def care() -> Entitlement:
    """The version of the promise with a floor that is in force on the last day of the year."""
    with entering.entered(place=PLACE, viewer=SYSTEM):
        return entitlements(timezone.localdate()).get(floor_amount__isnull=False)


@pytest.fixture
def dilys() -> Browser:
    with entering.entered(place=PLACE, viewer=SYSTEM), entering.lifted(reason="a test signs in"):
        person = Person.objects.unrestricted(reason="a test signs in").get(code="CAST-DILYS")
        assert person.account
    return Browser(person, base=f"/{PLACE}/")


def read(page: str) -> str:
    found = Browser(base=f"/{PLACE}/").open(page)
    assert found.status_code == 200
    return " ".join(re.sub(r"<[^>]+>", " ", unescape(found.content.decode())).split())


def test_r49_anyone_reads_the_law_its_source_and_day_beside_the_decision_here(care):
    here, law = read(f"what-we-agreed/promises/{care.code}/").split("What the law asks at least")
    here = here.rpartition("What was decided here")[2]
    assert "£30,000" in here
    assert "Better than the law asks, by £6,750." in here
    assert f"{care.decision.code} {care.decision.title}" in here
    law = law.partition("When money runs out")[0]
    assert "£23,250" in law
    assert REGULATIONS in law
    assert "No decision here can go below it." in law
    assert "Checked on 28 November 2026 by" in law


def test_r49_the_law_itself_is_one_link_away(care):
    page = Browser(base=f"/{PLACE}/").open(f"what-we-agreed/promises/{care.code}/").content.decode()
    assert 'href="https://www.legislation.gov.uk/uksi/2014/2672/regulation/12"' in page


def test_r49_the_version_before_stood_at_the_floor_and_what_changed_is_said(care):
    page = read(f"what-we-agreed/promises/{care.code}/")
    assert "What changed since version 1" in page
    assert "As much as the law asks, and no more." in read(f"what-we-agreed/promises/{care.supersedes.code}/")


def test_r34_the_decision_keeps_the_refusal_of_an_option_below_the_law(care):
    page = read(f"decisions/{care.decision.code}/")
    assert "Could we go below the law’s limit" in page
    refusal = page.partition("and was told:")[2]
    assert REGULATIONS in refusal
    assert "No local decision can lower it." in refusal


def test_r34_whoever_tries_it_today_is_refused_by_the_same_law(care, dilys):
    address = f"what-we-agreed/promises/{care.code}/next/"
    typed = {field.name: getattr(care, field.name) for field in fields(Promise)}
    typed = {name: value for name, value in typed.items() if value not in (None, False)}
    sent = dilys.send(
        address, **{**typed, "amount": 23_249}, decision=care.decision.code, why_changed="To save."
    )
    assert sent.status_code == 422
    words = unescape(sent.content.decode())
    assert REGULATIONS in words
    assert "No local decision can lower it." in words
    with entering.entered(place=PLACE, viewer=SYSTEM):
        assert Entitlement.objects.get(pk=care.pk).active_to is None
