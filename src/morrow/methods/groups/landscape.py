"""Where each person stands among the others: two coordinates that hold most of how answers differ.

Source: Small and others, "Polis: Scaling deliberation by mapping high dimensional opinion spaces",
Recerca 26 (2021): principal components of the answers, what somebody has not seen counting as the
average of what others made of it.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from .answers import Answers
from .directions import two_strongest

Points = npt.NDArray[np.float64]

SPARSE = 0.3
"""Whoever answered a part p of the statements is moved out by p to the power of minus this.

Unseen statements count as average and so draw people to the middle. Moving out by a half undoes that on
average, and makes too much of few answers. Chosen, with `ENOUGH`, because it agrees best with the groups
published of two conversations; no theory gives it.
"""


@dataclass(frozen=True)
class Landscape:
    """Two axes over the statements, and the middle they are measured from."""

    axes: npt.NDArray[np.float64]
    middle: npt.NDArray[np.float64]

    def place(self, answers: Answers) -> Points:
        """The coordinates of each person, a row each."""
        away = np.where(answers.seen, answers.table - self.middle, 0.0)
        part = np.maximum(answers.given, 1) / max(len(answers.statements), 1)
        placed: Points = (away @ self.axes.T) * part[:, None] ** -SPARSE
        return placed


def landscape(answers: Answers) -> Landscape:
    """The two directions in which answers differ most; signs are fixed, so that a map stays as it was.

    >>> split = Answers.of([(n, s, 1 if n < 3 else -1) for n in range(6) for s in "abc"])
    >>> places = landscape(split).place(split)
    >>> bool((places[:3, 0] > 0).all() and (places[3:, 0] < 0).all())
    True
    """
    seen = answers.seen
    number = seen.sum(axis=0)
    middle = np.where(seen, answers.table, 0).sum(axis=0) / np.maximum(number, 1)
    away = np.where(seen, answers.table - middle, 0.0)
    if away.shape[0] < away.shape[1]:
        axes = two_strongest(away @ away.T) @ away
    else:
        axes = two_strongest(away.T @ away)
    axes = np.vstack([axes, np.zeros((2, away.shape[1]))])[:2]
    length = np.linalg.norm(axes, axis=1, keepdims=True)
    axes = np.divide(axes, length, out=np.zeros_like(axes), where=length > 1e-9)
    strongest = np.abs(axes).argmax(axis=1)
    signs = np.where(axes[[0, 1], strongest] < 0, -1.0, 1.0)
    return Landscape(axes * signs[:, None], middle)
