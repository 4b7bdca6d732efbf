"""Things said without signing in: so many an hour from one address, so that nobody drowns the others out.

What is kept is a digest of the address and the hour, not the minute, so that no row leads from what was
said to where it came from. After a day it is deleted, with every other count of this kind.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta

from morrow.foundations.scope import Actor
from morrow.foundations.turns import one_at_a_time
from morrow.foundations.web.address import neighbourhood
from morrow.voice.digest import address_digest
from morrow.voice.errors import SaidTooOften
from morrow.voice.models import WrongTry

SAID_AN_HOUR = 20


@contextmanager
def in_turn(by: Actor, address: str, now: datetime) -> Iterator[None]:
    """Say something. Raises SaidTooOften after twenty in this hour of the clock from one address.

    Whoever is signed in, and whoever takes words down for others, is not counted.
    """
    if not by.holds("visitor"):
        yield
        return
    counter = address_digest(f"said {neighbourhood(address)}")
    this_hour = now.replace(minute=0, second=0, microsecond=0)
    one_at_a_time(counter)
    WrongTry.objects.filter(at__lte=now - timedelta(days=1)).delete()
    if WrongTry.objects.filter(address=counter, at=this_hour).count() >= SAID_AN_HOUR:
        raise SaidTooOften
    yield
    WrongTry.objects.create(address=counter, at=this_hour)
