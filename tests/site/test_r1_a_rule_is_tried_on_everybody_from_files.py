"""R1: before anybody votes, anyone tries a rule on people invented in the proportions of a place."""

from __future__ import annotations

import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

ROOT = Path(__file__).parents[2]
CHARTER = ROOT / "data" / "charter"
NEWHAM, KINGSTON = (CHARTER / f"council-tax-help-{name}.toml" for name in ("newham", "kingston"))


def rights(*words: object) -> str:
    out = StringIO()
    call_command("rights", *map(str, words), stdout=out)
    return out.getvalue()


@pytest.fixture(scope="module")
def people(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Five thousand people in the proportions of Trafford."""
    file = tmp_path_factory.mktemp("people") / "people.parquet"
    said = rights("population", ROOT / "data" / "trafford", "--people", 5_000, "--out", file)
    assert "5,000 invented people in the proportions of Trafford" in said
    return file


def simulated(people: Path, rule: Path, *words: object) -> str:
    return rights("simulate", rule, people, "--by", "fifth", "--on", "2026-11-28", *words)


def test_r1_the_cost_is_a_range_and_the_losers_are_counted_by_fifth(people):
    found = json.loads(simulated(people, NEWHAM, "--against", KINGSTON, "--json"))
    assert [each["group"] for each in found["groups"]] == [1, 2, 3, 4, 5]
    for each in [*found["groups"], found["total"]]:
        assert each["after"]["floor"] <= each["after"]["middle"] <= each["after"]["ceiling"]
        counted = [each["change"][name] for name in ("gainers", "losers", "unchanged", "undecided")]
        assert sum(counted) == each["after"]["people"]
    total = found["total"]
    assert total["after"]["undecided"] > 0
    assert total["change"]["losers"] > 0
    assert total["change"]["gainers"] == 0, "Newham gives nobody more than Kingston"
    assert (found["unit"], found["counted"]) == ("pence a week", "household")


def test_r1_a_councillor_reads_it_in_words_with_few_people_hidden(people):
    said = simulated(people, NEWHAM)
    assert "is given for certain" in said
    assert "whatever is not known turns out to be" in said
    assert "capital <= £6,000" in said
    assert "fewer than 10  other_adults <= 1" in said


def test_r1_figures_that_nobody_checked_are_named_beneath(people):
    said = simulated(people, CHARTER / "food-before-school.toml")
    last = said.splitlines()[-1]
    assert (
        last == "Not checked by anybody yet: Food for young children beside Healthy Start (invented example)."
    )


def test_r1_the_same_people_and_seed_give_the_same_figures(people, tmp_path):
    again = tmp_path / "again.parquet"
    rights("population", ROOT / "data" / "trafford", "--people", 5_000, "--out", again)
    assert simulated(again, KINGSTON, "--json") == simulated(people, KINGSTON, "--json")


@pytest.mark.parametrize("number", [0, -3, 90_000_000])
def test_nobody_and_more_than_a_country_are_refused(tmp_path, number):
    with pytest.raises(CommandError, match="give from 1 to 60,000,000"):
        rights(
            "population", ROOT / "data" / "trafford", f"--people={number}", "--out", tmp_path / "p.parquet"
        )
    assert not list(tmp_path.iterdir())
