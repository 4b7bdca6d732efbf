"""J1: Nadia takes down what Amina says; Amina, without an account, comes back with the code."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime

import pytest
from playwright.sync_api import Page, expect

from morrow.foundations.scope import SYSTEM, entering
from morrow.place.models import Place
from morrow.site.demonstration.people import bring_in_the_cast

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

WORDS = "I sit in my coat from October. I rang three numbers and told three people the same thing."


@pytest.fixture
def morrowdale():
    Place.objects.create(slug="morrowdale", name="Morrowdale", example=True)
    with entering.entered(place="morrowdale", viewer=SYSTEM):
        bring_in_the_cast(since=date(2025, 1, 1), now=datetime.now(UTC))


def become(page: Page, base: str, name: str) -> None:
    page.goto(f"{base}/who/")
    page.get_by_role("button", name=re.compile(name)).click()


def take_down(page: Page, base: str) -> str:
    """Fill in the form with the words on the page; returns the code on the receipt."""
    page.goto(f"{base}/morrowdale/have-your-say/take-down/")
    page.get_by_label("What did they say?").fill(WORDS)
    page.get_by_label("Something someone needs").check()
    page.get_by_label("Where are you?").fill("Stretford library")
    page.get_by_label("A word or number only they know").fill("Rover")
    page.get_by_label("A hint, in case they forget the word").fill("first dog")
    page.get_by_label("I have read the words back").check()
    page.get_by_role("button", name="Save and show the receipt").click()
    return page.locator(".receipt-code").inner_text()


def test_j1_the_code_on_the_receipt_opens_the_public_thread(page, browser, live_server, morrowdale):
    become(page, live_server.url, "Nadia Frost")
    code = take_down(page, live_server.url)
    amina = browser.new_context(java_script_enabled=False).new_page()
    amina.goto(f"{live_server.url}/morrowdale/receipt/")
    amina.get_by_label("The code on your receipt").fill(code.lower())
    amina.get_by_role("button", name="Show me").click()
    expect(amina.get_by_role("heading", level=1)).to_contain_text("What became of what you said")
    expect(amina.locator("body")).not_to_contain_text("coat")
    expect(amina.locator("body")).to_contain_text("We owe you a reply by")
    amina.context.close()


def test_j1_a_form_that_is_not_complete_says_what_is_missing_and_loses_nothing(page, live_server, morrowdale):
    become(page, live_server.url, "Nadia Frost")
    page.goto(f"{live_server.url}/morrowdale/have-your-say/take-down/")
    page.get_by_label("What did they say?").fill(WORDS)
    page.get_by_role("button", name="Save and show the receipt").click()
    expect(page.locator(".govuk-error-summary")).to_contain_text("Ask them to choose a word or number")
    expect(page.get_by_label("What did they say?")).to_have_value(WORDS)
