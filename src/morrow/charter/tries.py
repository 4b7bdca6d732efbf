"""Wrong codes and words of paper receipts: counted, so that nobody guesses. Ten an hour from one address."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta

from django.db import connection

from morrow.charter.asking import address_digest
from morrow.charter.errors import TooManyWrongWords, UnknownClaimCode
from morrow.charter.models import WrongClaimWord
from morrow.foundations.web.address import neighbourhood

AN_HOUR = 10


@contextmanager
def counted(address: str, now: datetime) -> Iterator[None]:
    """Try a code with its word; tries from one address come one after another. Raises TooManyWrongWords."""
    counter = address_digest(neighbourhood(address))
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [counter])
    wrong = WrongClaimWord.objects.filter(address=counter, at__gt=now - timedelta(hours=1)).count()
    if wrong >= AN_HOUR:
        raise TooManyWrongWords
    try:
        yield
    except UnknownClaimCode:
        WrongClaimWord.objects.create(address=counter, at=now)
        raise
