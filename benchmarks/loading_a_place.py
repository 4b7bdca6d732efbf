"""Loading a place, beside the time to read the same files with the csv and json modules."""

from __future__ import annotations

import argparse
import csv
import json
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from time import perf_counter

import django

ROOT = Path(__file__).resolve().parents[1]
SLUG = "benchmark"
NOW = datetime(2026, 1, 12, 12, tzinfo=UTC)
Seconds = dict[str, float]


def read_plainly(folder: Path) -> int:
    """Read every data file as anybody would: rows as dictionaries, documents as they parse."""
    rows = 0
    for file in sorted(folder.rglob("*")):
        if file.suffix == ".csv":
            with file.open(encoding="utf-8", newline="") as handle:
                rows += sum(1 for _row in csv.DictReader(handle))
        elif file.suffix in {".json", ".geojson"}:
            rows += len(json.loads(file.read_text(encoding="utf-8")))
    return rows


@contextmanager
def timed(seconds: Seconds, what: str) -> Iterator[None]:
    """Note how long the work inside took."""
    start = perf_counter()
    yield
    seconds[what] = perf_counter() - start


def one_run(folder: Path) -> Seconds:
    """Each piece of work once, in a place of its own that is taken back at the end."""
    from django.db import transaction  # noqa: PLC0415 - after django.setup()

    from morrow.foundations.scope import MORROW, SYSTEM, entering  # noqa: PLC0415
    from morrow.place import actions  # noqa: PLC0415
    from morrow.standards.place_folder import read_place  # noqa: PLC0415

    seconds: Seconds = {}
    with timed(seconds, "csv and json alone"):
        read_plainly(folder)
    with timed(seconds, "reading and checking every row"):
        read = read_place(folder)
    read = replace(read, place=replace(read.place, slug=SLUG))

    def load() -> None:
        with entering.entered(place=SLUG, viewer=SYSTEM):
            actions.load(folder=read, by=MORROW, now=NOW)

    with transaction.atomic():
        with timed(seconds, "writing it all into the database"):
            load()
        with timed(seconds, "comparing it again, where nothing differs"):
            load()
        transaction.set_rollback(True)
    seconds["all of it: read, checked and loaded"] = (
        seconds["reading and checking every row"] + seconds["writing it all into the database"]
    )
    return seconds


def report(runs: list[Seconds], say: Callable[[str], None]) -> None:
    """Every piece of work as a ratio to reading the files plainly in the same run."""
    base = "csv and json alone"
    say(f"Reading the same files with {base} is 1. In {len(runs)} runs, the middle (least to most):")
    for what in runs[0]:
        if what != base:
            ratios = sorted(run[what] / run[base] for run in runs)
            say(f"  {median(ratios):5.1f}  ({ratios[0]:.1f} to {ratios[-1]:.1f})  {what}")


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", default=ROOT / "data" / "trafford")
    parser.add_argument("--times", type=int, default=3)
    asked = parser.parse_args()
    sys.path.insert(0, str(ROOT / "src"))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "morrow.site.settings")
    django.setup()
    report([one_run(asked.folder) for _ in range(asked.times)], print)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
