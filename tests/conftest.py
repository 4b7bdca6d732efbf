"""How tests meet the database: migrated as the owner, run as the application, which cannot bypass."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import datetime
from typing import Any

import coverage
import hypothesis
import pytest
from django.conf import settings
from xdist.scheduler import LoadScopeScheduling

from morrow.foundations.database import using_database
from morrow.foundations.scope import SYSTEM, entering
from tests.chromium import chromium  # noqa: F401
from tests.database import prepare
from tests.gathered import NOON, gathered, is_gathered, turn_to_the_database_of
from tests.scheduling import BesideItsNeighbours

# A busy machine is slow at everything; that is no fault of a rule under test.
hypothesis.settings.register_profile(
    "house", suppress_health_check=[hypothesis.HealthCheck.too_slow], deadline=None
)
hypothesis.settings.load_profile("house")

NO_SKIPS = "MORROW_NO_SKIPS" in os.environ
LONG = "MORROW_LONG" in os.environ


HEAVY = ("tests/site_wide", "tests/browser", "tests/harm", "tests/desk")
"""What takes longest begins first, so that no worker is left alone with it in the end."""


def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> LoadScopeScheduling | None:
    """Where files are asked to stay together, so do those that share what was costly."""
    return BesideItsNeighbours(config, log) if config.getvalue("dist") == "loadscope" else None


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """The long checks run only where they are asked for: in `.ci/run`. The heaviest begin first."""
    kept = [item for item in items if LONG or not item.get_closest_marker("slow")]
    left = set(items) - set(kept)
    config.hook.pytest_deselected(items=[item for item in items if item in left])
    items[:] = sorted(kept, key=_heaviest_first)


def _heaviest_first(item: pytest.Item) -> int:
    return next((at for at, folder in enumerate(HEAVY) if item.location[0].startswith(folder)), len(HEAVY))


@pytest.hookimpl(hookwrapper=True, tryfirst=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[None]:
    """Coverage looks at what rooms, methods and foundations test of themselves.

    A walk over every page runs every line of it, proves little of any, and takes much longer watched.
    """
    watching = coverage.Coverage.current()
    walks = watching is not None and _heaviest_first(item) < len(HEAVY)
    if walks:
        watching.stop()
    yield
    if walks:
        watching.start()


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """A test that asks for the cast begins where they are."""
    turn_to_the_database_of(item)


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo) -> Iterator[None]:
    """Where nothing may skip, a skip is a failure that says why."""
    outcome = yield
    report = outcome.get_result()  # type: ignore[attr-defined]
    if NO_SKIPS and report.skipped:
        report.outcome = "failed"
        report.longrepr = f"Skipped where nothing may skip: {report.longrepr}"


@pytest.fixture(scope="session")
def django_db_setup(
    django_db_blocker: pytest.FixtureRequest, request: pytest.FixtureRequest
) -> Iterator[None]:
    """One database for each worker, copied from a migrated one."""
    worker = getattr(request.config, "workerinput", {}).get("workerid", "main")
    with using_database(settings.HOME, fsync=False), django_db_blocker.unblock():  # type: ignore[attr-defined]
        with prepare(worker), gathered(worker):
            yield


@pytest.fixture
def now() -> datetime:
    """Noon on the first Monday of the year."""
    return NOON


@pytest.fixture
def cast(db: None, now: datetime):
    """The cast, in a place called Morrowdale; the test runs inside it as nobody in particular."""
    from tests.cast import Cast  # noqa: PLC0415

    with entering.entered(place="morrowdale", viewer=SYSTEM):
        yield Cast.found() if is_gathered() else Cast.gather(now)
