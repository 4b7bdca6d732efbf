"""Several rules counted at once: whom each gives something and what it costs, in one look at everybody.

What is not known stays out of the sums and is counted beside them, as everywhere; who would be given how
little or how much then is a question for one rule at a time (simulation.py).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .grouping import Key, check_column, grouped, how_many
from .people_table import ASKS, People, Row
from .rule import Ready, facts_of
from .simulation import once_a_household
from .steps import Steps


@dataclass(frozen=True, slots=True)
class Given:
    """What one rule gives in a group: to how many for certain, how much, and of how many it is not known."""

    counted: int
    yes: int
    undecided: int
    amount: int


@dataclass(frozen=True, slots=True)
class Counted:
    """One group, with what each rule gives there, in the order of the rules."""

    name: Key
    given: tuple[Given, ...]


def count_together(people: People, rules: Sequence[Ready], *, by: str) -> tuple[Counted, ...]:
    """Count what each of these rules gives, by group, in one statement; money is in pence.

    A rule that asks anything of the household is counted once a household, as in `simulate`, every other once
    for each row. Raises BadPopulation where there is no such column to group by, or it has too many values.
    """
    if not rules:
        return ()
    check_column(people, by)
    return tuple(_group(row, rules) for row in grouped(people, _statement(people, rules, by), by))


def answers(people: People, rules: Sequence[Ready]) -> str:
    """A statement that gives every person's answer and amount for each rule: e0, a0, e1, a1, ….

    What is not known of somebody is NULL.
    """
    steps, columns = _columns(people, rules)
    return f"SELECT {', '.join(columns)} FROM {steps.over('people')}"


def _columns(people: People, rules: Sequence[Ready]) -> tuple[Steps, list[str]]:
    steps = Steps(facts_of(rules), people.unknown)
    columns: list[str] = []
    for n, rule in enumerate(rules):
        holds, amount = steps.rule(rule.who, rule.gives)
        columns += [f"{holds} AS e{n}", f"{amount} AS a{n}"]
    return steps, columns


def _statement(people: People, rules: Sequence[Ready], by: str) -> str:
    steps, columns = _columns(people, rules)
    asks = ASKS in people.columns
    counts = []
    for n, rule in enumerate(rules):
        who_asks = f"{ASKS} AND " if asks and once_a_household([rule]) else ""
        counts += _counts(n, who_asks, lacking=steps.may_lack(rule.who, rule.gives))
    inner = f"SELECT {by} AS g{f', {ASKS}' * asks}, {', '.join(columns)} FROM {steps.over('people')}"
    asking = f"{how_many(ASKS)}" if asks else "COUNT(*)"
    return f"SELECT g, COUNT(*), {asking}, {', '.join(counts)} FROM ({inner}) AS t GROUP BY g"


def _counts(n: int, who_asks: str, *, lacking: bool) -> list[str]:
    """To how many for certain, of how many not known, and how much together."""
    return [
        how_many(f"{who_asks}e{n}{f' AND a{n} IS NOT NULL' * lacking}"),
        how_many(f"{who_asks}a{n} IS NULL") if lacking else "0",
        f"COALESCE(SUM({f'CASE WHEN {ASKS} THEN a{n} END' if who_asks else f'a{n}'}), 0)",
    ]


def _group(row: Row, rules: Sequence[Ready]) -> Counted:
    name, everybody, asking, *numbers = row
    given = []
    for n, rule in enumerate(rules):
        yes, undecided, amount = map(int, numbers[3 * n : 3 * n + 3])
        given.append(Given(asking if once_a_household([rule]) else everybody, yes, undecided, amount))
    return Counted(name, tuple(given))
