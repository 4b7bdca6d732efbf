"""What a trial finds out, each answered once and kept a while."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from morrow.charter.rules_to_try import Rules
from morrow.charter.simulating import Trial
from morrow.charter.simulating_people import Crowd, one_at_a_time
from morrow.methods.entitlements import Ready, Unit
from morrow.methods.entitlements.edges import TIMES_A_YEAR, Cliff, NearMiss, cliff_edges, near_misses
from morrow.methods.entitlements.simulation import Outcome, simulate

INCOMES = ("income", "monthly_take_home")
STEPS = {"week": 10_00, "month": 40_00}


@dataclass(frozen=True)
class Question:
    """A rule to try, with other figures; beside the rule there would be without it; by what to group."""

    rule: str
    against: str = ""
    by: str = "fifth"
    changes: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Answered:
    """What was found: by group and in all, cliff edges of both rules, and whom single clauses leave out."""

    rule: Ready
    outcome: Outcome
    cliff: Cliff | None
    cliff_before: Cliff | None
    missed: tuple[NearMiss, ...]


@dataclass(frozen=True)
class Beside:
    """One of several rules that promise the same thing, in all."""

    trial: Trial
    answered: Answered


def side_by_side(crowd: Crowd, rules: Rules, trial: Trial, day: date) -> list[Beside]:
    """Every rule of the same family as it stands; none where it is alone. Raises Busy and TookTooLong."""
    family = [each for each in rules.trials(crowd.people.columns).values() if each.family == trial.family]
    if len(family) < 2:
        return []
    return [Beside(each, answer(crowd, rules, Question(each.code), day)) for each in family]


def yearly(amount: int, unit: Unit) -> int:
    """The amount for a year, where the unit says for what time it is."""
    return amount * TIMES_A_YEAR.get(unit.per, 1)


@lru_cache(maxsize=256)
def answer(crowd: Crowd, rules: Rules, question: Question, day: date) -> Answered:
    """Try a rule. Raises BadRule for a figure that cannot be, Busy, and TookTooLong."""
    there = rules.trials(crowd.people.columns)
    rule = there[question.rule].ready(day, dict(question.changes))
    against = there[question.against].ready(day, {}) if question.against else None
    with one_at_a_time():
        outcome = simulate(crowd.people, rule, by=question.by, against=against)
        before = _cliff(crowd, against) if against else None
        return Answered(rule, outcome, _cliff(crowd, rule), before, near_misses(crowd.people, rule))


def _cliff(crowd: Crowd, rule: Ready) -> Cliff | None:
    for name in INCOMES:
        if name in rule.facts:
            step = STEPS.get(rule.facts[name].unit.per)
            return cliff_edges(crowd.people, rule, fact=name, step=step) if step else None
    return None
