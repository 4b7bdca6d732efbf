"""The invented pools of the shared folder: the smallest chances that other tools published for them."""

from __future__ import annotations

import csv
import os
from pathlib import Path

import pytest

from morrow.methods.lottery import Method, Pool, Quota, Volunteer, fair_lottery

SHARED = Path(os.environ.get("MORROW_SHARED") or Path(__file__).parents[3].parent / "shared")
FILES = SHARED / "data" / "panels"
pytestmark = pytest.mark.skipif(not FILES.is_dir(), reason=f"the shared panels are not at {FILES}")


def pool(number: int, size: int) -> Pool:
    with (FILES / f"pool_{number}.csv").open() as rows:
        people = tuple(Volunteer(row.pop("id"), row) for row in csv.DictReader(rows))
    with (FILES / f"quotas_{number}_{size}.csv").open() as rows:
        bounds = [(row["feature"], row["value"], row["min"], row["max"]) for row in csv.DictReader(rows)]
    return Pool(people, tuple(Quota(f, v, int(least), int(most)) for f, v, least, most in bounds))


@pytest.mark.slow
@pytest.mark.parametrize(
    ("number", "size", "method", "published"),
    [
        (500, 60, Method.LEXIMIN, 0.08108),
        (500, 60, Method.MAXIMIN, 0.08108),
        (500, 60, Method.NASH, 0.05955),
        (1500, 100, Method.LEXIMIN, 0.04474),
    ],
)
def test_the_smallest_chance_is_the_published_one_to_four_decimals(number, size, method, published) -> None:
    lottery = fair_lottery(pool(number, size), size, method=method)
    assert abs(float(lottery.smallest_chance) - published) < 0.00005
    assert lottery.off < 1e-3
    assert sum(lottery.chances.values()) == size
    assert len(lottery.draw("a seed said aloud").panel) == size
