"""Cutting values into the steps of a map, and saying each step in words."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from morrow.foundations.design.colours import RAMP
from morrow.foundations.pictures.svg import Number

STEPS = len(RAMP)


@dataclass(frozen=True, slots=True)
class Ramp:
    """Where one step ends and the next begins, from the least to the most.

    ``breaks`` holds the lowest value of every step but the first; ``low`` and ``high`` are the ends.
    """

    low: Number
    breaks: tuple[Number, ...]
    high: Number

    def step(self, value: Number) -> int:
        """The step of a value: 0 is the most (deepest), counting up to the least (palest).

        >>> Ramp(0, (10, 20, 30, 40, 50), 60).step(60), Ramp(0, (10, 20, 30, 40, 50), 60).step(3)
        (0, 5)
        """
        return self.steps[bisect_right(self.breaks, value)]

    @property
    def steps(self) -> tuple[int, ...]:
        """The colour of each class, from the least to the most; fewer classes spread over the same ramp."""
        count = len(self.breaks) + 1
        if count == 1:
            return (STEPS // 2,)
        return tuple(round((STEPS - 1) * (count - 1 - place) / (count - 1)) for place in range(count))

    @property
    def ranges(self) -> list[tuple[int, Number, Number]]:
        """(step, from, to) of each class, the most first: what a key shows."""
        ends = [self.low, *self.breaks, self.high]
        pairs = [(step, ends[place], ends[place + 1]) for place, step in enumerate(self.steps)]
        return pairs[::-1]


def _present(values: Iterable[Number | None]) -> list[Number]:
    return sorted(value for value in values if value is not None)


def fifths(values: Iterable[Number | None], *, steps: int = STEPS) -> Ramp:
    """Steps with about as many areas in each (quantiles); ``None`` is left out.

    >>> fifths(range(12), steps=3).breaks
    (4, 8)
    """
    known = _present(values)
    if not known:
        return Ramp(0, (), 0)
    cuts = (known[len(known) * place // steps] for place in range(1, steps))
    breaks = tuple(sorted({cut for cut in cuts if cut > known[0]}))
    return Ramp(known[0], breaks, known[-1])


def even_steps(values: Iterable[Number | None], *, steps: int = STEPS) -> Ramp:
    """Steps of equal width between the least and the most; ``None`` is left out.

    >>> even_steps([0, 30], steps=3).breaks
    (10, 20)
    """
    known = _present(values)
    if not known:
        return Ramp(0, (), 0)
    low, high = known[0], known[-1]
    width = high - low
    cuts: list[Number] = [
        low + (width * place // steps if isinstance(width, int) else width * place / steps)
        for place in range(1, steps)
    ]
    return Ramp(low, tuple(sorted({cut for cut in cuts if cut > low})), high)
