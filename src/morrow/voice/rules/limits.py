"""What a place states beside the rule of a vote: limits, exclusions, and whether one project is chosen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from morrow.foundations.money import Money
from morrow.methods.counting import (
    Bounds,
    Ceiling,
    Election,
    Needs,
    OneOf,
    Outcome,
    by_lot,
    instant_runoff,
)


@dataclass(frozen=True, slots=True)
class Limits:
    """Stated before a round opens. A category without an amount only says what a project is about.

    `ward_most` is the most that goes to the projects of any one ward.
    """

    one_winner: bool = False
    least_votes: int = 0
    categories: tuple[tuple[str, Money | None], ...] = ()
    ward_most: Money | None = None


NO_LIMITS = Limits()


class Listed(Protocol):
    """A project on the list."""

    pk: Any
    code: str
    area_code: str
    category: str
    either_or: str
    needs_id: Any


def bounds(limits: Limits, projects: Sequence[Listed]) -> Bounds:
    """The limits as a count keeps them. One project that has no rival excludes nothing.

    Where one project is chosen, none can need another.
    """
    ceilings = [
        Ceiling(name, frozenset(each.code for each in projects if each.category == name), most.pence)
        for name, most in limits.categories
        if most is not None
    ]
    if limits.ward_most is not None:
        ceilings += [
            Ceiling(ward, codes, limits.ward_most.pence)
            for ward, codes in _together((each.area_code, each.code) for each in projects)
        ]
    choices = _together((each.either_or, each.code) for each in projects)
    code = {} if limits.one_winner else {each.pk: each.code for each in projects}
    return Bounds(
        least_votes=limits.least_votes,
        ceilings=tuple(ceilings),
        one_of=tuple(OneOf(name, codes) for name, codes in choices if len(codes) > 1),
        needs=tuple(Needs(each.code, code[each.needs_id]) for each in projects if each.needs_id in code),
    )


def _together(named: Iterable[tuple[str, str]]) -> list[tuple[str, frozenset[str]]]:
    """Codes by the word they share; those without one belong nowhere."""
    found: dict[str, set[str]] = {}
    for word, code in named:
        if word:
            found.setdefault(word, set()).add(code)
    return [(word, frozenset(codes)) for word, codes in sorted(found.items())]


RUNOFF = "instant-runoff"


def told_of_runoff(seed: str) -> dict[str, str]:
    """The rule by which one project is chosen, as it stands in a published file."""
    return {"rule": RUNOFF, "ballots": "ranks", "seed": seed}


def one_chosen(voted: Election, budget: int, seed: str, bounds: Bounds) -> Outcome:
    """The one project chosen by instant run-off; ties by lot from the seed."""
    return instant_runoff(voted, budget, tie_break=by_lot(seed), bounds=bounds)


def most_first_choices(chosen: Outcome) -> Outcome:
    """Who would win if only first choices counted, from the first round of a run-off."""
    top = tuple(chosen.runoff[0].votes)[:1] if chosen.runoff else ()
    return Outcome(
        chosen.election, chosen.budget, "most first choices", top, lambda: {}, bounds=chosen.bounds
    )
