"""R18: a youth round walked by young people, the youth worker, an adult, and somebody too young."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from morrow.foundations.money import Money
from morrow.foundations.scope import SYSTEM, entering
from morrow.people.queries import viewer_of
from morrow.place.models import Place
from morrow.site.demonstration.people import bring_in_the_cast
from morrow.voice import actions
from morrow.voice.limit_words import runoff_rule
from morrow.voice.rules import Limits
from tests.clock import the_day_after

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.django_db(transaction=True)]

PROJECTS = ("A skate park", "A room of our own", "Free buses")
ORDERS = 5 * [["A skate park"]] + 4 * [["A room of our own"]] + [["Free buses", "A room of our own"]]
"""With the first vote, free buses go out with two ballots, and the room has six of eleven."""


@pytest.fixture
def page(browser):
    """A phone without scripts, which shows all there is."""
    context = browser.new_context(
        java_script_enabled=False, viewport={"width": 375, "height": 740}, locale="en-GB"
    )
    context.set_default_timeout(10_000)
    yield context.new_page()
    context.close()


@pytest.fixture
def morrowdale():
    Place.objects.create(slug="morrowdale", name="Morrowdale", example=True)
    with entering.entered(place="morrowdale", viewer=SYSTEM):
        return bring_in_the_cast(since=date(2025, 1, 1), now=datetime.now(UTC))


@pytest.fixture
def round_(morrowdale):
    """Esme has opened a vote for those of 11 to 17 in which one project is chosen."""
    now, today = timezone.now(), timezone.localdate()
    with entering.entered(place="morrowdale", viewer=SYSTEM):
        esme = viewer_of(morrowdale["esme"], today).acting_as("engagement_officer")
        made = actions.draft_round(
            terms=actions.Terms(
                title="Our £20,000",
                question="What should £20,000 do for young people here?",
                who="Everyone aged 11 to 17",
                opens=today,
                closes=today,
                methods=["vote"],
                ballot_kind="ranked",
                least_participants=1,
                selection_rule=runoff_rule(),
                budget=Money(20_000_00),
            ),
            by=esme,
            now=now,
        )
        young = actions.YoungRound(
            age_from=11,
            age_to=17,
            contact_name="Beth Carrow",
            contact_phone="0161 496 0770",
            where="From Leila at the Mill Lane hub.",
            basis="Public task.",
            promise="Cllr Ada Okafor does it, or says why not.",
            asks_permission=True,
        )
        actions.make_young(round=made, terms=young, by=esme, now=now)
        actions.set_limits(round=made, limits=Limits(one_winner=True), by=esme, now=now)
        actions.open_round(round=made, by=esme, now=now)
        for title in PROJECTS:
            actions.add_project(round=made, title=title, cost=Money(15_000_00), by=esme, now=now)
        actions.open_ballot(round=made, by=esme, now=now)
    return made


def become(page: Page, base: str, name: str) -> None:
    page.goto(f"{base}/who/")
    page.get_by_role("button", name=re.compile(name)).click()


def give_code_at_the_hub(page: Page, where: str) -> str:
    """Leila looks at a school card, asks what she must, and copies the code she is shown."""
    page.goto(where)
    page.get_by_role("link", name="Hand out codes, and see how many are out").click()
    page.get_by_role("link", name="Hand somebody a code").click()
    page.get_by_label("I have made sure that they are 11 to 17").check()
    page.get_by_label("They say that they have had no code").check()
    page.get_by_label("They understand it and decide for themselves").check()
    page.get_by_label("How do you know?").fill("He explained it back to me")
    page.get_by_label("Where are you?").fill("Mill Lane hub")
    page.get_by_role("button", name="Show the code").click()
    return page.locator(".receipt-code").inner_text()


def codes_for_the_school(page: Page, where: str, number: int) -> list[str]:
    page.goto(f"{where}codes/school/")
    page.get_by_label("The school").fill("Thistledown High")
    page.get_by_label("How many codes?").fill(str(number))
    page.get_by_label("Somebody with parental responsibility agreed").check()
    page.get_by_label("How do you know?").fill("Letters home came back signed")
    page.get_by_role("button", name="Make the codes").click()
    return page.locator(".receipt-code").all_inner_texts()


def vote(page: Page, where: str, code: str, *order: str) -> None:
    """Somebody with a slip votes, on a machine on which nobody is signed in."""
    page.goto(f"{where}vote/")
    expect(page.locator("body")).to_contain_text("Childline")
    page.get_by_label("The code on your slip").fill(code)
    for place, title in enumerate(order, 1):
        page.get_by_label(re.compile(title)).fill(str(place))
    page.get_by_role("button", name="Put it in the box").click()


def test_r18_young_people_choose_one_project_and_everyone_else_is_met_kindly(
    page, browser, live_server, morrowdale, round_
):
    base, where = live_server.url, f"{live_server.url}/morrowdale/rounds/{round_.code}/"
    become(page, base, "Leila Haddad")
    at_the_hub = give_code_at_the_hub(page, where)
    at_school = codes_for_the_school(page, where, 10)

    young = browser.new_context(java_script_enabled=False, locale="en-GB").new_page()
    young.set_default_timeout(10_000)
    young.goto(where)
    expect(young.get_by_role("link", name="Vote on the projects")).to_be_visible()
    vote(young, where, at_the_hub, "Free buses", "A room of our own")
    expect(young.get_by_role("heading", level=1)).to_contain_text("The ballot is in the box")
    expect(young.locator("body")).to_contain_text("Beth Carrow")
    for code, order in zip(at_school, ORDERS, strict=True):
        vote(young, where, code, *order)
    vote(young, where, at_the_hub, "A skate park")
    expect(young.locator(".govuk-error-summary")).to_contain_text(
        "A ballot was put in the box with this code already"
    )

    become(page, base, "Joe Kettle")
    vote(page, where, "", "A skate park")
    expect(page.locator(".govuk-error-summary")).to_contain_text("Type the code on your slip")
    page.get_by_role("link", name="Read who helps").click()
    expect(page.locator("body")).to_contain_text("Older than 17? Thank you for looking")
    expect(page.locator("body")).to_contain_text("Younger than 11?")
    expect(page.locator("body")).to_contain_text("ring 0161 496 0770")

    with the_day_after():
        become(page, base, "Esme Lark")
        page.goto(where)
        page.get_by_role("link", name="Close the round").click()
        page.get_by_role("button", name="Close it").click()
        page.get_by_role("link", name="Count the ballots").click()
        page.get_by_role("button", name="Count the ballots").click()

    young.goto(where)
    expect(young.locator("body")).to_contain_text("A room of our own is first on 6 of the 11 ballots")
    expect(young.get_by_role("table", name=re.compile("Round by round"))).to_contain_text("Round 2")
    expect(young.locator("body")).to_contain_text("Cllr Ada Okafor does it, or says why not.")
    expect(young.locator("body")).not_to_contain_text("Thistledown")
    young.context.close()
