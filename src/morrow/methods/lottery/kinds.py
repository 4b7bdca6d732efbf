"""Volunteers who cannot be told apart are one kind: a lottery that is fair treats them alike."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass

from .pool import Pool, Volunteer


@dataclass(frozen=True, slots=True)
class Bound:
    """Of the kinds at these places together, at least `least` and at most `most` seats."""

    kinds: tuple[int, ...]
    least: int
    most: int


@dataclass(frozen=True)
class Kinds:
    """The pool by kind: who is of each, and what bounds a panel of them."""

    members: tuple[tuple[str, ...], ...]
    bounds: tuple[Bound, ...]
    size: int

    @property
    def numbers(self) -> list[int]:
        """How many volunteers are of each kind."""
        return [len(each) for each in self.members]

    @classmethod
    def of(cls, pool: Pool, size: int) -> Kinds:
        """Put together who shares all facts that quotas ask about; people who share a home stand alone.

        >>> from morrow.methods.lottery import Pool, Quota
        >>> facts = {"ann": {"age": "old"}, "bea": {"age": "old"}, "cas": {"age": "young"}}
        >>> Kinds.of(Pool.of(facts, [Quota("age", "old", 0, 2), Quota("age", "young", 0, 1)]), 2).members
        (('ann', 'bea'), ('cas',))
        """
        features = pool.features
        homes = Counter(volunteer.home for volunteer in pool.volunteers if volunteer.home)
        found: dict[tuple[str, ...], list[Volunteer]] = defaultdict(list)
        for volunteer in pool.volunteers:
            facts = tuple(volunteer.facts[feature] for feature in features)
            shared = volunteer.home if homes[volunteer.home] > 1 else ""
            found[*facts, shared].append(volunteer)
        keys = list(found)
        bounds = []
        for quota in pool.quotas:
            where = features.index(quota.feature)
            held = tuple(place for place, key in enumerate(keys) if key[where] == quota.value)
            bounds.append(Bound(held, quota.least, quota.most))
        for home, number in homes.items():
            if number > 1:
                bounds.append(Bound(tuple(place for place, key in enumerate(keys) if key[-1] == home), 0, 1))
        bounds.append(Bound(tuple(range(len(keys))), size, size))
        members = tuple(tuple(volunteer.id for volunteer in found[key]) for key in keys)
        return cls(members, tuple(bounds), size)
