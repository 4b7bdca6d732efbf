"""One process we started: in a session of its own, its words in a log, gone when we say so."""

import ctypes
import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

PATIENCE = 15.0
SET_PARENT_DEATH_SIGNAL = 1  # PR_SET_PDEATHSIG of prctl(2)
_libc = ctypes.CDLL(None) if sys.platform == "linux" else None


class Child:
    """A command and the process that runs it.

    Its session is its own, so that Ctrl-C in the terminal reaches us alone and we stop things in order.
    Should we be killed ourselves, the kernel asks it to stop (on Linux).
    """

    def __init__(
        self, name: str, command: Sequence[str], *, env: Mapping[str, str], log: Path | None
    ) -> None:
        self.name = name
        self.command = list(command)
        self.env = dict(env)
        self.log = log
        self._process: subprocess.Popen[bytes] | None = None
        self._log_began_at = 0

    def start(self) -> None:
        """Start it now. With no log it speaks to the terminal."""
        if self.log is None:
            self._process = self._popen(None)
            return
        self.log.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        number = os.open(self.log, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        with os.fdopen(number, "ab") as out:
            self._log_began_at = self.log.stat().st_size
            self._process = self._popen(out.fileno())

    @property
    def pid(self) -> int | None:
        """Its number, once started."""
        return self._process.pid if self._process else None

    def ended(self) -> int | None:
        """How it ended, or None while it runs or before it starts.

        Whatever it started and left behind is killed first: until we have taken note of the end, its
        number cannot go to another process, so nobody else's is hit.
        """
        process = self._process
        if process is None or process.returncode is not None:
            return process.returncode if process else None
        if os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOHANG | os.WNOWAIT) is None:
            return None
        self._kill_group()
        return process.wait()

    def stop(self, patience: float = PATIENCE) -> None:
        """Ask it to stop, wait, and end whatever is left of it and what it started."""
        if self._process is None or self.ended() is not None:
            return
        self._process.send_signal(signal.SIGTERM)
        until = time.monotonic() + patience
        while self.ended() is None:
            if time.monotonic() > until:
                self._kill_group()
            time.sleep(0.02)

    def _kill_group(self) -> None:
        if self._process is not None:
            with suppress(ProcessLookupError):
                os.killpg(self._process.pid, signal.SIGKILL)

    def last_words(self, lines: int = 12) -> str:
        """The end of what it wrote to its log since it was started."""
        if self.log is None or not self.log.exists():
            return ""
        with self.log.open("rb") as file:
            file.seek(self._log_began_at)
            said = file.read().decode(errors="replace").strip().splitlines()
        return "\n".join(f"    {line}" for line in said[-lines:])

    def _popen(self, out: int | None) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            self.command, env=self.env, stdin=subprocess.DEVNULL, stdout=out, stderr=out,
            start_new_session=True,
            preexec_fn=_stop_with_parent,  # noqa: PLW1509 - the launcher has one thread
        )  # fmt: skip


def _stop_with_parent() -> None:
    if _libc is not None:
        _libc.prctl(SET_PARENT_DEATH_SIGNAL, signal.SIGTERM)
