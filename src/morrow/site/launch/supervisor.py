"""Starts services in order, tends them until asked to stop, and stops them in order."""

import time
from collections.abc import Sequence

from .errors import StopAsked
from .say import Follower
from .services import Service
from .stopping import Stopping

LOOK_EVERY = 0.1


class Supervisor:
    """Services started in the order given and stopped in the order of ``stop_order``."""

    def __init__(
        self,
        services: Sequence[Service],
        *,
        stop_order: Sequence[Service],
        stopping: Stopping,
        followers: Sequence[Follower] = (),
    ) -> None:
        self._services = list(services)
        self._stop_order = list(stop_order)
        self._stopping = stopping
        self._followers = list(followers)

    def start(self) -> None:
        """Start every service. Raises StopAsked if a stop is asked for in between."""
        for service in self._services:
            if self._stopping.asked:
                raise StopAsked
            service.start()

    def look(self) -> None:
        """One round: tend every service, pass on what they say."""
        for service in self._services:
            service.tend()
        for follower in self._followers:
            follower.pass_on()

    def watch(self) -> None:
        """Go round until a stop is asked for."""
        while not self._stopping.asked:
            self.look()
            time.sleep(LOOK_EVERY)

    def stop(self) -> None:
        """Stop everything, in order; one that will not stop cleanly does not keep the next one up."""
        for service in self._stop_order:
            service.stop()
        for follower in self._followers:
            follower.pass_on()
