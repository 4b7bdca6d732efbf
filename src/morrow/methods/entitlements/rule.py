"""A rule: who may have what, in words that are also run."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from functools import cached_property
from itertools import chain

from .binding import bound
from .checking import Types
from .faults import BadFacts, BadRule
from .measuring import Size, measured
from .parser import parse
from .person import Function, Value, function_of
from .population import sql_of
from .reasons import Asking, Clause, Reason, asking_of, clause_of
from .registry import MOST_SHOWN, Fact, Registry
from .syntax import Part
from .units import Unit


class Result(StrEnum):
    """What a machine may say. It never says no: then somebody looks."""

    YES = "yes"
    NOT_KNOWN_YET = "not-known-yet"
    NEEDS_A_PERSON = "needs-a-person"


@dataclass(frozen=True, slots=True)
class Citation:
    """Where words of a rule come from; `words` stand in `who`, in `gives` or in a line of the working."""

    words: str
    source: str
    url: str = ""

    def place_in(self, rule: Rule) -> Place | None:
        """Where its words stand, however they are broken into lines; None where they stand nowhere."""
        words = re.compile(r"\s+".join(map(re.escape, self.words.split())) or "(?!)")
        for part, text in (("who", rule.who), ("gives", rule.gives), *rule.working):
            if found := words.search(text):
                return Place(part, found.start(), found.end())
        return None


@dataclass(frozen=True, slots=True)
class Place:
    """Characters of a rule: in which of its words, from where to where."""

    part: str
    start: int
    end: int


@dataclass(frozen=True)
class Example:
    """Somebody invented for whom a rule must give this, so that its words mean what was meant."""

    name: str
    facts: Mapping[str, Value]
    result: Result
    amount: int | None = None


@dataclass(frozen=True)
class Rule:
    """What was adopted: words, unit, days, sources and examples. It changes only by a new version."""

    code: str
    title: str
    who: str
    gives: str
    unit: Unit
    standard: str = ""
    since: date | None = None
    until: date | None = None
    adopted_by: str = ""
    recorded_on: date | None = None
    citations: tuple[Citation, ...] = ()
    examples: tuple[Example, ...] = ()
    working: tuple[tuple[str, str], ...] = ()
    """Named lines that `who`, `gives` and later lines may use, so that nothing is written twice."""


@dataclass(frozen=True)
class Answer:
    """What a rule says of one person, and why. `eligible` and `amount` are None where not known.

    `amount` is a whole number of the rule's unit, in pence where that is money.
    """

    eligible: bool | None
    amount: int | None
    unit: Unit
    reason: Reason
    next_question: Fact | None

    @property
    def result(self) -> Result:
        """In the words a person may be shown: a machine refuses nobody."""
        if self.eligible is False:
            return Result.NEEDS_A_PERSON
        return Result.NOT_KNOWN_YET if self.amount is None else Result.YES


@dataclass(frozen=True)
class Ready:
    """A rule that was checked and has one day's amounts put in."""

    rule: Rule
    day: date
    who: Part
    gives: Part
    facts: Mapping[str, Fact] = field(repr=False)

    @cached_property
    def _eligible(self) -> Function:
        return function_of(self.who)

    @cached_property
    def _amount(self) -> Function:
        return function_of(self.gives)

    @cached_property
    def _clause(self) -> Clause:
        return clause_of(self.who, self.rule.who)

    @cached_property
    def _asking(self) -> tuple[Asking, Asking]:
        return asking_of(self.who), asking_of(self.gives)

    def amounts(self, known: Mapping[str, Value]) -> tuple[bool | None, int | None]:
        """Whether the rule holds for one person, and how much: nought where it does not."""
        eligible: bool | None = self._eligible(known)
        if eligible is None:
            return None, None
        return eligible, self._amount(known) if eligible else 0

    def answer(self, known: Mapping[str, Value]) -> Answer:
        """The same with the reason, clause by clause, and the next question."""
        eligible, amount = self.amounts(known)
        question = next(self.questions(known), None)
        return Answer(eligible, amount, self.rule.unit, self._clause.why(known), question)

    def questions(self, known: Mapping[str, Value]) -> Iterator[Fact]:
        """Every fact that is still open, in the order of the words; none where the answer is known."""
        who, gives = self._asking
        eligible = self._eligible(known)
        needed = chain(who.needs(known), gives.needs(known) if eligible else ())
        yield from (self.facts[name] for name in dict.fromkeys(needed))

    @cached_property
    def sql(self) -> tuple[str, str]:
        """Two SQL expressions: whether the rule holds, and how much it gives; NULL is *not known*."""
        who = sql_of(self.who, self.facts)
        return who, f"CASE WHEN {who} THEN {sql_of(self.gives, self.facts)} WHEN NOT {who} THEN 0 END"


def facts_of(rules: Iterable[Ready]) -> dict[str, Fact]:
    """Every fact that one of these rules asks, by name."""
    return {name: fact for rule in rules for name, fact in rule.facts.items()}


def ready(rule: Rule, registry: Registry, day: date) -> Ready:
    """Check a rule and put the amounts of a day into it.

    Raises BadRule with the place of what is wrong: an unknown name, sides that cannot be compared, a
    unit that is not the rule's, an amount without a value that day, a number beyond what is exact, more
    parts or steps than can be followed, a source for words that stand nowhere in it, or an example that
    does not come out.

    >>> from .registry import Fact
    >>> from .units import Kind
    >>> age = Fact("age", Kind.NUMBER, "How old are you?", unit=Unit("years"), most=130)
    >>> rule = Rule("warm", "Warm home", "age >= 65", "£150", Unit("£", "year"))
    >>> warm = ready(rule, Registry.of([age]), date(2026, 11, 27))
    >>> warm.answer({"age": 71}).result, warm.answer({}).next_question.question
    (<Result.YES: 'yes'>, 'How old are you?')
    """
    types = Types(dict(registry.facts))
    lines: dict[str, Part] = {}
    sizes: dict[str, Size] = {}

    def read(text: str) -> tuple[Part, Size]:
        tree = parse(text)
        return bound(tree, registry, day, lines), measured(tree, sizes)

    for name, text in rule.working:
        with _in(name):
            registry.free(name)
            lines[name], sizes[name] = read(text)
            types.of(lines[name])
    with _in("who"):
        who, _size = read(rule.who)
        types.truth(who)
    with _in("gives"):
        gives, _size = read(rule.gives)
        given = types.number(gives)
        types.together(given, replace(given, unit=rule.unit), gives)
    made = Ready(rule, day, who, gives, types.used)
    _check_citations(rule)
    _check_examples(made, registry)
    return made


@contextmanager
def _in(part: str) -> Iterator[None]:
    """What is wrong in here is wrong in this part of the rule."""
    try:
        yield
    except BadRule as fault:
        fault.part = part
        raise


def _check_citations(rule: Rule) -> None:
    """Raise BadRule where a source is given for words that the rule does not have."""
    for each in rule.citations:
        if each.place_in(rule) is None:
            words = each.words if len(each.words) <= MOST_SHOWN else f"{each.words[:MOST_SHOWN]}…"
            raise BadRule(
                "cites_other_words",
                f"A source is given for “{words}”, and these words stand nowhere in the rule. Give the very "
                "words of it that the source is for.",
                words=words,
            )


def _check_examples(made: Ready, registry: Registry) -> None:
    written = made.rule.unit.written
    for example in made.rule.examples:
        found = made.answer(_known_in(example, registry))
        wrong = example.amount is not None and found.amount != example.amount
        if found.result is not example.result or wrong:
            should = written(example.amount) if example.amount is not None else ""
            comes = written(found.amount) if found.amount is not None else ""
            meant = f"{example.result}{should and f' with {should}'}"
            came = f"{found.result}{comes and f' with {comes}'}"
            raise BadRule(
                "example_fails",
                f"The example {example.name} should come out as {meant}, and comes out as {came}. Either the "
                "words or the example is not what was meant.",
                example=example.name,
                wanted=str(example.result),
                should=should,
                found=str(found.result),
                comes=comes,
            )


def _known_in(example: Example, registry: Registry) -> dict[str, Value]:
    try:
        return registry.check(example.facts)
    except BadFacts as fault:
        fault.example = example.name
        raise
