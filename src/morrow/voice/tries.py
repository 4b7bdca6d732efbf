"""Wrong codes: counted by address and by receipt, so nobody guesses. Not an act, so not on the record."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta

from django.db import connection

from morrow.foundations.web.address import neighbourhood
from morrow.voice.digest import address_digest
from morrow.voice.errors import TooManyTries, UnknownReceipt, WrongSecondThing
from morrow.voice.models import Contribution, WrongTry

WRONG_TRIES_AN_HOUR = 10
WRONG_WORDS_A_DAY = 30


@contextmanager
def counted(address: str, now: datetime, *, on: Contribution | None = None) -> Iterator[None]:
    """Try a code or a second thing. Raises TooManyTries after ten wrong ones within the hour.

    Tries from one address come one after another, so that many at once do not slip through. A second
    thing is also counted `on` its receipt, from wherever: whoever has the photograph of a receipt and
    many addresses tries thirty words a day and no more.
    """
    by_address = address_digest(neighbourhood(address))
    by_receipt = address_digest(f"receipt {on.code}") if on else ""
    for counter in filter(None, (by_address, by_receipt)):
        one_at_a_time(counter)
    if _wrong(by_address, now - timedelta(hours=1)) >= WRONG_TRIES_AN_HOUR:
        raise TooManyTries
    if by_receipt and _wrong(by_receipt, now - timedelta(days=1)) >= WRONG_WORDS_A_DAY:
        raise TooManyTries
    try:
        yield
    except (UnknownReceipt, WrongSecondThing) as fault:
        WrongTry.objects.create(address=by_address, at=now)
        if by_receipt and isinstance(fault, WrongSecondThing):
            WrongTry.objects.create(address=by_receipt, at=now)
        raise


def _wrong(counter: str, since: datetime) -> int:
    return int(WrongTry.objects.filter(address=counter, at__gt=since).count())


def one_at_a_time(counter: str) -> None:
    """Let only one request at a time count on this counter, until its transaction ends."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [counter])
