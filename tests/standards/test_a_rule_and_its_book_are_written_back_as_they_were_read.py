"""Whoever keeps a book or the next rule begins with the words in force: written back, they read the same."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from morrow.standards.rule_files import (
    amounts_words,
    facts_words,
    read_book,
    read_book_words,
    read_rule,
    read_rule_words,
    rule_words,
)

FOLDER = Path(__file__).parents[2] / "data" / "charter"
RULES = sorted(path.stem for path in FOLDER.glob("*.toml") if path.stem not in ("facts", "amounts"))


def tidy(rule):
    """Without the blank lines around words, which mean nothing."""
    working = tuple((name, text.strip()) for name, text in rule.working)
    return replace(rule, code="rule", who=rule.who.strip(), gives=rule.gives.strip(), working=working)


@pytest.mark.parametrize("name", RULES)
def test_every_shipped_rule_is_written_back_as_it_was_read(name):
    rule = read_rule(FOLDER / f"{name}.toml").rule
    assert tidy(read_rule_words(rule_words(rule))) == tidy(rule)


def test_the_shipped_book_is_written_back_as_it_was_read():
    book = read_book(FOLDER)
    assert read_book_words(facts_words(book), amounts_words(book)) == book


def test_awkward_words_survive():
    rule = read_rule(FOLDER / "travel-to-learn.toml").rule
    awkward = replace(rule, title='A “pass” \\ "here"\nand there', standard="'''")
    assert read_rule_words(rule_words(awkward)).title == awkward.title
