"""Fixtures of the commissioning room's tests."""

from __future__ import annotations

import pytest

from tests.rooms.commissioning.bench import Bench


@pytest.fixture
def bench(cast, now) -> Bench:
    """A priority with outcomes, an allocation of £60,000, and an officer's limit of £50,000."""
    return Bench.lay(cast, now)
