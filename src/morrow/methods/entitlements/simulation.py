"""A rule tried on everybody before the vote: what it costs, who gains and who loses.

Cost is never one number where something is not known. The *floor* is what is given for certain, the
*ceiling* the most that what is not known allows (see bounds.py: never too low, perhaps too high), and the
*middle* what it comes to if those of whom something is not known are like others of their group (see
filling.py). Money is in the smallest unit, pence, for the time the rule gives it for.

A rule that asks anything of the household is counted once a household, where the table says who `asks`;
every other rule, and every rule where it does not say, once for each row.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from .filling import drawn, fill
from .grouping import Key, check_column, grouped, how_many
from .people_table import ASKS, People, Row
from .rule import Ready, facts_of
from .steps import Steps
from .units import Unit


@dataclass(frozen=True, slots=True)
class Tally:
    """Whom a rule gives something, and what it costs.

    `middle` is None where nothing can be drawn for somebody.
    """

    people: int
    yes: int
    undecided: int
    floor: int
    ceiling: int
    middle: int | None


@dataclass(frozen=True, slots=True)
class Change:
    """Those who have more and less than before, and how much together; only where both are known."""

    gainers: int
    losers: int
    unchanged: int
    undecided: int
    gained: int
    lost: int


@dataclass(frozen=True, slots=True)
class Group:
    """One group; `name` is its value in the table, None where the table does not know."""

    name: Key
    after: Tally
    before: Tally | None
    change: Change | None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a rule does, by group and in all; `counted` says what was counted: households or rows."""

    by: str
    groups: tuple[Group, ...]
    total: Group
    unit: Unit
    counted: str
    seed: int


def simulate(people: People, rule: Ready, *, by: str, against: Ready | None = None, seed: int = 1) -> Outcome:
    """Try a rule on people, by group; `against` is the rule there is now.

    Raises BadPopulation where there is no such column to group by or it has too many values, and ValueError
    where the two rules cannot be set against each other.
    """
    check_column(people, by)
    if against is not None and against.rule.unit != rule.rule.unit:
        raise ValueError(
            f"One rule gives {rule.rule.unit} and the other {against.rule.unit}, so they cannot be set "
            "against each other. Choose two that give the same."
        )
    rules = [rule, *([against] if against else [])]
    where = _where(people, rules)
    counted = grouped(people, _decided(rules, by, where, people.unknown), by)
    open_ = [{row[0]: row for row in _undecided(people, each, by, where, seed)} for each in rules]
    groups = tuple(_group(row, [each.get(row[0]) for each in open_]) for row in counted)
    return Outcome(by, groups, _together(groups), rule.rule.unit, "household" if where else "row", seed)


def once_a_household(rules: Iterable[Ready]) -> bool:
    """Whether a rule asks anything of the household."""
    return any(fact.of == "household" for rule in rules for fact in rule.facts.values())


def _where(people: People, rules: list[Ready]) -> str:
    return f"WHERE {ASKS}" if once_a_household(rules) and ASKS in people.columns else ""


def counting(people: People, rule: Ready) -> str:
    """The condition under which a row is counted for a rule, in SQL; empty for all."""
    return _where(people, [rule])


def _decided(rules: list[Ready], by: str, where: str, unknown: Collection[str]) -> str:
    """One statement: a row for each group."""
    steps = Steps(facts_of(rules), unknown)
    columns, counts = [f"{by} AS g"], ["g", "COUNT(*)"]
    for n, rule in enumerate(rules):
        holds, amount = steps.rule(rule.who, rule.gives)
        columns += [f"{holds} AS e{n}", f"{amount} AS a{n}"]
        open_ = steps.may_lack(rule.who, rule.gives)
        counts += [
            how_many(f"e{n} AND a{n} IS NOT NULL"),
            how_many(f"a{n} IS NULL") if open_ else "0",
            f"COALESCE(SUM(a{n}), 0)",
        ]
    if len(rules) > 1:
        counts += [
            how_many("a0 > a1"),
            how_many("a0 < a1"),
            how_many("a0 = a1"),
            how_many("a0 IS NULL OR a1 IS NULL"),
            "COALESCE(SUM(CASE WHEN a0 > a1 THEN a0 - a1 END), 0)",
            "COALESCE(SUM(CASE WHEN a0 < a1 THEN a1 - a0 END), 0)",
        ]
    inner = f"SELECT {', '.join(columns)} FROM {steps.over(f'people {where}')}"
    return f"SELECT {', '.join(counts)} FROM ({inner}) AS t GROUP BY g"


def _undecided(people: People, rule: Ready, by: str, where: str, seed: int) -> list[Row]:
    """For each group with somebody undecided: least, most, drawn, and for how many nothing could be drawn."""
    unknown = sorted(rule.facts.keys() & people.unknown)
    if not unknown:
        return []
    table = fill(people, unknown, by, seed)
    lacking = people.unknown | {f"{fact}__drawn" for fact in unknown}
    facts = {**rule.facts, **{f"{fact}__drawn": rule.facts[fact] for fact in unknown}}
    first, second = Steps(rule.facts, people.unknown), Steps(facts, lacking)
    _holds, amount = first.rule(rule.who, rule.gives)
    columns = ", ".join([*people.columns, *(f"{fact}__drawn" for fact in unknown)])
    open_ = f"(SELECT {columns} FROM {first.over(f'{table} {where}')} WHERE {amount} IS NULL) AS undecided"
    low, high = second.ends(rule.who, rule.gives, dict(rule.facts))
    _holds, middle = second.rule(drawn(rule.who, unknown), drawn(rule.gives, unknown))
    not_drawn = f"SUM(CASE WHEN {middle} IS NULL THEN 1 ELSE 0 END)"
    sums = f"SUM({low}), SUM({high}), COALESCE(SUM({middle}), 0), {not_drawn}"
    return people.again(f"SELECT {by} AS g, {sums} FROM {second.over(open_)} GROUP BY {by}")


def _group(row: Row, open_: list[Row | None]) -> Group:
    name, people, *rest = row
    tallies = [_tally(people, rest[3 * n : 3 * n + 3], more) for n, more in enumerate(open_)]
    before = tallies[1] if len(tallies) > 1 else None
    change = Change(*map(int, rest[6:12])) if before else None
    return Group(name, tallies[0], before, change)


def _tally(people: int, counted: list[Any], more: Row | None) -> Tally:
    yes, undecided, known = map(int, counted)
    if more is None:
        return Tally(people, yes, undecided, known, known, known)
    _name, low, high, middle, not_drawn = more
    return Tally(
        people,
        yes,
        undecided,
        known + int(low),
        known + int(high),
        None if not_drawn else known + int(middle),
    )


def _together(groups: tuple[Group, ...]) -> Group:
    after = _sum_of(each.after for each in groups)
    befores = [each.before for each in groups if each.before]
    changes = [each.change for each in groups if each.change]
    if not befores:
        return Group(None, after, None, None)
    sums = (sum(getattr(each, name) for each in changes) for name in Change.__slots__)
    return Group(None, after, _sum_of(befores), Change(*sums))


def _sum_of(tallies: Iterable[Tally]) -> Tally:
    def add() -> Iterator[Any]:
        found = list(tallies)
        for name in ("people", "yes", "undecided", "floor", "ceiling"):
            yield sum(getattr(each, name) for each in found)
        middles = [each.middle for each in found]
        yield None if None in middles else sum(each for each in middles if each is not None)

    return Tally(*add())
