"""Fixtures of the learning room's tests."""

from __future__ import annotations

import pytest

from tests.rooms.commissioning.bench import Bench


@pytest.fixture
def bench(cast, now) -> Bench:
    """Everything up to an offer that people use: see `bench.offer`."""
    return Bench.lay(cast, now)


@pytest.fixture
def offer(bench):
    """Warm Saturdays, under an agreement in force."""
    return bench.offer(bench.in_force())
