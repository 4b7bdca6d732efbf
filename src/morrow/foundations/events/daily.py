"""What happens on its day by itself: each room says what is due, and the worker does it.

Nothing is remembered here of what was done. A room names as due what is still undone, so that a worker
that slept, or one thing that failed, is made up for at the next look.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from datetime import datetime

from morrow.foundations.scope import SYSTEM, entering

Do = Callable[[], object]
Due = Callable[[datetime], Iterable[Do]]
"""From this moment to what is due: one call for each thing to do."""

log = logging.getLogger(__name__)
_looks: dict[str, Due] = {}


def on_its_day(look: Due) -> Due:
    """Register a function of a room that names what is due."""
    _looks[f"{look.__module__}.{look.__qualname__}"] = look
    return look


def do_what_is_due(*, place: str, now: datetime) -> list[str]:
    """Do everything that is due in a place, each in a transaction of its own.

    Returns the names of what failed; the rest is done all the same.
    """
    failed = []
    for name, look in _looks.items():
        with entering.entered(place=place, viewer=SYSTEM):
            due = list(look(now))
        for do in due:
            try:
                with entering.entered(place=place, viewer=SYSTEM):
                    do()
            except Exception:
                log.exception("%s could not be done in %s", name, place)
                failed.append(name)
    return failed
