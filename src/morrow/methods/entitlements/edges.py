"""Where a rule hurts: cliff edges, and the words that leave somebody out by themselves."""

from __future__ import annotations

from dataclasses import dataclass

from .binding import renamed
from .people_table import People
from .rule import Ready
from .simulation import counting
from .steps import Steps
from .syntax import AllOf, Extreme, Literal, Part, Sum
from .units import Kind

TIMES_A_YEAR = {"week": 52, "fortnight": 26, "month": 12, "quarter": 4, "year": 1}
_MOST_EDGES = 8


@dataclass(frozen=True, slots=True)
class Edge:
    """People at one height of income who would lose by the next step; `near` is where that height begins."""

    near: int
    people: int
    greatest: int


@dataclass(frozen=True, slots=True)
class Cliff:
    """Those who lose more than they gain from one step of a fact, and how much they lose."""

    fact: str
    step: int
    people: int
    lost: int
    greatest: int
    edges: tuple[Edge, ...]


@dataclass(frozen=True, slots=True)
class NearMiss:
    """One clause by which alone people are left out: its words, their place, and how many."""

    words: str
    start: int
    end: int
    people: int


def cliff_edges(people: People, rule: Ready, *, fact: str, step: int) -> Cliff | None:
    """Who loses more than they gain from one step up in a fact; None where the two cannot be compared.

    Only people whose amount is known before and after count. `step` is in the fact's unit, pence where that
    is money. Raises ValueError for a step that is not above nought.
    """
    if step < 1:
        raise ValueError("A step is above nought. Give it in the unit of the fact, in pence for money.")
    found = rule.facts.get(fact)
    if found is None or found.kind is not Kind.NUMBER:
        return None
    given, gained = TIMES_A_YEAR.get(rule.rule.unit.per), TIMES_A_YEAR.get(found.unit.per)
    if not (rule.rule.unit.is_money and found.unit.is_money and given and gained):
        return None

    def one_step_up(part: Part) -> Part:
        more = Literal(part.start, part.end, step, Kind.NUMBER, found.unit)
        most = Literal(part.start, part.end, found.most, Kind.NUMBER, found.unit)
        raised = Sum(part.start, part.end, part, "+", more)
        return Extreme(part.start, part.end, greatest=False, parts=(raised, most))

    trees = [
        renamed(tree, lambda part: one_step_up(part) if part.name == fact else part)
        for tree in (rule.who, rule.gives)
    ]
    steps = Steps(rule.facts, people.unknown)
    _holds, now = steps.rule(rule.who, rule.gives)
    _holds, after = steps.rule(*trees)
    source = steps.over(f"people {counting(people, rule)}")
    inner = f"SELECT {fact} AS f, {now} AS a, {after} AS b FROM {source}"
    near = f"CAST(FLOOR(f / {step}e0) AS BIGINT) * {step} AS near, a - b AS lost"
    losing = f"SELECT {near} FROM ({inner}) AS t WHERE CAST(a - b AS BIGINT) * {given} > {step * gained}"
    rows = people.rows(
        f"SELECT near, COUNT(*), SUM(lost), MAX(lost) FROM ({losing}) AS l GROUP BY near ORDER BY 2 DESC, 1"
    )
    edges = tuple(Edge(int(near), int(count), int(most)) for near, count, _lost, most in rows[:_MOST_EDGES])
    return Cliff(
        fact,
        step,
        sum(int(row[1]) for row in rows),
        sum(int(row[2]) for row in rows),
        max((int(row[3]) for row in rows), default=0),
        edges,
    )


def near_misses(people: People, rule: Ready) -> tuple[NearMiss, ...]:
    """For each clause, how many fail it and no other, where all is known: the words that leave them out."""
    clauses = rule.who.parts if isinstance(rule.who, AllOf) else (rule.who,)
    steps = Steps(rule.facts, people.unknown)
    held = [steps.keep(steps.of(each)) for each in clauses]
    columns = ", ".join(f"{each} AS c{n}" for n, each in enumerate(held))
    failed = " + ".join(f"CASE WHEN c{n} THEN 0 ELSE 1 END" for n in range(len(held)))
    known = " AND ".join(f"c{n} IS NOT NULL" for n in range(len(held)))
    counts = ", ".join(f"COALESCE(SUM(CASE WHEN c{n} THEN 0 ELSE 1 END), 0)" for n in range(len(held)))
    inner = f"SELECT {columns} FROM {steps.over(f'people {counting(people, rule)}')}"
    row = people.rows(f"SELECT {counts} FROM ({inner}) AS t WHERE {known} AND {failed} = 1")[0]
    return tuple(
        NearMiss(" ".join(rule.rule.who[each.start : each.end].split()), each.start, each.end, int(count))
        for each, count in zip(clauses, row, strict=True)
    )
