"""A folder of rules: what a place promises, as files that anyone can read, check and change.

    facts.toml      what may be known of a person or a household: [age] kind, unit, most, question, source
    amounts.toml    what changes from year to year: [limit] title, unit, and a [[limit.value]] for each time
                    with since, until, value, source, checked_by, checked_on
    RULE.toml       one rule: title, unit, who, gives, [working], since, adopted_by, [[citation]], [[example]]

Money is written as people write it, "£16,000", and days as TOML has them, 2026-04-01. Read all or
nothing: every fault names file and place.
"""

from .read import (
    read_book,
    read_book_words,
    read_facts,
    read_place_rules,
    read_rule,
    read_rule_words,
)
from .rows import Book, PlaceRules, RuleFolder, RuleRow
from .write import amounts_words, facts_words, rule_words

__all__ = [
    "Book",
    "PlaceRules",
    "RuleFolder",
    "RuleRow",
    "amounts_words",
    "facts_words",
    "read_book",
    "read_book_words",
    "read_facts",
    "read_place_rules",
    "read_rule",
    "read_rule_words",
    "rule_words",
]
