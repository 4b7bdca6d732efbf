"""Two people on two connections do something at the same instant."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from django.db import connection

from morrow.foundations.errors import KindError
from morrow.foundations.scope import SYSTEM, entering


def at_once(cast: Any, *doings: tuple[str, Callable[[], object]]) -> tuple[list[str], list[KindError]]:
    """Each does theirs on a connection of their own: who was let, and what the others were told."""
    start = threading.Barrier(len(doings), timeout=20)
    let: list[str] = []
    refused: list[KindError] = []

    def do(key: str, what: Callable[[], object]) -> None:
        try:
            with entering.entered(place="morrowdale", viewer=SYSTEM), cast.as_(key):
                start.wait()
                what()
            let.append(key)
        except KindError as fault:
            refused.append(fault)
        finally:
            connection.close()

    threads = [threading.Thread(target=do, args=each) for each in doings]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=30)
    assert len(let) + len(refused) == len(doings), "somebody met something that is no kind refusal"
    return let, refused
