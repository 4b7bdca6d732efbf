"""The invented people of a place on whom rules are tried: made once, kept as Parquet, held in memory.

As many as really live there, up to a quarter of a million. The file lies beside the installation's other
files and is made anew when the counts, or the way of inventing, have changed.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

from django.conf import settings
from django.utils.translation import gettext as _

from morrow.charter.queries.invented import neighbourhoods_here
from morrow.charter.rules_to_try import facts_here
from morrow.foundations.errors import KindError
from morrow.foundations.scope import place as place_in_force
from morrow.methods.entitlements import synthetic, synthetic_means
from morrow.methods.entitlements.people_table import Held, read, write
from morrow.methods.entitlements.synthetic import Neighbourhood

MOST_PEOPLE = 250_000
SEED = 1
SECONDS = 2.0
WAIT = 3.0
GROUPS = ("fifth", "ward", "age_band")
_making = threading.Lock()
_trying = threading.BoundedSemaphore(1)
_held: dict[str, Crowd] = {}


class NobodyCounted(KindError):
    """A place whose people were never counted has nobody in whose likeness others could be invented."""

    def __str__(self) -> str:
        return _(
            "Nobody was counted here yet, so nobody can be invented. Load the place with its population."
        )


class Busy(KindError):
    """Too many try rules at once; each waits a little, and then is asked to come again."""

    def __str__(self) -> str:
        return _("Others are trying rules right now. Wait a few seconds and try again.")


@dataclass(frozen=True)
class Crowd:
    """People held for trials; `really` is how many live there."""

    people: Held
    size: int
    really: int
    mark: str


@contextmanager
def one_at_a_time() -> Iterator[None]:
    """One trial at a time in a process, so that trials never take the site from others. Raises Busy."""
    if not _trying.acquire(timeout=WAIT):
        raise Busy
    try:
        yield
    finally:
        _trying.release()


def crowd() -> Crowd:
    """The invented people of the place in force. Raises NobodyCounted."""
    slug = place_in_force()
    found = _held.get(slug)
    if found is None:
        with _making:
            found = _held.get(slug) or _held.setdefault(slug, _made(slug))
    return found


def _made(slug: str) -> Crowd:
    counted = neighbourhoods_here()
    really = sum(each.people for each in counted)
    if not really:
        raise NobodyCounted
    size = min(really, MOST_PEOPLE)
    mark = _mark(counted, size)
    file = Path(settings.HOME) / "invented" / f"{slug}-{mark}.parquet"
    if not file.exists():
        _keep(counted, size, file)
    facts = [fact for fact in facts_here() if fact.name in synthetic_means.FACTS]
    people = read(file, facts, GROUPS, memory="512MB", seconds=SECONDS)
    return Crowd(people, size, really, mark)


def _mark(counted: list[Neighbourhood], size: int) -> str:
    """By which other counts, or another way of inventing, are told."""
    ways = b"".join(Path(str(module.__file__)).read_bytes() for module in (synthetic, synthetic_means))
    return blake2b(repr((counted, size, SEED)).encode() + ways, digest_size=6).hexdigest()


def _keep(counted: list[Neighbourhood], size: int, file: Path) -> None:
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    part = file.with_suffix(f".{os.getpid()}.part")
    write(synthetic_means.synthetic(counted, size, SEED), part)
    part.replace(file)
