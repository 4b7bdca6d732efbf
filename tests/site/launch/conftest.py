"""Short folders, free ports, and a way to look for what was left running."""

import os
import shutil
import socket
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest


@pytest.fixture
def short_folder() -> Iterator[Path]:
    """A private folder with a short name, gone afterwards."""
    folder = Path(tempfile.mkdtemp(prefix="mw"))
    yield folder
    shutil.rmtree(folder)


@pytest.fixture
def free_port() -> int:
    """A port nobody listens on."""
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        port: int = trial.getsockname()[1]
        return port


@pytest.fixture
def left_running() -> Callable[[str], list[str]]:
    """Finds every process whose command or environment holds a text, other than this one."""

    def find(text: str) -> list[str]:
        found = []
        for entry in Path("/proc").iterdir():
            if not entry.name.isdigit() or int(entry.name) == os.getpid():
                continue
            try:
                told = (entry / "cmdline").read_bytes() + (entry / "environ").read_bytes()
            except OSError:
                continue
            if text.encode() in told:
                found.append((entry / "cmdline").read_bytes().replace(b"\0", b" ").decode())
        return found

    return find
