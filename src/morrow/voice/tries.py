"""Wrong codes and words: counted, so that nobody guesses. Not an act, so not on the record.

Ten wrong ones an hour from one address, or by one worker; and on one receipt ten wrong words a day from
one address and thirty from everywhere. Whoever has the photograph of a receipt and one address stops
only that address, not its holder. With many addresses they can stop the word for a day, and never the
code, the public thread, a signed-in author, or a worker with the person beside them, who gives a new word.

The slip of a vote by young people and the letter of a panel open nothing that somebody said, and their
codes are too many to guess. So each has a count of its own, a hundred an hour: a school or a library, where
many come from one address, is stopped neither by mistypings nor by wrong receipt codes typed there.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import F

from morrow.foundations.scope import Actor
from morrow.foundations.turns import one_at_a_time
from morrow.foundations.web.address import neighbourhood
from morrow.voice.digest import address_digest
from morrow.voice.errors import TooManyCodes, TooManyTries, TooManyWords, UnknownReceipt, WrongSecondThing
from morrow.voice.models import Contribution, Receipt, WrongTry

WRONG_TRIES_AN_HOUR = 10
WRONG_SLIPS_AN_HOUR = 100
"""Of slips, and of letters; each on a count of its own."""
WRONG_WORDS_A_DAY = 30
WRONG_WORDS_A_DAY_FROM_ONE = 10


@dataclass(frozen=True)
class Tried:
    """How many wrong words were tried on the receipt since the right one was last given."""

    wrong_before: int = 0


@contextmanager
def counted(
    address: str,
    now: datetime,
    *,
    on: Contribution | None = None,
    worker: Actor | None = None,
    paper: str = "",
) -> Iterator[Tried]:
    """Try a code, or a word `on` the receipt of something said.

    `paper` is what the code stands on where that is no receipt: a slip or a letter. Raises TooManyTries and
    TooManyWords, and for a slip or a letter TooManyCodes.

    A worker at their desk is counted by who they are, so that nobody else at that address stops their work.
    Tries from one address, and on one receipt, come one after another, so that many at once do not slip
    through.
    """
    whoever = f"worker {worker.person_id}" if worker else neighbourhood(address)
    by_address = address_digest(f"{paper} {whoever}" if paper else whoever)
    words = _Words(on, address) if on else None
    for counter in filter(None, (by_address, words and words.everywhere)):
        one_at_a_time(counter)
    wrong = _wrong(by_address, now - timedelta(hours=1))
    if paper and wrong >= WRONG_SLIPS_AN_HOUR:
        raise TooManyCodes
    if not paper and wrong >= WRONG_TRIES_AN_HOUR:
        raise TooManyTries
    before = words.still_open(now) if words else Tried()
    try:
        yield before
    except (UnknownReceipt, WrongSecondThing) as fault:
        WrongTry.objects.create(address=by_address, at=now)
        if words and isinstance(fault, WrongSecondThing):
            words.were_wrong(now)
        raise
    if words and before.wrong_before:
        words.receipt.update(wrong_since=0)


class _Words:
    """The words tried on one receipt, from one address and from everywhere."""

    def __init__(self, on: Contribution, address: str) -> None:
        self.receipt = Receipt.objects.filter(contribution=on)
        self.everywhere = address_digest(f"receipt {on.code}")
        self.from_one = address_digest(f"receipt {on.code} from {neighbourhood(address)}")

    def still_open(self, now: datetime) -> Tried:
        """What was tried before; a receipt that was given anew starts anew. Raises TooManyWords."""
        receipt = self.receipt.get()
        since = max(filter(None, (now - timedelta(days=1), receipt.renewed_at)))
        most = {self.everywhere: WRONG_WORDS_A_DAY, self.from_one: WRONG_WORDS_A_DAY_FROM_ONE}
        if any(_wrong(counter, since) >= limit for counter, limit in most.items()):
            raise TooManyWords
        return Tried(receipt.wrong_since)

    def were_wrong(self, now: datetime) -> None:
        """Count one more."""
        for counter in (self.everywhere, self.from_one):
            WrongTry.objects.create(address=counter, at=now)
        self.receipt.update(wrong_since=F("wrong_since") + 1)


def _wrong(counter: str, since: datetime) -> int:
    return int(WrongTry.objects.filter(address=counter, at__gt=since).count())
