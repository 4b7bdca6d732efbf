"""Noticing that someone wants us to stop, without being broken off in the middle of anything."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

ASKS_TO_STOP = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class Stopping:
    """Whether a stop was asked for."""

    def __init__(self) -> None:
        self.asked = False

    def ask(self, number: int = 0, frame: FrameType | None = None) -> None:
        """Ask; fit to be a signal's handler."""
        self.asked = True


@contextmanager
def noticing() -> Iterator[Stopping]:
    """Inside the block Ctrl-C, SIGTERM and a closed terminal only set a flag."""
    stopping = Stopping()
    before = {number: signal.signal(number, stopping.ask) for number in ASKS_TO_STOP}
    try:
        yield stopping
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
