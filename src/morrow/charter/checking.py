"""One conversation against every rule at once: what holds already, and the few questions worth asking next.

Pure: rules and answers in, results out. Nothing is refused: a rule whose condition does not hold is one that
a worker must look at.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from morrow.charter.held_rules import HeldRule
from morrow.charter.spoken import ClauseLine, deciding_against
from morrow.methods.entitlements import Answer, Fact, Result, Unit, Value

AT_ONCE = 3
"""So many questions stand on one page."""

TIMES_A_YEAR = {"week": 52, "month": 12, "year": 1, "": 1}


@dataclass(frozen=True)
class Line:
    """What one promise comes to. `a_year` is in pence, where it is money; `questions` are still open."""

    promise: Any
    held: HeldRule
    answer: Answer | None
    questions: tuple[Fact, ...]
    day: date

    @property
    def signed_for(self) -> bool:
        """Whether somebody checked every amount it uses."""
        return self.answer is None or not self.held.unchecked(self.day)

    @property
    def written(self) -> str:
        """How much, as people write it."""
        return self.answer.unit.written(self.answer.amount or 0) if self.answer else ""

    @property
    def means(self) -> str:
        """What its sum is, as its rule says it: not every sum is what somebody gets."""
        return self.held.rule.standard

    @property
    def against(self) -> list[ClauseLine]:
        """The conditions that do not hold by what was answered, each with its answers."""
        return deciding_against(self.answer.reason, self.held.registry, self.day) if self.answer else []

    @property
    def a_year(self) -> int:
        """What it is worth in a year in pence: nought where it is not money."""
        if self.answer is None or self.answer.amount is None:
            return 0
        return self.answer.amount * times_a_year(self.answer.unit)


@dataclass(frozen=True)
class Checked:
    """A household against the whole charter.

    `yes` are promises decided here that hold, the most money first; `apply` looks like yes and is decided
    elsewhere; `ask_there` is decided elsewhere and not yes; `not_known` waits for an answer; `look` is for
    a worker. `ask` are the next questions.
    """

    yes: tuple[Line, ...]
    apply: tuple[Line, ...]
    ask_there: tuple[Line, ...]
    not_known: tuple[Line, ...]
    look: tuple[Line, ...]
    ask: tuple[Fact, ...]


def times_a_year(unit: Unit) -> int:
    """How often money of a unit comes in a year; nought for what is not money.

    >>> times_a_year(Unit("£", "week")), times_a_year(Unit("hours", "year"))
    (52, 0)
    """
    return TIMES_A_YEAR.get(unit.per, 1) if unit.is_money else 0


def check(
    rules: Sequence[tuple[Any, HeldRule]],
    answers: Mapping[str, Value],
    passed: Collection[str],
    day: date,
) -> Checked:
    """What every rule says, and what to ask next; `passed` are questions somebody would rather not answer."""
    lines = [_line(promise, held, answers, passed, day) for promise, held in rules]
    yes = sorted(_of(lines, Result.YES), key=lambda line: -line.a_year)
    return Checked(
        tuple(line for line in yes if line.promise.shelf == "here"),
        tuple(line for line in yes if line.promise.shelf != "here"),
        tuple(line for line in _of(lines, Result.NEEDS_A_PERSON) if line.promise.shelf != "here"),
        tuple(_of(lines, Result.NOT_KNOWN_YET)),
        tuple(line for line in _of(lines, Result.NEEDS_A_PERSON) if line.promise.shelf == "here"),
        _next(lines),
    )


def _line(
    promise: Any, held: HeldRule, answers: Mapping[str, Value], passed: Collection[str], day: date
) -> Line:
    made = held.ready(day)
    if made is None:
        return Line(promise, held, None, (), day)
    known = held.known(answers)
    open_ = tuple(fact for fact in made.questions(known) if fact.name not in passed)
    return Line(promise, held, made.answer(known), open_, day)


def _of(lines: Sequence[Line], result: Result) -> list[Line]:
    """Those that come to this; what cannot be worked out today is for a worker."""
    return [
        line for line in lines if (line.answer.result if line.answer else Result.NEEDS_A_PERSON) is result
    ]


def _next(lines: Sequence[Line]) -> tuple[Fact, ...]:
    """The questions on which most rules wait: first those that are next for some rule, in their order."""
    waiting = [line for line in lines if line.answer and line.answer.result is Result.NOT_KNOWN_YET]
    first = [line.questions[0] for line in waiting if line.questions]
    wanted = Counter(fact.name for line in waiting for fact in line.questions)
    facts = {fact.name: fact for fact in first}
    order = {name: at for at, name in enumerate(facts)}
    names = sorted(facts, key=lambda name: (-wanted[name], order[name]))
    return tuple(facts[name] for name in names[:AT_ONCE])
