"""Rosa, a reply officer, signs in for the first time and for the second, with a real second factor."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from allauth.account.models import EmailAddress
from django.core.cache import cache
from playwright.sync_api import Page, expect

from morrow.foundations.scope import SYSTEM, entering
from morrow.people.models import Account
from morrow.place.models import Place
from morrow.site.demonstration.people import bring_in_the_cast
from tests.site.totp import code_of

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

EMAIL, PASSWORD = "rosa@example.org", "plum orchard 47 lantern"


@pytest.fixture
def morrowdale():
    Place.objects.create(slug="morrowdale", name="Morrowdale", example=True)
    with entering.entered(place="morrowdale", viewer=SYSTEM):
        bring_in_the_cast(since=date(2025, 1, 1), now=datetime.now(UTC))
    rosa = Account.objects.get(email=EMAIL)
    rosa.set_password(PASSWORD)
    rosa.save()
    EmailAddress.objects.create(user=rosa, email=EMAIL, verified=True, primary=True)
    cache.clear()


def give_password(page: Page, base: str) -> None:
    page.goto(f"{base}/accounts/login/")
    page.get_by_label("E-mail address").fill(EMAIL)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).click()


def set_up(page: Page) -> str:
    """Read the secret on the page into an app, type the app's code; gives the secret."""
    expect(page.get_by_role("heading", level=1)).to_have_text("Set up a second step")
    secret = page.locator("#authenticator_secret").inner_text()
    page.get_by_label("The code your app shows now").fill(code_of(secret))
    page.get_by_role("button", name="Set it up").click()
    return secret


def sign_out(page: Page, base: str) -> None:
    page.goto(f"{base}/accounts/logout/")
    page.get_by_role("button", name="Sign out").click()


def test_a_worker_signs_in_sets_up_a_second_factor_and_signs_in_with_it(page: Page, live_server, morrowdale):
    base = live_server.url
    give_password(page, base)
    page.goto(f"{base}/morrowdale/desk/replies/")
    secret = set_up(page)
    expect(page.get_by_role("heading", level=1)).to_have_text("Recovery codes")
    expect(page.locator("li > code")).to_have_count(10)
    page.get_by_role("link", name="I have kept them").click()
    expect(page).to_have_url(f"{base}/morrowdale/home/")
    sign_out(page, base)
    cache.clear()

    give_password(page, base)
    expect(page.get_by_role("heading", level=1)).to_have_text("The second step")
    page.goto(f"{base}/morrowdale/desk/replies/")
    expect(page.get_by_role("heading", level=1)).not_to_contain_text("Reply desk")
    page.goto(f"{base}/accounts/login/")
    expect(page.get_by_role("heading", level=1)).to_have_text("The second step")
    page.get_by_label("The code your app shows").fill("000000")
    page.get_by_role("button", name="Sign in", exact=True).click()
    expect(page.locator("body")).to_contain_text("Wait for the next one")
    page.get_by_label("The code your app shows").fill(code_of(secret))
    page.get_by_role("button", name="Sign in", exact=True).click()
    expect(page).to_have_url(f"{base}/morrowdale/home/")
    page.goto(f"{base}/morrowdale/desk/replies/")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Reply desk")
