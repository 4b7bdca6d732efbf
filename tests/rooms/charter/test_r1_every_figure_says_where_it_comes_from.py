"""R1: each figure of a rule that is tried is told with its source: that of its words, else of the rule."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from morrow.charter.rule_texts import registry_of, rule_of
from morrow.charter.simulating import Trial
from morrow.methods.entitlements import Citation
from morrow.standards.rule_files import read_book, read_rule
from tests.rooms.charter.asking import FOLDER

DAY = date(2026, 11, 28)
SCHEMES = sorted(Path(FOLDER).glob("council-tax-help-*.toml"))


def trial(file: Path) -> Trial:
    return Trial(rule_of(read_rule(file).rule), registry_of(read_book(Path(FOLDER))))


@pytest.mark.parametrize("file", SCHEMES, ids=lambda file: file.stem)
def test_r1_each_figure_written_in_a_councils_scheme_has_a_source_of_its_own_that_can_be_opened(file):
    made = trial(file)
    figures = made.figures(DAY)
    assert len(figures) >= 9
    assert [each.written for each in figures if not each.url.startswith("https://")] == []
    assert made.rule.adopted_by not in {each.source for each in figures}


def test_r1_what_was_not_read_in_the_councils_own_words_is_said_of_the_figure():
    kingston = trial(Path(FOLDER) / "council-tax-help-kingston.toml")
    told = {each.written: each.source for each in kingston.figures(DAY)}
    assert "were not read" in told["20%"]
    assert "were not read" in told["£5.64"]


def test_r1_a_figure_outside_cited_words_comes_from_whoever_adopted_the_rule():
    made = trial(Path(FOLDER) / "council-tax-help-kingston.toml")
    bare = replace(made, rule=replace(made.rule, citations=(Citation("NOT pension_age", "A law"),)))
    assert {each.source for each in bare.figures(DAY)} == {made.rule.adopted_by}
