"""Gathering points that stand near one another, and how far apart the gatherings stand.

Lloyd's k-means from k-means++ starts (Arthur and Vassilvitskii, SODA 2007), the best of several, drawn
from a seed; silhouettes as in Rousseeuw, 1987.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from .landscape import Points

Labels = npt.NDArray[np.intp]
STARTS = 40
"""Tries from other first centres; of many thousand points the first few settle alike."""
MANY = 5_000
ROUNDS = 100
SAMPLE = 1_500
"""Silhouettes of more points than this are worked out on so many of them."""


def gather(points: Points, groups: int, chance: np.random.Generator, starts: int = 0) -> Points:
    """The centres of so many groups: those to which the points stand nearest, of several tries."""
    best, least = points[:groups], np.inf
    for _ in range(starts or (STARTS if len(points) < MANY else 5)):
        centres = _settle(points, _scatter(points, groups, chance))
        far = float(_distances(points, centres).min(axis=1).sum())
        if far < least - 1e-9:
            best, least = centres, far
    return best


def nearest(points: Points, centres: Points) -> Labels:
    """For each point the number of the centre it stands nearest to."""
    found: Labels = _distances(points, centres).argmin(axis=1)
    return found


def apart(points: Points, labels: Labels, chance: np.random.Generator) -> float:
    """The mean silhouette, from −1 to 1: how much nearer points stand to their own than to the next group."""
    if len(points) > SAMPLE:
        some = np.sort(chance.choice(len(points), SAMPLE, replace=False))
        points, labels = points[some], labels[some]
    names = np.unique(labels)
    if len(names) < 2:
        return 0.0
    away = np.sqrt(_distances(points, points))
    own = np.searchsorted(names, labels)
    size = np.array([(own == at).sum() for at in range(len(names))])
    total = np.stack([away[:, own == at].sum(axis=1) for at in range(len(names))], axis=1)
    rows = np.arange(len(points))
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


def _distances(points: Points, centres: Points) -> Points:
    """The squares of the distances."""
    found: Points = ((points[:, None, :] - centres[None, :, :]) ** 2).sum(axis=2)
    return found


def _scatter(points: Points, groups: int, chance: np.random.Generator) -> Points:
    """First centres: each drawn the likelier, the further it stands from those before."""
    centres = [points[chance.integers(len(points))]]
    for _ in range(groups - 1):
        far = _distances(points, np.array(centres)).min(axis=1)
        odds = far / far.sum() if far.sum() > 0 else None
        centres.append(points[chance.choice(len(points), p=odds)])
    return np.array(centres)


def _settle(points: Points, centres: Points) -> Points:
    """Move each centre into the middle of its points until none moves."""
    for _ in range(ROUNDS):
        labels = nearest(points, centres)
        size = np.bincount(labels, minlength=len(centres))
        sums = np.stack([np.bincount(labels, points[:, axis], len(centres)) for axis in (0, 1)], axis=1)
        moved = np.where(size[:, None] > 0, sums / np.maximum(size, 1)[:, None], centres)
        if np.allclose(moved, centres, atol=1e-9):
            break
        centres = moved
    return centres
