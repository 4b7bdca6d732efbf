"""R1: a file of people that lacks a column, or holds text for a number, is refused by the column's name."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from django.core.management import CommandError, call_command

from morrow.methods.entitlements.people_table import write

RULE = Path(__file__).parents[2] / "data" / "charter" / "council-tax-help-oxford.toml"
LEILA = {
    "pension_age": np.array([False]),
    "capital": np.array([700_000]),
    "income": np.array([47_900]),
    "council_tax": np.array([3_000]),
    "other_adults": np.array([0]),
    "other_adult_income": np.array([0]),
    "other_adult_studies": np.array([False]),
    "blind_or_daily_living": np.array([False]),
    "fifth": np.array([1]),
}


@pytest.fixture
def refused(tmp_path):
    """Leila's row with something else in it, and what is then said."""

    def say(**other: object) -> str:
        file = tmp_path / "people.parquet"
        write({name: value for name, value in (LEILA | other).items() if value is not None}, file)
        with pytest.raises(CommandError) as fault:
            call_command("rights", "simulate", str(RULE), str(file), "--by", "fifth")
        return str(fault.value)

    return say


def test_a_missing_column_is_named_with_what_there_is(refused):
    said = refused(capital=None)
    assert "people.parquet has no column capital" in said
    assert "It has pension_age, income" in said


def test_text_where_a_number_belongs_is_named(refused):
    said = refused(income=np.array(["plenty"]))
    assert (
        "The column income of people.parquet holds text, and it has to hold whole numbers, in pence" in said
    )


@pytest.mark.parametrize(
    ("other", "words"),
    [
        ({"income": np.array([479.5])}, "income of people.parquet holds double"),
        (
            {"pension_age": np.array([0])},
            "pension_age of people.parquet holds bigint, and it has to hold true or false",
        ),
        ({"capital": np.array([-1])}, "capital of people.parquet holds -1, and it is from 0"),
        ({"fifth": None}, "has no column fifth"),
        ({"asks": np.array([1])}, "asks of people.parquet holds bigint"),
    ],
)
def test_every_other_kind_of_wrong_value_is_named_too(refused, other, words):
    assert words in refused(**other)


def test_a_file_that_is_no_parquet_is_refused(tmp_path):
    file = tmp_path / "people.parquet"
    file.write_text("income\n12\n")
    with pytest.raises(CommandError, match=r"people\.parquet cannot be read as Parquet"):
        call_command("rights", "simulate", str(RULE), str(file), "--by", "fifth")


def test_a_column_with_thousands_of_values_is_no_grouping(tmp_path):
    file = tmp_path / "people.parquet"
    many = {name: np.repeat(value, 300) for name, value in LEILA.items()}
    write(many | {"fifth": np.arange(300)}, file)
    with pytest.raises(CommandError, match="fifth has more than 200 different values"):
        call_command("rights", "simulate", str(RULE), str(file), "--by", "fifth")
