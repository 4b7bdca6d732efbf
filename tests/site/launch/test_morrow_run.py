"""`morrow run` itself, with the real site: up, hurt, down, and nothing left behind."""

import json
import os
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from morrow.foundations.database import Cluster, cluster_folder

ROOT = Path(__file__).parents[3]


class Launch:
    """A `morrow run` of one's own."""

    def __init__(self, home: Path, port: int, **more: str) -> None:
        self.home = home
        self.address = f"http://127.0.0.1:{port}"
        self.began = time.monotonic()
        kept = {name: value for name, value in os.environ.items() if not name.endswith("DATABASE_URL")}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "morrow.site.cli", "run", "--port", str(port)],
            env={**kept, "MORROW_HOME": str(home), "PYTHONPATH": str(ROOT / "src"), **more},
            cwd=home.parent, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        )  # fmt: skip
        self.said = ""

    def wait_until_said(self, text: str) -> float:
        """Read on until it says this; the seconds since it was started."""
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.said += line
            if text in line:
                return time.monotonic() - self.began
        raise AssertionError(f"It ended without saying {text!r}:\n{self.said}")

    def healthy(self) -> bool:
        """Whether a page that asks the database says all is well."""
        try:
            with urllib.request.urlopen(f"{self.address}/health/", timeout=10) as answer:
                return answer.status == 200 and json.load(answer)["well"]
        except (OSError, urllib.error.HTTPError):
            return False

    def stop(self, how: signal.Signals = signal.SIGINT) -> int:
        """Stop it and wait; its exit code."""
        self.process.send_signal(how)
        said, _ = self.process.communicate(timeout=60)
        self.said += said
        return self.process.returncode


@pytest.fixture
def launch(short_folder: Path, free_port: int) -> Iterator[Callable[..., Launch]]:
    """Starts `morrow run`; whatever is left of it afterwards is ended."""
    launches: list[Launch] = []

    def start(**more: str) -> Launch:
        launches.append(Launch(short_folder / "home", free_port, **more))
        return launches[-1]

    yield start
    for one in launches:
        if one.process.poll() is None:
            one.stop(signal.SIGTERM)
    Cluster(cluster_folder(short_folder / "home")).stop()


def _until(true: Callable[[], bool], seconds: float = 40) -> None:
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, "it did not happen in time"
        time.sleep(0.1)


@pytest.mark.slow
def test_from_nothing_to_a_page_through_two_killings_and_back_to_nothing(
    launch: Callable[..., Launch], left_running: Callable[[str], list[str]], short_folder: Path
) -> None:
    first = launch()
    from_nothing = first.wait_until_said("Ctrl-C stops everything")
    assert "Tables brought up to date" in first.said
    assert first.healthy()

    cluster = Cluster(cluster_folder(first.home))
    assert cluster.pid is not None
    os.kill(cluster.pid, signal.SIGKILL)
    first.wait_until_said("The database is back")
    _until(first.healthy)

    first.process.kill()
    first.process.communicate()
    _until(lambda: [one for one in left_running(str(first.home)) if "postgres" not in one] == [])
    assert cluster.running()

    second = launch()
    again = second.wait_until_said("Ctrl-C stops everything")
    assert again < from_nothing / 2, "what is made once is not made again"
    assert "Tables brought up to date" not in second.said
    assert second.healthy()
    assert second.stop(signal.SIGINT) == 0
    assert left_running(str(short_folder)) == []
    assert not cluster.running()
    assert not cluster.socket_folder.exists()


@pytest.mark.slow
def test_database_url_is_used_and_nothing_of_ours_is_started(
    launch: Callable[..., Launch], short_folder: Path
) -> None:
    with Cluster(short_folder / "theirs", fsync=False) as theirs:
        run = launch(
            DATABASE_URL=theirs.url("morrow_app"), MORROW_OWNER_DATABASE_URL=theirs.url("morrow_owner")
        )
        run.wait_until_said("Ctrl-C stops everything")
        assert "named by DATABASE_URL" in run.said
        assert run.healthy()
        web = next(
            entry for entry in Path("/proc").iterdir()
            if entry.name.isdigit() and run.address[7:].encode() in (entry / "cmdline").read_bytes()
        )  # fmt: skip
        environment = (web / "environ").read_bytes()
        assert b"MORROW_LISTENS_ON=127.0.0.1" in environment
        assert b"MORROW_OWNER_DATABASE_URL" not in environment, "the site has no business with the owner"
        assert run.stop(signal.SIGTERM) == 0
        assert not cluster_folder(run.home).exists()
        assert theirs.running()


@pytest.mark.slow
def test_a_command_starts_the_database_for_its_own_time_only(short_folder: Path) -> None:
    environment = {**os.environ, "MORROW_HOME": str(short_folder / "home"), "PYTHONPATH": str(ROOT / "src")}
    environment.pop("DATABASE_URL", None)

    def morrow(*words: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "morrow.site.cli", *words]
        return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)

    cluster = Cluster(cluster_folder(short_folder / "home"))
    assert morrow("version").returncode == 0
    assert not cluster.made, "a command that needs no database starts none"
    done = morrow("migrate", "--verbosity", "0")
    assert done.returncode == 0, done.stderr
    assert cluster.made
    assert not cluster.running()
    assert "stays until" in morrow("db", "start").stdout
    assert morrow("migrate", "--check").returncode == 0
    assert cluster.running()
    assert morrow("db", "url", "--role", "owner").stdout.strip() == cluster.url("morrow_owner")
    assert "has stopped" in morrow("db", "stop").stdout
    assert not cluster.running()
