"""Pure decisions of a panel: whom to invite, which quotas mirror the place, and the seed of the draw."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from hashlib import sha256
from math import ceil, floor, log

FIFTHS = ("1", "2", "3", "4", "5")
USUAL_WEIGHTS = {"1": 200, "2": 150, "3": 125, "4": 100, "5": 100}
"""How likely a household gets a letter by its fifth of deprivation (1 the most deprived), in hundredths of
the usual, because fewer of those who are invited there come.

The direction is known, the size is not. The Sortition Foundation sends one letter in five to more deprived
neighbourhoods alone (its report on Newham, 2021): 2.25 times the usual where these are one fifth of all,
1.6 times where they are two. Ours lie between; a panel's terms may say otherwise, and say why.
"""
LEAST_WEIGHT, MOST_WEIGHT = 100, 500


def weights_as_usual(weights: Mapping[str, int]) -> bool:
    """Whether these are the usual weights, so that nothing more need be said of them."""
    return dict(weights) == USUAL_WEIGHTS


def fit_weights(weights: Mapping[str, int]) -> bool:
    """Whether each fifth has a weight of 1 to 5 times the usual.

    >>> fit_weights(USUAL_WEIGHTS), fit_weights({"1": 200}), fit_weights(dict.fromkeys(FIFTHS, 50))
    (True, False, False)
    """
    return set(weights) == set(FIFTHS) and all(
        LEAST_WEIGHT <= weight <= MOST_WEIGHT for weight in weights.values()
    )


def draw_invitations(
    addresses: Iterable[tuple[int, str]], letters: int, seed: str, weights: Mapping[str, int]
) -> list[int]:
    """The ids of so many addresses, drawn by weight without putting back, from a seed.

    `addresses` are ids with their fifths; whoever has none has the least weight. Each id gets a number from
    SHA-256 of `seed:id`, and the smaller its logarithm by weight, the sooner it is taken (Efraimidis and
    Spirakis, 2006).

    >>> homes = [(1, "5"), (2, "1"), (3, "5")]
    >>> once = draw_invitations(homes, 2, "seed", USUAL_WEIGHTS)
    >>> once == draw_invitations(homes[::-1], 2, "seed", USUAL_WEIGHTS)
    True
    """
    keyed = [(-log(_unit(seed, one)) / weights.get(fifth, LEAST_WEIGHT), one) for one, fifth in addresses]
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
