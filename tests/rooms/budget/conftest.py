"""The year of this room's tests."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from tests.rooms.budget.year import Year, open_year


@pytest.fixture
def noon() -> datetime:
    """A day of the pool's first month."""
    return datetime(2026, 4, 20, 12, tzinfo=UTC)


@pytest.fixture
def year(cast, noon) -> Year:
    """The pool of 2026-27, open and empty."""
    return open_year(cast, noon)
