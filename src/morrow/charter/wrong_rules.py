"""What is wrong with a rule or with what it was asked, in the language of whoever reads it.

The method says the same in English, for the command line; here it is said from the code and its facts.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from morrow.charter.rule_texts import line_of
from morrow.charter.words import RESULTS
from morrow.methods.entitlements import BadFacts, BadRule
from morrow.standards.rule_files import RuleRow

KINDS = {
    "yes or no": gettext_lazy("yes or no"),
    "one of a list of words": gettext_lazy("one of a list of words"),
    "a number": gettext_lazy("a number"),
}
WANTED = {
    "a value": gettext_lazy("a value"),
    "AND, OR or the end": gettext_lazy("AND, OR or the end"),
    "DOWN, UP or HALF UP": gettext_lazy("DOWN, UP or HALF UP"),
}
"""What should have stood there; all else is written as the rule writes it."""

READING = {
    "too_long": gettext_lazy(
        "The rule is %(length)s characters long, and %(most)s are the most. Split it into two rules."
    ),
    "too_deep": gettext_lazy(
        "The rule has brackets in brackets, %(most)s deep, and nobody can read more. Split it."
    ),
    "too_many_steps": gettext_lazy(
        "This is worked out in %(steps)s steps, one upon the other, and %(most)s are the most anybody can "
        "follow. Write it with fewer, or split the rule."
    ),
    "too_many_parts": gettext_lazy(
        "With the lines of its working put in, this has %(parts)s parts, and %(most)s are the most. Use each "
        "line less often, or split the rule."
    ),
    "divides": gettext_lazy(
        "A rule never divides. Write 20%% OF income ROUNDED DOWN, or £1 FOR EACH £250 OR PART OF capital."
    ),
    "not_understood": gettext_lazy(
        "“%(sign)s” is not part of a rule. Numbers are written 65, money £16,000 or £8.50, shares 20%%, "
        "words 'rented'."
    ),
    "odd_character": gettext_lazy(
        "A character stands here that no rule is written with, though it may look like one or like nothing: "
        "%(name)s. Type it anew."
    ),
    "long_number": gettext_lazy(
        "This number has %(length)s characters, and %(most)s are the most. Write a smaller one."
    ),
    "ends_early": gettext_lazy("The rule ends where %(wanted)s should stand."),
    "unexpected": gettext_lazy("“%(found)s” stands where %(wanted)s should."),
    "not_literal": gettext_lazy("A list after IN holds values as written, such as 3 or 'rented'."),
}
"""Words that are no rule."""

CHECKING = {
    "no_such_fact": gettext_lazy(
        "There is no fact or amount called %(name)s. Choose one from the list of facts, or add it."
    ),
    "wrong_kind": gettext_lazy("This has to be a number, and it is %(found)s."),
    "not_true_or_false": gettext_lazy(
        "This has to be true or false, such as age >= 65, and it is %(found)s."
    ),
    "not_comparable": gettext_lazy(
        "One side is %(left)s and the other %(right)s; only numbers can be less or more, and only like be "
        "compared with like."
    ),
    "never_equal": gettext_lazy("This can never be: the fact is one of %(values)s."),
    "units_differ": gettext_lazy(
        "One side is %(left)s and the other %(right)s, and those cannot be put beside each other."
    ),
    "money_times_money": gettext_lazy("Money times money is nothing one can pay."),
    "share_times": gettext_lazy("A share is taken with OF: 20%% OF income ROUNDED DOWN."),
    "not_a_share": gettext_lazy("Before OF stands a share, such as 20%%."),
    "step_not_fixed": gettext_lazy(
        "What it is for each of is an amount or a number above nought, never a fact: nobody divides by what "
        "is different for everyone."
    ),
    "too_great": gettext_lazy(
        "This can reach %(most)s, and beyond %(exact)s no longer every number is exact. Narrow the ranges of "
        "its facts."
    ),
    "too_great_before": gettext_lazy(
        "Before it is divided this can reach %(most)s, and beyond %(exact)s no longer every number is exact. "
        "Narrow the ranges of its facts."
    ),
    "too_wide": gettext_lazy("The range of %(name)s is too wide. Narrow it."),
}
"""Words that mean nothing that can be worked out."""

BOOK = {
    "amount_overlaps": gettext_lazy(
        "The amount %(amount)s has two values on %(day)s: end the earlier one on the day before."
    ),
    "amount_gap": gettext_lazy(
        "The amount %(amount)s has no value from %(day)s until %(until)s: close the gap, so that no day goes "
        "without one."
    ),
    "amount_unknown_then": gettext_lazy(
        "The amount %(amount)s has no value on %(day)s. Add one with its source, or choose another day."
    ),
    "name_twice": gettext_lazy("%(name)s is both a fact and an amount. Rename one."),
    "name_taken": gettext_lazy(
        "%(name)s is a word of the language in which rules are written or run, so nothing can be called so. "
        "Choose another name."
    ),
    "line_taken": gettext_lazy(
        "%(name)s is a fact or an amount, so no line of the working can be called so: the words of the rule "
        "would mean something else than they say. Rename the line."
    ),
    "example_fails": gettext_lazy(
        "The example %(example)s should come out as %(wanted)s, and comes out as %(found)s. Either the words "
        "or the example is not what was meant."
    ),
    "cites_other_words": gettext_lazy(
        "A source is given for “%(words)s”, and these words stand nowhere in the rule. Give the very "
        "words of it that the source is for."
    ),
    "not_a_figure": gettext_lazy("“%(typed)s” is no figure that can stand here. Write one like %(like)s."),
}
"""What a rule cannot be run with."""

FACTS = {
    "no_such_fact": gettext_lazy("There is no fact called %(fact)s."),
    "not_truth": gettext_lazy("%(fact)s is true or false, and %(found)s is neither."),
    "not_of_list": gettext_lazy("%(fact)s is one of %(known)s, and %(found)s is not."),
    "not_whole": gettext_lazy("%(fact)s is a whole number, and %(found)s is not."),
    "not_pence": gettext_lazy(
        "%(fact)s is a whole number of pence, such as 25000 for £250, and %(found)s is not."
    ),
    "out_of_range": gettext_lazy("%(fact)s is from %(least)s to %(most)s, and %(found)s is not."),
}
"""What cannot be known of anybody."""

_SENTENCES = READING | CHECKING | BOOK


def in_words(fault: BadRule | BadFacts) -> str:
    """What is wrong, and what to do, in a sentence or two."""
    if isinstance(fault, BadFacts):
        return _of_facts(fault)
    code = fault.code
    if code == "wrong_kind" and fault.values["wanted"] == "yes or no":
        code = "not_true_or_false"
    say = _VALUES.get(code)
    return str(_SENTENCES[code]) % (say(fault.values) if say else _plain(fault.values))


def where_in_words(fault: BadRule, row: RuleRow) -> str:
    """The same with the line it is in, in the words of the rule; as it is where no words are to blame."""
    said, line = in_words(fault), line_of(fault, row).strip()
    if not line:
        return said
    return _("%(said)s It stands here: “%(part)s: %(line)s”.") % {
        "said": said,
        "part": fault.part,
        "line": line,
    }


def _of_facts(fault: BadFacts) -> str:
    said = str(FACTS[fault.code]) % {"fact": fault.fact, **fault.values}
    if fault.example:
        return _("In the example %(example)s: %(said)s") % {"example": fault.example, "said": said}
    return said


def _plain(values: Mapping[str, str | int]) -> dict[str, str]:
    """Numbers as people write them, and words as they are."""
    return {name: f"{value:,}" if isinstance(value, int) else value for name, value in values.items()}


def _wanted(values: Mapping[str, Any]) -> dict[str, str]:
    return {**_plain(values), "wanted": str(WANTED.get(values["wanted"], values["wanted"]))}


def _kinds(values: Mapping[str, Any]) -> dict[str, str]:
    return {name: str(KINDS.get(value, value)) for name, value in values.items()}


def _units(values: Mapping[str, Any]) -> dict[str, str]:
    return {
        name: _("in %(unit)s") % {"unit": unit} if unit else _("a plain number")
        for name, unit in values.items()
    }


def _results(values: Mapping[str, Any]) -> dict[str, str]:
    return {
        "example": values["example"],
        "wanted": _with(RESULTS[values["wanted"]], values["should"]),
        "found": _with(RESULTS[values["found"]], values["comes"]),
    }


def _with(result: Any, amount: str) -> str:
    said = f"“{result}”"
    return _("%(result)s with %(amount)s") % {"result": said, "amount": amount} if amount else said


_VALUES: Mapping[str, Callable[[Mapping[str, Any]], dict[str, str]]] = {
    "ends_early": _wanted,
    "unexpected": _wanted,
    "wrong_kind": _kinds,
    "not_true_or_false": _kinds,
    "not_comparable": _kinds,
    "units_differ": _units,
    "example_fails": _results,
}
"""How the facts of some faults are said."""
