"""A pool of volunteers and its quotas: read whole, or every fault named by file, row and column."""

from __future__ import annotations

import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from morrow.standards.panel_files import read_panel_files
from morrow.standards.problems import Refused

POOL = "id,home,age\nann,h1,60+\nbea,h1,60+\ncas,,16-29\n"
QUOTAS = "feature,value,min,max\nage,60+,1,1\nage,16-29,0,1\n"


@pytest.fixture
def files(tmp_path: Path):
    """Writes the two files and gives their paths."""

    def written(pool: str = POOL, quotas: str = QUOTAS) -> tuple[Path, Path]:
        (tmp_path / "pool.csv").write_text(pool, encoding="utf-8")
        (tmp_path / "quotas.csv").write_text(quotas, encoding="utf-8")
        return tmp_path / "pool.csv", tmp_path / "quotas.csv"

    return written


def test_both_are_read_with_their_homes(files) -> None:
    found = read_panel_files(*files())
    first = found.volunteers[0]
    assert (first.id, first.home, first.facts) == ("ann", "h1", {"age": "60+"})
    assert [(row.value, row.least, row.most) for row in found.quotas] == [("60+", 1, 1), ("16-29", 0, 1)]


@pytest.mark.parametrize(
    ("pool", "quotas", "says"),
    [
        ("name,age\nann,60+\n", QUOTAS, "pool.csv, row 1, column id: this column is missing"),
        (POOL + "ann,,60+\n", QUOTAS, "pool.csv, row 5, column id: “ann” stands there twice"),
        (POOL + "dov,60+\n", QUOTAS, "pool.csv, row 5: this row has 2 cells and the header has 3"),
        (POOL, QUOTAS + "age,30-59,few,2\n", "quotas.csv, row 4, column min: “few” is not a whole number"),
        (POOL, "feature,value,min\n", "quotas.csv, row 1, column max: this column is missing"),
    ],
)
def test_a_fault_is_named_by_file_row_and_column(files, pool, quotas, says) -> None:
    with pytest.raises(Refused, match="nothing was loaded") as refused:
        read_panel_files(*files(pool, quotas))
    assert says in str(refused.value)


def test_the_command_prints_the_panel_and_every_chance(files) -> None:
    out = StringIO()
    pool, quotas = files()
    call_command("panel", pool, quotas, size=2, seed="ball 7", json=True, stdout=out)
    said = json.loads(out.getvalue())
    assert said["chances"] == {"ann": 0.5, "bea": 0.5, "cas": 1.0}
    assert "cas" in said["panel"]
    assert said["seconds"] >= 0


def test_the_command_says_what_is_in_the_way(files) -> None:
    pool, quotas = files(quotas="feature,value,min,max\nage,60+,2,2\nage,16-29,0,1\n")
    with pytest.raises(CommandError, match="age 60\\+ from 2 to 2 becomes 1 to 2"):
        call_command("panel", pool, quotas, size=2)
    with pytest.raises(CommandError, match="cannot be read"):
        call_command("panel", pool.with_name("nowhere.csv"), quotas, size=2)
