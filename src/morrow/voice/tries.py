"""Wrong codes: counted by address, so that nobody guesses receipts. Not an act, so not on the record."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta

from morrow.voice.digest import address_digest
from morrow.voice.errors import TooManyTries, UnknownReceipt, WrongSecondThing
from morrow.voice.models import WrongTry

WRONG_TRIES_AN_HOUR = 10


@contextmanager
def counted(address: str, now: datetime) -> Iterator[None]:
    """Try a code or a second thing. Raises TooManyTries after ten wrong ones within the hour."""
    since = now - timedelta(hours=1)
    if WrongTry.objects.filter(address=address_digest(address), at__gt=since).count() >= WRONG_TRIES_AN_HOUR:
        raise TooManyTries
    try:
        yield
    except (UnknownReceipt, WrongSecondThing):
        WrongTry.objects.create(address=address_digest(address), at=now)
        raise
