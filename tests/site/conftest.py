"""What tests of signing in share: an example place with its cast, and people with accounts of their own."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from allauth.account.models import EmailAddress
from django.core.cache import cache
from django.test import Client

from morrow.foundations.scope import SYSTEM, entering
from morrow.people.models import Account
from morrow.place.models import Place
from morrow.site.demonstration.people import bring_in_the_cast

PASSWORD = "plum orchard 47 lantern"


@pytest.fixture(autouse=True)
def fresh_and_quick(settings):
    """Counts of tries are kept in the cache; the real hasher is slow on purpose."""
    cache.clear()
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture
def morrowdale(db):
    """An example place with the invented cast; the test stands outside it."""
    place = Place.objects.create(slug="morrowdale", name="Morrowdale", example=True)
    with entering.entered(place="morrowdale", viewer=SYSTEM):
        bring_in_the_cast(since=date(2025, 1, 1), now=datetime.now(UTC))
    return place


def account(email: str, *, verified: bool = True, password: str | None = PASSWORD) -> Account:
    """An account whose address has been shown to be its own."""
    made = Account.objects.create_user(email, password)
    EmailAddress.objects.create(user=made, email=email, verified=verified, primary=True)
    return made


def of_cast(email: str) -> Account:
    """The account of one of the cast, given a password and a verified address."""
    found = Account.objects.get(email=email)
    found.set_password(PASSWORD)
    found.save()
    EmailAddress.objects.create(user=found, email=email, verified=True, primary=True)
    return found


def sign_in(client: Client, email: str, password: str = PASSWORD, **more):
    """Send the sign-in form."""
    return client.post("/accounts/login/", {"login": email, "password": password}, **more)
