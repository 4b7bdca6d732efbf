"""J9: Kayla is refused a pass, offered something today, looked at again and upheld; Ivy does it on paper."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta

import pytest
from playwright.sync_api import Page, expect

from morrow.foundations.scope import SYSTEM, entering
from morrow.place.models import Place
from morrow.site.demonstration.people import bring_in_the_cast
from tests.cast import Cast
from tests.rooms.accountability.making import in_force
from tests.rooms.charter.asking import travel

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.django_db(transaction=True)]

PLACE = "/morrowdale/what-we-agreed"


@pytest.fixture
def page(browser):
    """A phone without scripts."""
    context = browser.new_context(
        java_script_enabled=False, viewport={"width": 375, "height": 740}, locale="en-GB"
    )
    context.set_default_timeout(10_000)
    yield context.new_page()
    context.close()


@pytest.fixture
def promise():
    """Travel to learn has been promised for three weeks."""
    Place.objects.create(slug="morrowdale", name="Morrowdale", example=True)
    past = datetime.now(UTC) - timedelta(days=30)
    with entering.entered(place="morrowdale", viewer=SYSTEM):
        cast = Cast(bring_in_the_cast(since=date(2025, 1, 1), now=past))
        decision = in_force(cast, past, review_on=(past + timedelta(days=400)).date())
        return travel(cast, past, decision)


def become(page: Page, base: str, name: str) -> None:
    page.goto(f"{base}/who/")
    page.get_by_role("button", name=re.compile(name)).click()


def check(page: Page, base: str) -> None:
    """Two miles, at a college, at seventeen: a few questions at a time."""
    page.goto(f"{base}{PLACE}/check/")
    page.get_by_label("How old are you?").fill("17")
    page.get_by_role("button", name="Go on").click()
    page.get_by_label("Yes", exact=True).check()
    page.get_by_role("button", name="Go on").click()
    page.get_by_label("How many miles").fill("2")
    page.get_by_role("button", name="Go on").click()
    expect(page.locator("body")).to_contain_text("That is not a no")
    page.get_by_role("button", name="Ask a person to look").click()


def refuse(page: Page, base: str, name: str) -> None:
    """Petra reads it clause by clause, and says why not and what instead."""
    become(page, base, "Petra Lindqvist")
    page.goto(f"{base}/morrowdale/home/")
    page.get_by_role("link", name="To be looked at for the first time").click()
    page.get_by_role("link", name=name).click()
    expect(page.locator("body")).to_contain_text("miles to learn at least 3 miles")
    page.get_by_role("link", name="Not accepted: say why").click()
    page.get_by_role("button", name="Tell them").click()
    expect(page.locator("body")).to_contain_text("Nobody leaves here with nothing")
    page.get_by_label("What else can they have").fill("A bicycle on loan")
    page.get_by_role("button", name="Tell them").click()
    expect(page.locator("body")).to_contain_text("no person has said anything yet")
    page.get_by_label("Why? In plain words").fill("Your college is two miles from home.")
    page.get_by_role("button", name="Tell them").click()


def test_j9_r60_kayla_is_refused_offered_something_today_and_upheld(page, live_server, promise):
    base = live_server.url
    become(page, base, "Kayla Brooks")
    check(page, base)
    page.get_by_label("Is there anything else").fill("The bypass has no footpath.")
    page.get_by_role("button", name="Ask a person to look").click()
    expect(page.locator("body")).to_contain_text("A person looks at it")
    refuse(page, base, "Kayla Brooks: Travel to learn")
    become(page, base, "Kayla Brooks")
    page.goto(f"{base}/morrowdale/home/")
    page.get_by_role("link", name="What I asked for").click()
    page.get_by_role("link", name="Travel to learn").click()
    for words in ("A bicycle on loan", "Petra Lindqvist", "Ombudsman", "does not delay it"):
        expect(page.locator(".m-refusal")).to_contain_text(words)
    page.get_by_role("link", name="Ask us to look again").click()
    page.get_by_role("button", name="Ask somebody else to look").click()
    page.get_by_role("link", name="Ask for an assessment").click()
    page.get_by_label("A child who needs help").check()
    page.get_by_role("button", name="Ask", exact=True).click()
    expect(page.locator("body")).to_contain_text("You asked for an assessment")
    become(page, base, "Ned Ashcombe")
    page.goto(f"{base}/morrowdale/home/")
    page.get_by_role("link", name="To be looked at again").click()
    page.get_by_role("link", name="Kayla Brooks: Travel to learn").click()
    page.get_by_role("link", name="Look again").click()
    page.get_by_label("It changes: yes").check()
    page.get_by_label("Why? In plain words").fill("The way itself keeps her.")
    page.get_by_label("what do they get").fill("A pass from Monday")
    page.get_by_label("leave people out").fill("Those whose way has no footpath.")
    page.get_by_role("button", name="Decide, and tell them").click()
    become(page, base, "Dilys Penn")
    page.goto(f"{base}/morrowdale/home/")
    page.get_by_role("link", name="Words that leave people out").click()
    expect(page.locator("main")).to_contain_text("Those whose way has no footpath.")
    expect(page.locator("main")).not_to_contain_text("Kayla")
    become(page, base, "Kayla Brooks")
    page.goto(f"{base}{PLACE}/asked/")
    page.get_by_role("link", name="Travel to learn").click()
    expect(page.locator("body")).to_contain_text("The answer changed: yes")
    expect(page.locator("body")).to_contain_text("A pass from Monday")


def test_j9_r60_ivy_has_no_e_mail_and_does_the_same_on_paper(page, live_server, promise):
    base = live_server.url
    become(page, base, "Nadia Frost")
    check(page, base)
    page.get_by_label("What do they like to be called?").fill("Ivy")
    page.get_by_label("A word or number only they know").fill("Kestrel")
    page.get_by_role("button", name="Ask for them, and show the paper").click()
    code = page.locator(".receipt-code").inner_text()
    page.get_by_role("button", name="Done: forget this code here").click()
    refuse(page, base, "Ivy: Travel to learn")
    page.context.clear_cookies()
    page.goto(f"{base}{PLACE}/")
    page.get_by_role("link", name="Open what you asked for").click()
    page.get_by_label("The code on your paper").fill(code.lower())
    page.get_by_label("Your word or number").fill("kestrel")
    page.get_by_role("button", name="Open it").click()
    expect(page.locator("body")).to_contain_text("A bicycle on loan")
    page.get_by_role("link", name="Ask us to look again").click()
    page.get_by_role("button", name="Ask somebody else to look").click()
    expect(page.locator("body")).to_contain_text("Somebody else looks again")
    page.get_by_role("button", name="Done: forget my paper here").click()
    expect(page.locator("body")).to_contain_text("Open what you asked for")
