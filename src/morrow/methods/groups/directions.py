"""The strongest directions of a symmetric table: its two leading eigenvectors, without the others.

Lanczos' way (1950) with every step made square to all before it twice, as in Parlett, *The Symmetric
Eigenvalue Problem*, 1998, sections 13.1 and 13.8: a table of hundreds of statements needs some thirty
steps, where all its eigenvectors would take five times as long.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]

SMALL = 64
"""A table with fewer rows is taken whole: nothing would be won."""
FIRST, EVERY, MOST = 24, 6, 84
"""Steps before the first look whether it is done, between looks, and before it is given up."""
SURE = 1e-11
"""How far a direction may be from one that the table only stretches, as a part of the strongest stretch."""


def two_strongest(table: Floats) -> Floats:
    """The two leading eigenvectors of a symmetric table without negative eigenvalues, a row each, the
    stronger first; fewer rows where the table has fewer.

    >>> np.abs(two_strongest(np.diag([1.0, 5.0, 3.0]))).round(6).tolist()
    [[0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]
    """
    found = _by_steps(table) if len(table) >= SMALL else None
    return _whole(table) if found is None else found


def _whole(table: Floats) -> Floats:
    strongest: Floats = np.linalg.eigh(table)[1][:, ::-1][:, :2].T
    return strongest


def _by_steps(table: Floats) -> Floats | None:
    """The same from a few steps, or none where they do not settle."""
    steps = np.empty((MOST + 1, len(table)))
    first = np.random.default_rng(0).standard_normal(len(table))
    steps[0] = first / np.sqrt(first @ first)
    stretch, link = np.zeros(MOST), np.zeros(MOST)
    for done in range(1, MOST + 1):
        before = steps[:done]
        ahead = table @ steps[done - 1]
        along = before @ ahead
        ahead -= along @ before
        ahead -= (before @ ahead) @ before
        stretch[done - 1], link[done - 1] = along[-1], np.sqrt(ahead @ ahead)
        if link[done - 1] <= SURE * abs(stretch[0]):
            return None
        steps[done] = ahead / link[done - 1]
        if done >= FIRST and (done - FIRST) % EVERY == 0:
            short = np.diag(stretch[:done]) + np.diag(link[: done - 1], 1) + np.diag(link[: done - 1], -1)
            stretched, ways = np.linalg.eigh(short)
            if (link[done - 1] * np.abs(ways[-1, -2:]) <= SURE * stretched[-1]).all():
                found: Floats = ways[:, :-3:-1].T @ before
                return found
    return None
