"""The played year, and being somebody in it: only read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from django.test import Client

from morrow.foundations.scope import SYSTEM, entering
from morrow.people.queries import example_accounts
from tests.played import PLACE, played_database


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
    with django_db_blocker.unblock(), played_database(worker):
        yield PlayedPlace(PLACE, _accounts())


def _accounts() -> dict[str, Any]:
    with entering.entered(place=PLACE, viewer=SYSTEM):
        return {code.removeprefix("CAST-").lower(): account for code, _n, _t, account in example_accounts()}
