"""Every page of signing in and of *people*: nothing found by axe, nothing sideways, no complaint."""

from __future__ import annotations

import os
import uuid
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from allauth.account.models import EmailAddress
from django.core.cache import cache
from playwright.sync_api import Browser, ConsoleMessage, Page

from morrow.foundations.design import build
from morrow.foundations.scope import MORROW, SYSTEM, entering
from morrow.people import actions
from morrow.people.models import Account, Message, Person, Role
from morrow.people.queries import resident
from morrow.place.models import Place
from morrow.site.demonstration.people import bring_in_the_cast
from morrow.voice import actions as voice

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

AXE = build.ROOT / "node_modules" / "axe-core" / "axe.min.js"
PASSWORD = "plum orchard 47 lantern"
SHOTS = os.environ.get("MORROW_SCREENSHOTS", "")
"""A folder for pictures of every page, for whoever wants to look."""

NOBODY = [
    "/accounts/login/",
    "/accounts/signup/",
    "/accounts/login/code/",
    "/accounts/password/reset/",
    "/accounts/password/reset/done/",
    "/accounts/password/reset/key/1-nothing/",
    "/accounts/inactive/",
    "/accounts/3rdparty/login/cancelled/",
    "/who/",
    "/morrowdale/who-does-what/",
]
SIGNED_IN = [
    "/accounts/2fa/totp/activate/",
    "/accounts/2fa/webauthn/add/",
    "/accounts/2fa/webauthn/",
    "/accounts/2fa/",
    "/accounts/email/",
    "/accounts/password/change/",
    "/accounts/reauthenticate/",
    "/accounts/logout/",
]
ME = [
    "/morrowdale/me/",
    "/morrowdale/me/details/",
    "/morrowdale/me/permissions/",
    "/morrowdale/me/permissions/give/",
    "/morrowdale/me/who-looked/",
    "/morrowdale/me/erasure/",
    "/morrowdale/who-does-what/",
]
WORK = {
    "abe": ["/morrowdale/desk/roles/", "/morrowdale/desk/roles/appoint/", "/morrowdale/desk/roles/invite/"],
    "nadia": ["/morrowdale/desk/advocates/", "/morrowdale/desk/advocates/record/"],
    "rosa": ["/morrowdale/desk/messages/", "/morrowdale/desk/messages/LETTER/letter/"],
    "dev": ["/morrowdale/desk/data-protection/", "/morrowdale/desk/data-protection/share/"],
}


@pytest.fixture
def morrowdale() -> dict[str, str]:
    """A place where a little has happened; gives the codes that stand in addresses."""
    Place.objects.create(slug="morrowdale", name="Morrowdale", example=True)
    cache.clear()
    now = datetime.now(UTC)
    with entering.entered(place="morrowdale", viewer=SYSTEM):
        people = bring_in_the_cast(since=date(2025, 1, 1), now=now)
        joe = people["joe"]
        by = resident(joe)
        voice.take_down(words="I sit in my coat.", kind="need", channel="web", person=joe, by=by, now=now)
        role = Role.objects.get(person=people["leila"])
        actions.give_permission(
            person=joe,
            given_to=people["leila"],
            role=role,
            kinds=["people.person"],
            purpose="so that Leila can help me with my heating",
            active_from=now.date(),
            active_to=None,
            by=by,
            now=now,
        )
        Person.objects.unrestricted(reason="a test").filter(pk=people["amina"].pk).update(
            reach_by="letter", address="1 Old Mill Lane\nStretford\nM32 0AA"
        )
        actions.send_message(
            person_id=people["amina"].pk,
            event=uuid.uuid4(),
            subject="You spoke, and this is our answer",
            text="Dear Amina,\n\nsomebody comes on Tuesday.",
            by=MORROW,
            now=now,
        )
        actions.ask_for_erasure(person=people["sam"], by=resident(people["sam"]), now=now)
        message = Message.objects.unrestricted(reason="a test").get()
    account = Account.objects.get(email="joe@example.org")
    account.set_password(PASSWORD)
    account.save()
    EmailAddress.objects.create(user=account, email=account.email, verified=True, primary=True)
    return {"LETTER": message.code, "ROLE": role.code}


def look(page: Page, base: str, address: str, codes: dict[str, str]) -> list[str]:
    """What is wrong with one page, at the width it has."""
    for word, code in codes.items():
        address = address.replace(word, code)
    heard: list[str] = []

    def hear(said: ConsoleMessage) -> None:
        if said.type == "error":
            heard.append(said.text)

    page.on("console", hear)
    page.goto(base + address)
    page.evaluate(AXE.read_text() + ";0")
    found = [
        f"{v['id']}: {[n['target'] for n in v['nodes']]}" for v in page.evaluate("axe.run()")["violations"]
    ]
    width = page.viewport_size["width"]
    if page.evaluate("document.documentElement.scrollWidth") > width:
        found.append("scrolls sideways")
    if page.locator("h1").count() != 1:
        found.append("has not one h1")
    if SHOTS:
        name = address.strip("/").replace("/", "_") or "front"
        page.screenshot(path=Path(SHOTS) / f"{name}-{width}.png", full_page=True)
    page.remove_listener("console", hear)
    return [f"{address} at {width}: {what}" for what in [*found, *heard]]


@pytest.mark.slow
@pytest.mark.parametrize("width", [375, 1440])
def test_every_page_of_signing_in_and_of_people_is_sound(browser: Browser, live_server, morrowdale, width):
    base, wrong = live_server.url, []

    def visit(addresses: list[str], page: Page) -> None:
        for address in addresses:
            wrong.extend(look(page, base, address, morrowdale))

    def fresh() -> Page:
        return browser.new_context(viewport={"width": width, "height": 900}, locale="en-GB").new_page()

    visit(NOBODY, fresh())
    joe = fresh()
    joe.goto(f"{base}/accounts/login/")
    joe.get_by_label("E-mail address").fill("joe@example.org")
    joe.get_by_label("Password").fill(PASSWORD)
    joe.get_by_role("button", name="Sign in", exact=True).click()
    visit(SIGNED_IN + ME, joe)
    for key, addresses in WORK.items():
        page = fresh()
        page.goto(f"{base}/who/")
        page.locator("button", has_text=NAMES[key]).click()
        visit(addresses, page)
    assert wrong == []


NAMES = {"abe": "Abe Winter", "nadia": "Nadia Frost", "rosa": "Rosa Whitlock", "dev": "Dev Patel-Moss"}
