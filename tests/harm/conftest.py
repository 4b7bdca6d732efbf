"""One copy of the played year for these tests: sealed, put back after every test, removed at the end."""

from __future__ import annotations

from collections.abc import Iterator
from time import sleep

import pytest
from django.conf import settings

from morrow.foundations.record.sealing import seal, verify
from morrow.foundations.scope import SYSTEM, entering
from tests.harm.villains import PLACE, Year
from tests.played import played_database


def _seal_all() -> None:
    """Seal the year. Whatever transaction another worker holds open in the same cluster is waited for."""
    for _ in range(600):
        with entering.entered(place=PLACE, viewer=SYSTEM):
            seal()
            if not verify().unsealed:
                return
        sleep(0.5)


@pytest.fixture(scope="package")
def played(request, django_db_setup, django_db_blocker) -> Iterator[Year]:
    """Trafford and the whole year, with two strangers who can sign in."""
    hashers = settings.PASSWORD_HASHERS
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    worker = getattr(request.config, "workerinput", {}).get("workerid", "main")
    with django_db_blocker.unblock(), played_database(worker, unfinished=False) as copy:
        _seal_all()
        year = Year(copy.made)
        year.give_accounts()
        yield year
    settings.PASSWORD_HASHERS = hashers


@pytest.fixture
def year(played: Year, db: None, settings) -> Year:
    """The played year, as it was."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    return played
