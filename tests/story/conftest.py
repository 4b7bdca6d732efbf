"""The played year with nothing left unfinished, for the tests of what is told of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.played import played_database


@pytest.fixture(scope="package")
def played(request: pytest.FixtureRequest, django_db_setup: None, django_db_blocker: Any) -> Iterator[str]:
    """The database of the played year, for these files."""
    worker = getattr(request.config, "workerinput", {}).get("workerid", "main")
    with django_db_blocker.unblock(), played_database(worker, unfinished=False) as copy:
        yield copy.name
