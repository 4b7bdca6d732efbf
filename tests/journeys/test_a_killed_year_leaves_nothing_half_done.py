"""kill -9 of server, worker, play and database in the middle of a year; then on, with nothing half-done."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest

from morrow.foundations.database import Cluster, cluster_folder
from morrow.foundations.database.roles import SUPERUSER

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
TABLES = ("voice_contribution", "voice_theme", "accountability_decision", "budget_entry", "support_plan")
SEED = "6"
"""Another year on the topic of the first, so that the two meet wherever they could."""
IN_THE_MIDDLE = "commissioning_bid"
"""Once the play has written here, half of the year lies behind it and half before."""


class House:
    """A home folder with whatever runs on it."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.cluster = Cluster(cluster_folder(home))
        kept = {name: value for name, value in os.environ.items() if not name.endswith("DATABASE_URL")}
        self.env = {**kept, "MORROW_HOME": str(home), "PYTHONPATH": str(ROOT / "src")}

    def begin(self, *words: str) -> subprocess.Popen[str]:
        """Start a `morrow` command."""
        command = [sys.executable, "-m", "morrow.site.cli", *words]
        return subprocess.Popen(
            command, env=self.env, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )

    def morrow(self, *words: str) -> str:
        """Do a `morrow` command to its end, and give what it said."""
        process = self.begin(*words)
        said, _ = process.communicate(timeout=300)
        assert process.returncode == 0, said
        return said

    def serve(self) -> None:
        """`morrow run`, until it is up."""
        with socket.socket() as trial:
            trial.bind(("127.0.0.1", 0))
            port = trial.getsockname()[1]
        running = self.begin("run", "--port", str(port), "--people", "300")
        assert running.stdout is not None
        said = ""
        for line in running.stdout:
            said += line
            if "Ctrl-C stops everything" in line:
                return
        raise AssertionError(f"The site did not come up: {said}")

    def ask(self, question: str) -> list[tuple[object, ...]]:
        """One question to the database as its superuser, for whom alone no wall stands."""
        with psycopg.connect(self.cluster.url(SUPERUSER), autocommit=True) as database:
            return database.execute(question).fetchall()

    def sizes(self) -> dict[str, int]:
        """How many rows the tables hold that a year writes."""
        return {table: int(str(self.ask(f"SELECT count(*) FROM {table}")[0][0])) for table in TABLES}

    def processes(self) -> list[int]:
        """Every process that works on this home."""
        mark, found = f"MORROW_HOME={self.home}".encode(), []
        for entry in Path("/proc").iterdir():
            if entry.name.isdigit() and int(entry.name) != os.getpid():
                try:
                    if mark in (entry / "environ").read_bytes().split(b"\0"):
                        found.append(int(entry.name))
                except OSError:
                    continue
        return found

    def kill_everything(self) -> None:
        """kill -9: the play, the launcher, the server, the worker, and the database."""
        database = self.cluster.pid
        assert database is not None
        for pid in [*self.processes(), database]:
            try:
                os.kill(pid, signal.SIGKILL)
            except ProcessLookupError:
                continue
        _until(lambda: self.processes() == [])


@pytest.fixture
def house() -> Iterator[House]:
    """A house of its own, gone afterwards."""
    folder = Path(tempfile.mkdtemp(prefix="mw"))
    made = House(folder / "home")
    yield made
    for pid in made.processes():
        os.kill(pid, signal.SIGTERM)
    _until(lambda: made.processes() == [])
    made.cluster.stop()
    shutil.rmtree(folder, ignore_errors=True)


def _until(true: Callable[[], bool], seconds: float = 90) -> None:
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, "it did not happen in time"
        time.sleep(0.05)


def test_a_year_that_was_killed_is_verified_and_played_to_its_end(house):
    house.serve()
    before = house.sizes()
    play = house.begin("demo", "play", "--seed", SEED)
    writing = (
        f"SELECT 1 FROM pg_locks WHERE relation = '{IN_THE_MIDDLE}'::regclass AND mode = 'RowExclusiveLock'"
    )
    _until(lambda: play.poll() is not None or bool(house.ask(writing)))
    assert play.poll() is None, f"The play ended before it could be killed: {play.communicate()[0]}"
    house.kill_everything()

    house.serve()
    assert "sealed and whole" in house.morrow("record", "verify")
    assert house.sizes() == before, "Half a year was left behind."
    said = house.morrow("demo", "play", "--seed", SEED)
    assert "said, heard, agreed, funded, arranged, helped, learned" in said
    assert "sealed and whole" in house.morrow("record", "verify")
    assert all(now > then for now, then in zip(house.sizes().values(), before.values(), strict=True))
