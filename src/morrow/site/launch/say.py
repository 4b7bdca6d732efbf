"""What the launcher tells the person at the terminal, in plain English and with times."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

WIDTH = 58


class Say:
    """Lines to the terminal; when quiet, only what must be said."""

    def __init__(self, *, quiet: bool = False) -> None:
        self.quiet = quiet
        self._began = time.monotonic()

    @property
    def seconds(self) -> float:
        """Seconds since the launch began."""
        return time.monotonic() - self._began

    def line(self, text: str) -> None:
        """A line that a quiet launch leaves out."""
        if not self.quiet:
            print(text, flush=True)

    def always(self, text: str) -> None:
        """A line that is said even when quiet."""
        print(text, flush=True)

    def trouble(self, text: str) -> None:
        """Something went wrong and we go on."""
        print(text, file=sys.stderr, flush=True)

    @contextmanager
    def timed(self, text: str) -> Iterator[None]:
        """A line with the seconds that what stands in the block took."""
        began = time.monotonic()
        yield
        self.line(f"  {text:<{WIDTH}} {time.monotonic() - began:5.1f} s")


class Follower:
    """Passes on what is newly written to a log, each line with its writer's name."""

    def __init__(self, name: str, log: Path, say: Say) -> None:
        self._name = name
        self._log = log
        self._say = say
        self._at = log.stat().st_size if log.exists() else 0

    def pass_on(self) -> None:
        """Say the whole lines written since last time."""
        if self._say.quiet or not self._log.exists():
            return
        with self._log.open("rb") as file:
            file.seek(self._at)
            new = file.read()
        whole = new[: new.rfind(b"\n") + 1]
        self._at += len(whole)
        for line in whole.decode(errors="replace").splitlines():
            self._say.line(f"  {self._name} | {line}")
