"""Following a thread in a record of hundreds of thousands of acts, beside the same thread in a small one."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter

import django

ROOT = Path(__file__).resolve().parents[1]
SMALL, LARGE = "benchmark-small", "benchmark-large"
Seconds = dict[str, float]

_CHAIN = """
INSERT INTO foundations_entry (place, role, verb, body, "on", because, at)
SELECT %(place)s, 'resident', 'linked', '', 'voice.theme/CHAIN' || n,
       ARRAY['voice.theme/CHAIN' || (n - 1)], now() FROM generate_series(1, %(acts)s) n
"""
_OTHERS = """
INSERT INTO foundations_entry (place, role, verb, body, "on", because, at)
SELECT %(place)s, 'resident', 'linked', '', 'voice.contribution/OTHER' || n,
       ARRAY['voice.theme/OTHER' || (n %% 1000), 'budget.pool/OTHER'], now()
FROM generate_series(1, %(acts)s) n
"""


def write(question: str, place: str, acts: int) -> None:
    """So many acts at once, as the application writes them."""
    from django.db import connection  # noqa: PLC0415 - after django.setup()

    from morrow.foundations.scope import SYSTEM, entering  # noqa: PLC0415

    with entering.entered(place=place, viewer=SYSTEM), connection.cursor() as cursor:
        cursor.execute(question, {"place": place, "acts": acts})


def following(place: str, code: str) -> float:
    """The seconds it takes to follow one thread as somebody not signed in, whose wall is up."""
    from morrow.foundations.record import Ref  # noqa: PLC0415 - after django.setup()
    from morrow.foundations.scope import NOBODY, entering  # noqa: PLC0415
    from morrow.foundations.threads import followed  # noqa: PLC0415

    with entering.entered(place=place, viewer=NOBODY):
        start = perf_counter()
        followed(Ref("voice.theme", code))
        return perf_counter() - start


def runs(*, thread: int, others: int, times: int) -> list[Seconds]:
    """The same thread in both records, many times over, in one transaction that is taken back."""
    from django.db import transaction  # noqa: PLC0415 - after django.setup()

    with transaction.atomic():
        for place, acts in ((SMALL, 0), (LARGE, others)):
            write(_CHAIN, place, thread)
            write(_OTHERS, place, acts)
        for place in (SMALL, LARGE):
            following(place, "CHAIN1")
        done = [
            {
                "in a small record": following(SMALL, "CHAIN1"),
                "in a large record": following(LARGE, "CHAIN1"),
            }
            for _ in range(times)
        ]
        transaction.set_rollback(True)
    return done


def report(runs: list[Seconds], others: int, say: Callable[[str], None]) -> None:
    """The large record as a ratio to the small one in the same run."""
    ratios = sorted(run["in a large record"] / run["in a small record"] for run in runs)
    say(f"Following a thread alone in its record is 1. In {len(runs)} runs, the middle (least to most):")
    among = f"the same thread among {others:,} acts of other threads"
    say(f"  {median(ratios):5.1f}  ({ratios[0]:.1f} to {ratios[-1]:.1f})  {among}")


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--thread", type=int, default=500, help="acts on the thread")
    parser.add_argument("--others", type=int, default=300_000, help="acts beside it in the large record")
    parser.add_argument("--times", type=int, default=9)
    asked = parser.parse_args()
    sys.path.insert(0, str(ROOT / "src"))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "morrow.site.settings")
    django.setup()
    report(runs(thread=asked.thread, others=asked.others, times=asked.times), asked.others, print)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
