"""R33: somebody asks in their own words, with slips, and is told who decides."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from morrow.accountability import actions, queries
from morrow.standards.responsibilities import read_responsibilities

ROOT = Path(__file__).resolve().parents[3]
ASKED = Path(__file__).with_name("questions_people_ask.csv")
"""Written before anybody had looked at what the search returns: typos, other words, any order."""

FIRST_PLACE = 0.9
FIRST_THREE = 0.95


@pytest.fixture
def the_map(cast, now):
    with cast.as_("dilys"):
        folder = ROOT / "data" / "responsibilities"
        actions.take_in_map(rows=read_responsibilities(folder), by=cast.actor("dilys"), now=now)
        yield


def questions() -> list[tuple[str, str]]:
    with ASKED.open(encoding="utf-8") as file:
        return [(row["asked"], row["code"]) for row in csv.DictReader(file)]


def test_nine_in_ten_real_questions_are_answered_rightly_in_the_first_place(the_map):
    found = {
        asked: [row.code for row in queries.find_responsibilities(asked).rows] for asked, _ in questions()
    }
    asked = questions()
    assert len(asked) >= 60
    wrong_first = [(words, code, found[words][:3]) for words, code in asked if found[words][:1] != [code]]
    wrong_three = [(words, code, found[words][:3]) for words, code in asked if code not in found[words][:3]]
    first, three = 1 - len(wrong_first) / len(asked), 1 - len(wrong_three) / len(asked)
    assert first >= FIRST_PLACE, f"{first:.0%} right in the first place; wrong: {wrong_first}"
    assert three >= FIRST_THREE, f"{three:.0%} right in the first three; wrong: {wrong_three}"


def test_words_that_mean_nothing_here_find_nothing(the_map):
    assert queries.find_responsibilities("xqzzv").rows == []
    assert queries.find_responsibilities("").rows == []


def test_the_order_of_words_does_not_matter(the_map):
    one = queries.find_responsibilities("broken street light").rows[0].code
    assert one == queries.find_responsibilities("light street broken").rows[0].code == "street-lights"
