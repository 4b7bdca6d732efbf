"""Things kept running: looked at often, started again when they die, patiently where they keep dying."""

import time
from typing import Protocol

from morrow.foundations.database import Cluster, DatabaseTrouble

from .child import Child
from .say import Say

FIRST_PAUSE = 1.0
LONGEST_PAUSE = 30.0
WELL_AFTER = 60.0  # seconds of running after which its past failures are forgotten


class Service(Protocol):
    """Something the supervisor tends."""

    name: str

    def start(self) -> None:
        """Have it running."""

    def tend(self) -> None:
        """Look at it, and start it again if it has died. Called a few times a second."""

    def stop(self) -> None:
        """Stop it and everything it started."""


class BackOff:
    """How long to wait before trying again: longer each time, short again after a good while."""

    def __init__(self) -> None:
        self._pause = FIRST_PAUSE
        self._due: float | None = None
        self._began = time.monotonic()

    def began(self) -> None:
        """It was started just now."""
        self._began = time.monotonic()
        self._due = None

    def failed(self) -> float | None:
        """It is down. The pause to announce when this is news, else None."""
        if self._due is not None:
            return None
        if time.monotonic() - self._began > WELL_AFTER:
            self._pause = FIRST_PAUSE
        pause = self._pause
        self._due = time.monotonic() + pause
        self._pause = min(pause * 2, LONGEST_PAUSE)
        return pause

    @property
    def due(self) -> bool:
        """Whether the pause is over."""
        return self._due is not None and time.monotonic() >= self._due


class ProcessService:
    """A process kept running."""

    def __init__(self, child: Child, say: Say) -> None:
        self.name = child.name
        self.child = child
        self._say = say
        self._back_off = BackOff()

    def start(self) -> None:
        """Start the process."""
        self.child.start()
        self._back_off.began()

    def tend(self) -> None:
        """Start it again after a pause if it has ended, whatever the reason."""
        code = self.child.ended()
        if code is None:
            return
        pause = self._back_off.failed()
        if pause is not None:
            self._say.trouble(
                f"The {self.name} stopped (code {code}); starting it again in {pause:.0f} s. "
                f"See {self.child.log}"
            )
        if self._back_off.due:
            self.start()

    def stop(self) -> None:
        """Stop the process."""
        self.child.stop()


class DatabaseService:
    """The embedded database, brought back when it is killed under us. Stopping it is its user's."""

    name = "database"

    def __init__(self, cluster: Cluster, say: Say) -> None:
        self._cluster = cluster
        self._say = say
        self._back_off = BackOff()

    def start(self) -> None:
        """It runs already: the launch needed it before anything else."""
        self._back_off.began()

    def tend(self) -> None:
        """Start it again if it is gone; while that fails, say why and try again later."""
        if self._cluster.pid is not None:
            return
        if self._back_off.failed() is not None:
            self._say.trouble("The database is gone; starting it again. Nothing committed is lost.")
        if not self._back_off.due:
            return
        try:
            self._cluster.start()
        except DatabaseTrouble as trouble:
            self._say.trouble(str(trouble))
        else:
            self._say.line("The database is back.")
        self._back_off.began()

    def stop(self) -> None:
        """Left to whoever holds it in use: another command may need it still."""
