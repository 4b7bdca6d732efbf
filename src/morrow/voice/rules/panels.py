"""Pure decisions of a panel: whom to invite, which quotas mirror the place, and the seed of the draw."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from hashlib import sha256
from math import ceil, floor, log

RESPONSE = {"1": 2.0, "2": 1.5, "3": 1.25, "4": 1.0, "5": 1.0, "": 1.0}
"""How many times as many letters a household gets by its fifth of deprivation (1 the most deprived), because
fewer of those who are invited there come; a place's own experience may say otherwise."""


def draw_invitations(addresses: Iterable[tuple[int, str]], letters: int, seed: str) -> list[int]:
    """The ids of so many addresses, drawn by weight without putting back, from a seed.

    `addresses` are ids with their fifths. Each id gets a number from SHA-256 of `seed:id`, and the smaller
    its logarithm by weight, the sooner it is taken (Efraimidis and Spirakis, 2006).

    >>> draw_invitations([(1, "5"), (2, "1"), (3, "5")], 2, "seed") == draw_invitations(
    ...     [(3, "5"), (2, "1"), (1, "5")], 2, "seed"
    ... )
    True
    """
    keyed = [(-log(_unit(seed, one)) / RESPONSE.get(fifth, 1.0), one) for one, fifth in addresses]
    return sorted(one for _key, one in sorted(keyed)[:letters])


def seats_for(share: int, size: int) -> tuple[int, int]:
    """At least and at most how many seats mirror a share in a hundred, with one in twenty to spare.

    >>> seats_for(25, 24), seats_for(10, 12), seats_for(2, 24)
    ((5, 7), (1, 2), (0, 2))
    """
    exact, spare = share * size / 100, size // 20
    return max(floor(exact) - spare, 0), min(ceil(exact) + spare, size)


def commitment(secret: str) -> str:
    """What is published of a secret beforehand: its SHA-256."""
    return sha256(secret.encode()).hexdigest()


def seed_of(secret: str, number: str) -> str:
    """The seed of a draw: the secret and the public number, joined.

    >>> seed_of("a1b2", " 07 ")
    'a1b2:07'
    """
    return f"{secret}:{' '.join(number.split())}"


def chance_by(values: Mapping[int, str], chances: Mapping[int, float]) -> dict[str, tuple[int, float]]:
    """For each value, how many volunteers have it and their average chance.

    >>> chance_by({1: "yes", 2: "no", 3: "no"}, {1: 1.0, 2: 0.25, 3: 0.75})
    {'yes': (1, 1.0), 'no': (2, 0.5)}
    """
    sums: dict[str, tuple[int, float]] = {}
    for number, value in values.items():
        people, total = sums.get(value, (0, 0.0))
        sums[value] = people + 1, total + chances[number]
    return {value: (people, total / people) for value, (people, total) in sums.items()}


def _unit(seed: str, one: int) -> float:
    """A number above nought and at most one."""
    return (int.from_bytes(sha256(f"{seed}:{one}".encode()).digest()[:8]) + 1) / 2**64
