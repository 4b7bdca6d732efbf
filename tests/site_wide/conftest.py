"""Every page of the played year, walked once by everyone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.db import connections
from django.test.testcases import LiveServerThread

from tests.played import played_database
from tests.site_wide.crawl import MORE, Visit, walk_all
from tests.site_wide.visitors import Visitor, all_who_differ, one_for_each_role, visitors


@pytest.fixture(scope="package")
def played(request: pytest.FixtureRequest, django_db_setup: None, django_db_blocker) -> Iterator[str]:
    """The database of the played year, for the tests of one file."""
    worker = getattr(request.config, "workerinput", {}).get("workerid", "main")
    with django_db_blocker.unblock(), played_database(worker) as copy:
        yield copy.name


@pytest.fixture(scope="package")
def everyone(played: str) -> list[Visitor]:
    """Somebody passing by, and one of the cast for each role."""
    return one_for_each_role(visitors())


@pytest.fixture(scope="package")
def all_visits(played: str) -> list[Visit]:
    """Every kind of page that anybody reaches from home, as each who differs, at every point of its way."""
    return walk_all(all_who_differ(visitors()), more=MORE)


@pytest.fixture(scope="package")
def some_visits(everyone: list[Visitor]) -> list[Visit]:
    """One of every kind of page that anybody reaches from home, as one for each role."""
    return walk_all(everyone)


@pytest.fixture(scope="package")
def address(played: str) -> Iterator[str]:
    """The played year, served."""
    # WhiteNoise serves the files of the design, as it does in earnest.
    thread = LiveServerThread("127.0.0.1", static_handler=lambda handler: handler)
    thread.daemon = True
    thread.start()
    thread.is_ready.wait()
    if thread.error:
        raise thread.error
    yield f"http://127.0.0.1:{thread.port}"
    thread.terminate()
    connections.close_all()
