"""Every page of the played year, walked once by everyone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.db import connections
from django.test.testcases import LiveServerThread

from tests.conftest import LONG
from tests.played import played_database
from tests.site_wide.crawl import Visit, walk_all
from tests.site_wide.visitors import Visitor, all_who_differ, one_for_each_role, visitors


@pytest.fixture(scope="package")
def played(request: pytest.FixtureRequest, django_db_setup: None, django_db_blocker) -> Iterator[str]:
    """The database of the played year, for the tests of one file."""
    worker = getattr(request.config, "workerinput", {}).get("workerid", "main")
    with django_db_blocker.unblock(), played_database(worker) as name:
        yield name


@pytest.fixture(scope="package")
def everyone(played: str) -> list[Visitor]:
    """Somebody passing by, and one of the cast for each role; in the long checks all of the cast."""
    return visitors() if LONG else one_for_each_role(visitors())


@pytest.fixture(scope="package")
def visits(played: str) -> list[Visit]:
    """Every kind of page that anybody reaches from home, as each who differs."""
    return walk_all(all_who_differ(visitors()))


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
