"""A place where the year has been played and some business is unfinished: made once, only read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random
from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from django.utils import timezone

from morrow.foundations.events import drain
from morrow.foundations.scope import SYSTEM, entering
from morrow.people.queries import example_accounts, example_people
from morrow.site.demonstration.prepare import load_place
from morrow.site.demonstration.year import Stage, play
from tests.database import another_database
from tests.desk.unfinished import leave_unfinished


@dataclass
class PlayedPlace:
    """The place, and a way to be somebody in it."""

    slug: str
    accounts: dict[str, Any]

    def client(self, key: str) -> Client:
        """Signed in as one of the cast, as the page to choose who to be does it."""
        client = Client()
        client.force_login(self.accounts[key])
        session = client.session
        session["morrow_persona"] = True
        session.save()
        return client


@pytest.fixture(scope="package")
def played(django_db_setup: None, django_db_blocker: Any, request: Any) -> Iterator[PlayedPlace]:
    """In a database of its own, so that no other test meets these people."""
    worker = getattr(request.config, "workerinput", {}).get("workerid", "main")
    with django_db_blocker.unblock(), another_database(f"played_{worker}"):
        slug = load_place(settings.ROOT / "data" / "trafford", people=300, seed=0, progress=_quiet)
        today = timezone.localdate()
        year = play(place=slug, seed=0, until=today)
        leave_unfinished(_today(slug), year)
        drain(place=slug)
        yield PlayedPlace(slug, _accounts(slug))


def _accounts(slug: str) -> dict[str, Any]:
    with entering.entered(place=slug, viewer=SYSTEM):
        return {code.removeprefix("CAST-").lower(): account for code, _n, _t, account in example_accounts()}


def _today(slug: str) -> Stage:
    with entering.entered(place=slug, viewer=SYSTEM):
        cast, residents = example_people()
    return Stage(slug, timezone.localdate(), cast, residents, Random(1), [])


def _quiet(name: str, done: int, of: int) -> None:
    pass
