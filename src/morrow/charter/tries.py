"""Wrong codes and words of paper receipts: counted, so that nobody guesses.

Ten an hour from one address; and on one paper thirty a day from everywhere, so that whoever has its
photograph cannot guess the word. Its holder still gets in through a desk, where a new paper is given.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta

from morrow.charter.asking import address_digest
from morrow.charter.errors import TooManyWrongWords, UnknownClaimCode
from morrow.charter.models import WrongClaimWord
from morrow.foundations.codes import CodeNotRead, read_code
from morrow.foundations.turns import one_at_a_time
from morrow.foundations.web.address import neighbourhood

AN_HOUR = 10
A_DAY = 30


@contextmanager
def counted(address: str, code: str, now: datetime) -> Iterator[None]:
    """Try a code with its word; tries come one after another. Raises TooManyWrongWords."""
    limits = {address_digest(neighbourhood(address)): (AN_HOUR, timedelta(hours=1))}
    if paper := _paper(code):
        limits[paper] = (A_DAY, timedelta(days=1))
    for counter, (most, since) in limits.items():
        one_at_a_time(counter)
        if WrongClaimWord.objects.filter(address=counter, at__gt=now - since).count() >= most:
            raise TooManyWrongWords
    try:
        yield
    except UnknownClaimCode:
        WrongClaimWord.objects.bulk_create(WrongClaimWord(address=each, at=now) for each in limits)
        raise


def _paper(code: str) -> str:
    """What is counted of one paper; nothing where the text is no code at all."""
    try:
        return address_digest(f"paper {read_code(code)}")
    except CodeNotRead:
        return ""
