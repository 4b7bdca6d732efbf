"""A rule from a file tried on a file of people: what `morrow rights simulate` and `population` do and say."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from morrow.charter import queries as charter
from morrow.foundations.small_numbers import count as public_count
from morrow.methods.entitlements import Fact, Ready, Unit
from morrow.methods.entitlements.edges import Cliff, NearMiss, cliff_edges, near_misses
from morrow.methods.entitlements.people_on_spark import people_on_spark
from morrow.methods.entitlements.people_table import People, read, write
from morrow.methods.entitlements.simulation import Group, Outcome, Tally, simulate
from morrow.methods.entitlements.synthetic_means import synthetic
from morrow.site.rights import shown
from morrow.standards.place_folder import PlaceFolder, read_place


@dataclass(frozen=True)
class Tried:
    """All that is found by trying a rule."""

    rule: Ready
    against: Ready | None
    outcome: Outcome
    cliffs: tuple[Cliff, ...]
    missed: tuple[NearMiss, ...]


@contextmanager
def people_for(path: Path, rules: list[Ready], by: str, engine: str = "duckdb") -> Iterator[People]:
    """The people of a file, with what these rules ask, held by an engine.

    Raises BadPopulation, naming the column, and NoSpark.
    """
    facts: dict[str, Fact] = {}
    for rule in rules:
        facts |= rule.facts
    others = [] if by in facts else [by]
    if engine == "spark":
        with people_on_spark(path, list(facts.values()), others) as people:
            yield people
    else:
        yield read(path, list(facts.values()), others)


def tried(
    people: People, rule: Ready, against: Ready | None, *, by: str, seed: int, step_of: str, step: int
) -> Tried:
    """Try a rule; `step` is one step of the fact `step_of`, for cliff edges."""
    outcome = simulate(people, rule, by=by, against=against, seed=seed)
    cliff = cliff_edges(people, rule, fact=step_of, step=step)
    return Tried(rule, against, outcome, (cliff,) if cliff else (), near_misses(people, rule))


def invent(folder: Path, people: int, seed: int, out: Path) -> str:
    """Write so many invented people in the proportions of a place folder, and say what was written."""
    place = read_place(folder)
    write(synthetic(_neighbourhoods(place), people, seed), out)
    return place.place.name


def _neighbourhoods(folder: PlaceFolder) -> Any:
    ages: dict[str, list[tuple[int, int | None, int]]] = defaultdict(list)
    for each in folder.population:
        ages[each.area_code].append((each.age_from, each.age_to, each.people))
    facts: dict[str, dict[str, float]] = defaultdict(dict)
    for fact in sorted(folder.area_facts, key=lambda fact: fact.period):
        if fact.indicator in charter.REAL:
            facts[fact.indicator][fact.area_code] = fact.value
    wards = {each.code: each.name for each in folder.areas if each.kind == "ward"}
    most = sorted((p for p in folder.area_parents if p.parent_code in wards), key=lambda p: p.share)
    return charter.neighbourhoods(ages, facts, {each.area_code: wards[each.parent_code] for each in most})


def for_programs(found: Tried) -> dict[str, Any]:
    """Everything for other programs; money in pence. Near misses as they may be published."""
    outcome = found.outcome
    return {
        "rule": found.rule.rule.code,
        "against": found.against and found.against.rule.code,
        "unit": str(outcome.unit).replace("£", "pence"),
        "by": outcome.by,
        "counted": outcome.counted,
        "seed": outcome.seed,
        "groups": [_told(each) for each in outcome.groups],
        "total": _told(outcome.total),
        "cliff_edges": [asdict(each) for each in found.cliffs],
        "near_misses": [
            {
                "words": each.words,
                "start": each.start,
                "end": each.end,
                "people": str(public_count(each.people)),
            }
            for each in found.missed
        ],
    }


def _told(group: Group) -> dict[str, Any]:
    return {
        "group": group.name,
        "after": asdict(group.after),
        "before": group.before and asdict(group.before),
        "change": group.change and asdict(group.change),
    }


def in_words(found: Tried) -> Iterator[str]:
    """The same for people, line by line."""
    outcome, rule = found.outcome, found.rule.rule
    yield rule.title + (f", beside: {found.against.rule.title}" if found.against else "")
    things = "households" if outcome.counted == "household" else "people, one for each row"
    yield f"Counted: {outcome.total.after.people:,} {things}. Seed {outcome.seed}."
    yield ""
    yield from _table(outcome)
    yield ""
    yield from _cost(outcome.total.after, outcome.unit)
    yield from _edges(found.cliffs, found.rule)
    yield ""
    yield "Left out by one clause alone, all else holding:"
    for each in found.missed:
        yield f"  {public_count(each.people)!s:>24}  {each.words}"


def _table(outcome: Outcome) -> Iterator[str]:
    heads = ["", "counted", "yes", "undecided", "floor", "middle", "ceiling"]
    if outcome.total.change:
        heads += ["gain", "lose", "unsure"]
    rows = [*((_name(outcome, each), each) for each in outcome.groups), ("in all", outcome.total)]
    wide = max(len(name) for name, _group in rows)
    yield f"{outcome.by[:wide]:<{wide}}" + "".join(f"{head:>15}" for head in heads[1:])
    for name, group in rows:
        after, change = group.after, group.change
        cells = [f"{after.people:,}", f"{after.yes:,}", f"{after.undecided:,}"]
        cells += [_sum(each, outcome.unit) for each in (after.floor, after.middle, after.ceiling)]
        if change:
            cells += [f"{change.gainers:,}", f"{change.losers:,}", f"{change.undecided:,}"]
        yield f"{name:<{wide}}" + "".join(f"{cell:>15}" for cell in cells)


def _name(outcome: Outcome, group: Group) -> str:
    return "not known" if group.name is None else shown(group.name)


def _sum(value: int | None, unit: Unit) -> str:
    if value is None:
        return "not known"
    return f"£{round(value / 100):,}" if unit.is_money else f"{value:,}"


def _cost(tally: Tally, unit: Unit) -> Iterator[str]:
    yield f"Floor: {unit.written(tally.floor)} is given for certain."
    middle = "cannot be said" if tally.middle is None else unit.written(tally.middle)
    yield f"Middle: {middle}, if those of whom something is not known are like others of their group."
    yield f"Ceiling: no more than {unit.written(tally.ceiling)}, whatever is not known turns out to be."


def _edges(cliffs: tuple[Cliff, ...], rule: Ready) -> Iterator[str]:
    for cliff in cliffs:
        unit, most = rule.facts[cliff.fact].unit, rule.rule.unit.written(cliff.greatest)
        yield ""
        yield (
            f"Cliff edges: {cliff.people:,} would lose more than they gain from {unit.written(cliff.step)} "
            f"more of {cliff.fact}; the most any of them would lose is {most}."
        )
        for edge in cliff.edges:
            height, loss = unit.written(edge.near), rule.rule.unit.written(edge.greatest)
            yield f"  {edge.people:>10,}  from {height}, up to {loss}"
