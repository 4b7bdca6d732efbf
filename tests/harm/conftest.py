"""One played year for all of these tests: built once, put back after every test, removed at the end."""

from __future__ import annotations

from collections.abc import Iterator
from time import sleep

import pytest
from django.conf import settings
from django.db import connection
from django.utils import timezone

from morrow.foundations.record.sealing import seal, verify
from morrow.foundations.scope import SYSTEM, entering
from morrow.site.database import connection_settings, owner_url
from morrow.site.demonstration import prepare
from tests.database import _empty
from tests.harm.villains import PLACE, Year

FOLDER = settings.ROOT / "data" / "trafford"


def _seal_all() -> None:
    """Seal the year. Whatever transaction another worker holds open in the same cluster is waited for."""
    for _ in range(600):
        with entering.entered(place=PLACE, viewer=SYSTEM):
            seal()
            if not verify().unsealed:
                return
        sleep(0.5)


@pytest.fixture(scope="package")
def played(django_db_setup, django_db_blocker) -> Iterator[Year]:
    """Trafford with 150 invented people and the whole year."""
    hashers = settings.PASSWORD_HASHERS
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    with django_db_blocker.unblock():
        prepare.load_place(FOLDER, people=150, seed=0, progress=lambda *_: None)
        done = prepare.play_once(place=PLACE, seed=0, until=timezone.localdate(), progress=lambda *_: None)
        _seal_all()
        assert done is not None
        year = Year(done)
        year.give_accounts()
        yield year
        name = connection.settings_dict["NAME"]
        _empty(connection_settings(owner_url(settings.HOME)), name)
    settings.PASSWORD_HASHERS = hashers


@pytest.fixture
def year(played: Year, db: None, settings) -> Year:
    """The played year, as it was."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    return played
