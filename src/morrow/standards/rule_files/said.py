"""What can be wrong with a file of rules, by code: what it is, and what to do."""

from __future__ import annotations

from collections.abc import Mapping

SAID: Mapping[str, tuple[str, str]] = {
    "unreadable": ("this file cannot be read: %(why)s", "give its path"),
    "too_large": ("this file is above a megabyte", "keep one rule in each file"),
    "not_toml": ("this is not TOML: %(why)s", "mend that line"),
    "hidden_character": (
        "a character stands here that nobody sees, and by which words can read otherwise than they are run",
        "delete this line and type it anew",
    ),
    "deep_name": ("this name has more than nine parts", "use names of one or two parts"),
    "long_number": ("this number is too long", "write at most 15 digits"),
    "not_a_table": ("this is not a table", "write it as [name] with lines of key = value"),
    "not_tables": ("this is not written as [[…]]", "write [[%(key)s]] above it"),
    "not_words": ("this has to be words in quotation marks", 'write it as %(key)s = "…"'),
    "not_whole": ("this has to be a whole number", "write it as %(key)s = 65"),
    "not_a_day": ("this has to be a day", "write it as %(key)s = 2026-04-01"),
    "not_a_list": ("this has to be a list of words", 'write it as %(key)s = ["rented", "owned"]'),
    "missing": ("this is missing", 'add %(key)s = "…"'),
    "none_of": ("“%(found)s” is none of %(known)s", "choose one of these"),
    "unknown_key": ("nothing here is called so", "use one of %(known)s"),
    "no_list": ("this is missing", 'say which words there are: values = ["rented", "owned"]'),
    "not_a_number": ("“%(found)s” is not a number", 'write it as "£16,000", "£8.50", "20%%" or "16"'),
    "no_value": ("this is missing", "add [[%(name)s.value]] with since and value"),
    "no_since": ("this is missing", "say from which day: since = 2026-04-01"),
    "half_checked": (
        "this says only half of who checked it, and when",
        "write both checked_by and checked_on, or neither",
    ),
    "backwards": ("this ends before it begins", "choose a later until"),
    "overlaps": ("there are two values on %(day)s", "end the earlier one on the day before"),
    "gap": (
        "there is no value from %(day)s until this one",
        "close the gap, so that no day goes without one",
    ),
    "name_twice": ("%(name)s is both a fact and an amount", "rename one"),
    "no_working": ("this is no line of working", 'write name = "income + rent"'),
    "no_rule_name": ("this cannot be the name of a rule", "use small letters, digits and hyphens only"),
    "no_name": ("“%(name)s” cannot be a name", "use small letters, digits and _ only"),
}
"""Phrases without a full stop at the end; `%(…)s` stand for the facts of a problem."""


def said(code: str, facts: Mapping[str, str]) -> tuple[str, str]:
    """What is wrong and what to do, in English.

    >>> said("none_of", {"found": "maybe", "known": "number, words, truth"})
    ('“maybe” is none of number, words, truth', 'choose one of these')
    """
    what, do = SAID[code]
    return what % facts, do % facts
