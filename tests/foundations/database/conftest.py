"""Real clusters, on every PostgreSQL this machine has of those we promise: the system's and the wheel's."""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from morrow.foundations.database import Binaries, Cluster, all_binaries

NOT_CHOSEN = {name: value for name, value in os.environ.items() if name != "MORROW_POSTGRES_BIN"}
EVERY_POSTGRESQL = list(all_binaries(environment=NOT_CHOSEN))


@pytest.fixture(autouse=True)
def nothing_is_chosen(monkeypatch: pytest.MonkeyPatch) -> None:
    """These tests choose for themselves, also where the whole run is told which PostgreSQL to use."""
    monkeypatch.delenv("MORROW_POSTGRES_BIN", raising=False)


@pytest.fixture
def short_folder() -> Iterator[Path]:
    """A private folder with a short name, gone afterwards."""
    folder = Path(tempfile.mkdtemp(prefix="mw"))
    yield folder
    shutil.rmtree(folder)


@pytest.fixture(scope="session", params=EVERY_POSTGRESQL, ids=lambda one: f"{one.origin}-{one.major}")
def binaries(request: pytest.FixtureRequest) -> Binaries:
    """Each PostgreSQL in turn."""
    found: Binaries = request.param
    return found


@pytest.fixture(scope="session")
def stopped_cluster(binaries: Binaries) -> Iterator[Path]:
    """A cluster made once and stopped, to be copied: making one costs more than most tests do."""
    folder = Path(tempfile.mkdtemp(prefix="mw"))
    with Cluster(folder / "database", binaries, fsync=False):
        pass
    yield folder / "database"
    shutil.rmtree(folder)


@pytest.fixture
def make_cluster(
    short_folder: Path, binaries: Binaries, stopped_cluster: Path
) -> Iterator[Callable[..., Cluster]]:
    """Clusters of one's own, stopped afterwards whatever the test did to them.

    A copy of one made before, or with ``fresh=True`` nothing yet.
    """
    made: list[Cluster] = []

    def make(name: str = "database", *, fsync: bool = False, fresh: bool = False) -> Cluster:
        if not fresh:
            shutil.copytree(stopped_cluster, short_folder / name)
        cluster = Cluster(short_folder / name, binaries, fsync=fsync)
        made.append(cluster)
        return cluster

    yield make
    for cluster in made:
        cluster.stop()


@pytest.fixture(scope="session")
def cluster(binaries: Binaries) -> Iterator[Cluster]:
    """A running cluster to look at, shared by the tests that leave it as it was."""
    folder = Path(tempfile.mkdtemp(prefix="mw"))
    with Cluster(folder / "database", binaries, fsync=False) as running:
        yield running
    shutil.rmtree(folder)
