"""The embedded database is stopped under a real server: a kind page, and recovery by itself."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.docs.reading import ROOT

pytestmark = pytest.mark.slow
PATIENCE = 60


@pytest.fixture
def home() -> Iterator[Path]:
    """An installation with empty tables, its database running."""
    folder = Path(tempfile.mkdtemp(prefix="mw"))
    morrow(folder, "migrate", "--verbosity", "0")
    morrow(folder, "db", "start")
    yield folder
    morrow(folder, "db", "stop")
    shutil.rmtree(folder)


@pytest.fixture
def address(home: Path) -> Iterator[str]:
    """The web server that `morrow run` starts, without the watcher that would start the database again."""
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        port = trial.getsockname()[1]
    command = ["-m", "gunicorn", "--bind", f"127.0.0.1:{port}", "--preload", "--no-control-socket"]
    server = subprocess.Popen(
        [sys.executable, *command, "morrow.site.wsgi:application"], cwd=ROOT, env=environment(home)
    )
    yield f"http://127.0.0.1:{port}"
    server.terminate()
    server.wait(PATIENCE)


def environment(home: Path) -> dict[str, str]:
    """As for a command of this installation and no other."""
    kept = {name: value for name, value in os.environ.items() if "DATABASE" not in name}
    return {**kept, "MORROW_HOME": str(home), "PYTHONPATH": str(ROOT / "src")}


def morrow(home: Path, *words: str) -> None:
    """Run a command there."""
    subprocess.run(
        [sys.executable, "-m", "morrow.site.cli", *words], cwd=ROOT, env=environment(home), check=True
    )


def open_page(url: str) -> tuple[int, str]:
    """Status and words of a page."""
    try:
        with urllib.request.urlopen(url, timeout=PATIENCE) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as refusal:
        return refusal.code, refusal.read().decode()
    except OSError:
        return 0, ""


def wait_for(url: str, status: int) -> str:
    """Ask until the page answers so."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        found, words = open_page(url)
        if found == status:
            return words
        time.sleep(0.2)
    raise AssertionError(f"{url} answers {found}, not {status}")


def test_a_kind_page_while_it_is_gone_and_the_site_by_itself_when_it_is_back(home, address):
    wait_for(f"{address}/", 200)
    morrow(home, "db", "stop")
    words = wait_for(f"{address}/", 503)
    assert "We will be back in a moment" in words
    assert "nothing was changed or lost" in words
    assert open_page(f"{address}/trafford/receipt/")[0] == 503
    morrow(home, "db", "start")
    wait_for(f"{address}/", 200)
    wait_for(f"{address}/trafford/receipt/", 404)
