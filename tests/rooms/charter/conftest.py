"""What several tests of the room begin with: a decision in force today, and a promise that rests on it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from tests.rooms.accountability.making import in_force
from tests.rooms.charter.asking import travel


@pytest.fixture
def past() -> datetime:
    """Long enough ago that what was decided then is in force, and counted, by today."""
    return datetime.now(UTC) - timedelta(days=60)


@pytest.fixture
def decision(cast, past):
    """In force today, as the pages need it."""
    return in_force(cast, past, review_on=(past + timedelta(days=400)).date())


@pytest.fixture
def promise(cast, past, decision):
    """Travel to learn, with its rule."""
    return travel(cast, past, decision)
