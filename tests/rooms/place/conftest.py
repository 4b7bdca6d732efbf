"""Trafford as it ships, loaded once for a file of tests; an invented county; and a way in."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.db import transaction

from morrow.foundations.scope import NOBODY, entering
from morrow.place import loading
from morrow.standards.place_folder import PlaceFolder, read_place
from tests.rooms.place.places import BRACKENSHIRE, TRAFFORD, load


@pytest.fixture(scope="session")
def trafford_folder() -> PlaceFolder:
    return read_place(TRAFFORD)


@pytest.fixture(scope="module")
def trafford(django_db_setup, django_db_blocker, trafford_folder: PlaceFolder) -> Iterator[loading.Loaded]:
    """Trafford, loaded for this file of tests and taken back after it."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield load(trafford_folder, "trafford")
        transaction.set_rollback(True)


@pytest.fixture
def inside(trafford: loading.Loaded, db: None) -> Iterator[loading.Loaded]:
    """Inside Trafford, as nobody in particular."""
    with entering.entered(place="trafford", viewer=NOBODY):
        yield trafford


@pytest.fixture
def county(tmp_path: Path) -> Path:
    """A copy of the invented county that a test may change."""
    return Path(shutil.copytree(BRACKENSHIRE, tmp_path / "brackenshire"))
