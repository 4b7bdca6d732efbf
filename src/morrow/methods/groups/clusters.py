"""Gathering points that stand near one another, and how far apart the gatherings stand.

Lloyd's k-means from k-means++ starts (Arthur and Vassilvitskii, SODA 2007), the best of several, drawn
from a seed; silhouettes as in Rousseeuw, 1987.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from .landscape import Points

Labels = npt.NDArray[np.intp]
STARTS = 16
"""Tries from other first centres."""
HALVINGS = ((2, 6), (2, 2))
"""After so many rounds only so many of the best go on; in the end those left go on until they settle."""
MANY, FEW_STARTS = 2_000, 8
"""Of more points than this so many are tried, from fewer first centres; the best then settles among all."""
ROUNDS = 100
SAMPLE = 1_500
"""Silhouettes of more points than this are worked out on so many of them."""
_LEVEL = 1e-9


def gather(points: Points, groups: int, chance: np.random.Generator, starts: int = 0) -> Points:
    """The centres of so many groups: those to which the points stand nearest, of several tries."""
    some = points if len(points) <= MANY else points[chance.choice(len(points), MANY, replace=False)]
    tries = starts or (STARTS if some is points else FEW_STARTS)
    centres = _scatter(some, groups, chance, tries)
    for rounds, kept in HALVINGS:
        if len(centres) > kept:
            centres, far = _settle(some, centres, rounds)
            centres = centres[np.argsort(far, kind="stable")[:kept]]
    centres, far = _settle(some, centres)
    best = int(np.flatnonzero(far <= far.min() + _LEVEL)[0])
    settled: Points = centres[best] if some is points else _settle(points, centres[[best]])[0][0]
    return settled


def nearest(points: Points, centres: Points) -> Labels:
    """For each point the number of the centre it stands nearest to."""
    label, _far = _nearest(points, centres[None])
    found: Labels = label[0]
    return found


class Spread:
    """How far points stand from one another, worked out once for every way to group them."""

    def __init__(self, points: Points, chance: np.random.Generator) -> None:
        many = len(points) > SAMPLE
        self._rows: Labels | slice = (
            np.sort(chance.choice(len(points), SAMPLE, replace=False)) if many else slice(None)
        )
        across, up = points[self._rows].T
        self._away = np.sqrt((across[:, None] - across) ** 2 + (up[:, None] - up) ** 2)

    def apart(self, labels: Labels) -> float:
        """The mean silhouette, from −1 to 1: how much nearer points stand to their own group."""
        names, own, size = np.unique(labels[self._rows], return_inverse=True, return_counts=True)
        if len(names) < 2:
            return 0.0
        total = self._away @ np.eye(len(names))[own]
        rows = np.arange(len(own))
        within = total[rows, own] / np.maximum(size[own] - 1, 1)
        mean = total / size
        mean[rows, own] = np.inf
        next_best = mean.min(axis=1)
        widest = np.maximum(np.maximum(within, next_best), 1e-12)
        scores = np.where(size[own] > 1, (next_best - within) / widest, 0.0)
        return float(scores.mean())


def agreement(one: Labels, other: Labels) -> float:
    """The adjusted Rand index of two groupings of the same people: 1 where they are the same, 0 by chance.

    >>> agreement(np.array([0, 0, 1, 1]), np.array([5, 5, 2, 2]))
    1.0
    """
    a, b = (np.unique(labels, return_inverse=True)[1] for labels in (one, other))
    table = np.zeros((a.max() + 1, b.max() + 1))
    np.add.at(table, (a, b), 1)
    both, rows, columns = _pairs(table), _pairs(table.sum(axis=1)), _pairs(table.sum(axis=0))
    expected = rows * columns / max(len(one) * (len(one) - 1) / 2, 1)
    most = (rows + columns) / 2
    return 1.0 if most == expected else float((both - expected) / (most - expected))


def _pairs(counts: npt.NDArray[np.float64]) -> float:
    return float((counts * (counts - 1) / 2).sum())


def _nearest(points: Points, centres: Points) -> tuple[Labels, Points]:
    """For each try and point the number of the nearest centre, the first of level ones, and its square.

    The squares are |p|² − 2 p·c + |c|², all at once; the points lie around the middle, so little is lost.
    """
    far = centres.reshape(-1, 2) @ (-2 * points.T)
    far += (centres * centres).sum(axis=2).reshape(-1, 1)
    far += (points * points).sum(axis=1)
    far = far.reshape(*centres.shape[:2], len(points))
    return far.argmin(axis=1), far.min(axis=1)


def _squares(across: Points, up: Points, centres: Points) -> Points:
    """The squares of the distances of points from one centre of each try."""
    far: Points = across - centres[:, 0, None]
    other = up - centres[:, 1, None]
    far *= far
    other *= other
    far += other
    return far


def _scatter(points: Points, groups: int, chance: np.random.Generator, tries: int) -> Points:
    """First centres of each try: each drawn the likelier, the further it stands from those before."""
    across, up = points.T
    centres = points[chance.integers(len(points), size=(tries, 1))]
    far = np.full((tries, len(points)), np.inf)
    for _ in range(groups - 1):
        np.minimum(far, _squares(across, up, centres[:, -1]), out=far)
        upto = far.cumsum(axis=1)
        ticket = chance.random((tries, 1)) * upto[:, -1:]
        drawn = np.minimum((upto <= ticket).sum(axis=1), len(points) - 1)
        centres = np.concatenate([centres, points[drawn][:, None]], axis=1)
    return centres


def _settle(points: Points, centres: Points, rounds: int = ROUNDS) -> tuple[Points, Points]:
    """Move each centre into the middle of its points until none moves; and how far all points stood from
    their centres before the last move, squared."""
    centres, apart = centres.copy(), np.empty(len(centres))
    moving = np.arange(len(centres))
    weights = tuple(np.tile(points[:, axis], len(centres)) for axis in (0, 1))
    for _ in range(rounds):
        label, far = _nearest(points, centres[moving])
        apart[moving] = far.sum(axis=1)
        moved = _middles(weights, label, centres[moving])
        still = np.abs(moved - centres[moving]).max(axis=(1, 2)) > _LEVEL
        centres[moving] = moved
        moving = moving[still]
        if not len(moving):
            break
    return centres, apart


def _middles(weights: tuple[Points, ...], label: Labels, centres: Points) -> Points:
    """The middle of the points of each centre of each try; a centre without points stays.

    `weights` are the coordinates of all points, across and up, once for each try there was.
    """
    tries, groups, _two = centres.shape
    place = (label + groups * np.arange(tries)[:, None]).ravel()
    size = np.bincount(place, minlength=tries * groups)
    sums = [np.bincount(place, each[: len(place)], tries * groups) for each in weights]
    middles = np.stack(sums, axis=1) / np.maximum(size, 1)[:, None]
    filled = (size > 0).reshape(tries, groups, 1)
    moved: Points = np.where(filled, middles.reshape(tries, groups, 2), centres)
    return moved
