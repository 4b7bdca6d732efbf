"""R1: a file of people that lacks a column, or holds text for a number, is refused by the column's name."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from django.core.management import CommandError, call_command

from morrow.methods.entitlements import Fact, Kind
from morrow.methods.entitlements.people_table import TookTooLong, read, write

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
        (
            {"fifth": np.array([0.5])},
            "The column fifth holds double, and people are grouped by whole numbers",
        ),
        ({"income": None, "c" * 5000: np.array([1])}, f", {'c' * 60}. Add the column"),
    ],
)
def test_every_other_kind_of_wrong_value_is_named_too(refused, other, words):
    assert words in refused(**other)


def test_a_file_broken_in_the_middle_is_refused_as_one_that_cannot_be_read(tmp_path):
    file = tmp_path / "people.parquet"
    write(
        {name: np.repeat(value, 5_000) for name, value in LEILA.items()} | {"income": np.arange(5_000)}, file
    )
    whole = file.read_bytes()
    file.write_bytes(whole[:8] + bytes(len(whole) // 2) + whole[8 + len(whole) // 2 :])
    with pytest.raises(CommandError, match=r"people\.parquet cannot be read as Parquet"):
        call_command("rights", "simulate", str(RULE), str(file), "--by", "fifth")


def test_a_file_with_more_people_than_there_is_memory_for_ends_kindly(tmp_path):
    file = tmp_path / "people.parquet"
    write({"age": np.arange(200_000) % 90}, file)
    age = Fact("age", Kind.NUMBER, "How old?", most=130)
    with pytest.raises(TookTooLong, match="more memory than there is for it"):
        read(file, [age], memory="1MB")


def test_a_group_with_a_long_name_or_unseen_marks_is_written_so_that_it_can_be_read(tmp_path, capsys):
    file = tmp_path / "people.parquet"
    write(LEILA | {"fifth": np.array(["\N{RIGHT-TO-LEFT OVERRIDE}" + "a" * 5_000])}, file)
    call_command("rights", "simulate", str(RULE), str(file), "--by", "fifth")
    said = capsys.readouterr().out
    assert "\\u202e" + "a" * 59 + "…" in said
    assert max(map(len, said.splitlines())) < 250


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
