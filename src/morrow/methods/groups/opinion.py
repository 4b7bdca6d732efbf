"""Groups of people who answer alike, and whether they would be found again among others."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from .answers import Answers
from .clusters import Labels, Spread, agreement, gather, nearest
from .landscape import Points, landscape

MOST_GROUPS = 5
ENOUGH = 5
"""Answers somebody must have given to be grouped, or all statements where there are fewer."""
FEWEST = 4
"""People who must have answered enough before anyone is grouped."""
AGAIN = 20
"""How often people are drawn again to see whether the same groups come out."""
DRAWN = 1_500
"""Of more people than this so many are drawn each time, and the groups of so many are compared. Fewer vary
more, so the stability told of many people is rather too low than too high."""
STEADY = 0.7
"""Groups are named only where grouping again gives much the same: this much on the adjusted Rand index."""


@dataclass(frozen=True)
class Groups:
    """The groups of a conversation.

    `label` says for each person in `people` the number of their group, the largest being 0; `places` where
    they stand on the map. `stability` is the mean agreement (adjusted Rand index) with groupings of people
    drawn again with replacement; where it is low, `named` is false and no group may be shown as one.
    `apart` is the mean silhouette.
    """

    people: tuple[Hashable, ...]
    label: Labels
    places: Points
    apart: float
    stability: float

    @property
    def number(self) -> int:
        """How many groups there are; one where nobody is grouped."""
        return int(self.label.max()) + 1 if len(self.label) else 1

    @property
    def named(self) -> bool:
        """Whether the groups are steady enough to be shown as groups."""
        return self.number > 1 and self.stability >= STEADY

    @property
    def of(self) -> Mapping[Hashable, int]:
        """The group of each person who is grouped."""
        return dict(zip(self.people, self.label.tolist(), strict=True))


def opinion_groups(
    answers: Answers, *, groups: int | None = None, seed: int = 0, again: int = AGAIN
) -> Groups:
    """Find groups of people who answer alike: as many as `groups`, or from two to five.

    Of those numbers that give steady groups the one whose groups stand furthest apart is taken; where none
    does, the same of all, and the groups are not named. Only people with enough answers are grouped. Where
    fewer than four have enough, or all answer alike, all are one group. The same answers and seed always
    give the same groups. People are drawn `again` so many times; where never, no groups are named.

    >>> split = Answers.of([(n, s, 1 if n < 6 else -1) for n in range(12) for s in "abcdefg"])
    >>> found = opinion_groups(split)
    >>> found.number, found.named, found.label.tolist()
    (2, True, [0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1])
    """
    enough = np.flatnonzero(answers.given >= min(ENOUGH, len(answers.statements)))
    some = answers if len(enough) == len(answers.people) else answers.only(enough)
    places = landscape(answers).place(some) if answers.statements else np.zeros((len(enough), 2))
    across, up = places.round(9).T
    distinct = len(np.unique(across + 1j * up))
    if len(enough) < FEWEST or distinct < 2:
        return Groups(some.people, np.zeros(len(enough), np.intp), places, 0.0, 0.0)
    tried = [groups] if groups else list(range(2, min(MOST_GROUPS, distinct, len(enough) - 1) + 1))
    labels = [_grouped(places, min(number, distinct), seed) for number in tried]
    spread = Spread(places, np.random.default_rng([seed, 98]))
    stabilities = _stabilities(some, labels, seed, again)
    found = [
        Groups(some.people, label, places, spread.apart(label), stability)
        for label, stability in zip(labels, stabilities, strict=True)
    ]
    steady = [one for one in found if one.stability >= STEADY]
    return max(steady or found, key=lambda one: one.apart)


def _grouped(places: Points, number: int, seed: int) -> Labels:
    """Which of so many groups each person is in."""
    chance = np.random.default_rng([seed, number])
    return _largest_first(nearest(places, gather(places, number, chance)))


def _largest_first(labels: Labels) -> Labels:
    """Numbers by size, then by who comes first, so that a group keeps its number."""
    names, first, size = np.unique(labels, return_index=True, return_counts=True)
    order = sorted(range(len(names)), key=lambda at: (-size[at], first[at]))
    number = np.empty(len(names), np.intp)
    number[order] = np.arange(len(names))
    return number[np.searchsorted(names, labels)]


def _stabilities(answers: Answers, labels: Sequence[Labels], seed: int, again: int) -> list[float]:
    """For each grouping its mean agreement with how people drawn again with replacement are gathered."""
    chance = np.random.default_rng([seed, 99])
    people = len(answers.people)
    size = min(people, DRAWN)
    compared = np.arange(people) if size == people else np.sort(chance.choice(people, size, replace=False))
    checked = answers if size == people else answers.only(compared)
    found: list[list[float]] = [[] for _ in labels]
    for _ in range(again):
        drawn = chance.integers(people, size=size)
        table = Answers(tuple(range(size)), answers.statements, answers.table[drawn])
        ground = landscape(table)
        there, here = ground.place(table), ground.place(checked)
        for label, agreed in zip(labels, found, strict=True):
            number = int(label.max()) + 1
            if number > 1:
                centres = gather(there, number, chance, starts=3)
                agreed.append(agreement(label[compared], nearest(here, centres)))
    return [float(np.mean(agreed)) if agreed else 0.0 for agreed in found]
