"""Which ward and age band may stand beside a published ballot."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

Group = tuple[str, str]
NOBODY_IN_PARTICULAR: Group = ("", "")


def coarsened(said: Sequence[Group], fewest: int) -> list[Group]:
    """For each ballot the ward and age band to publish, so that each pair shown has `fewest` ballots.

    A pair that too few share loses its age band, or if that is not enough its ward instead, or both.
    Where too few are then left without either, the smallest pair joins them.

    >>> coarsened([("north", "25-44")] * 2 + [("north", "65-plus")] * 2 + [("south", "65-plus")] * 3, 3)[2:5]
    [('north', ''), ('north', ''), ('south', '65-plus')]
    >>> coarsened([("north", "25-44")] * 4 + [("south", "65-plus")] * 2, 3)[0]
    ('', '')
    """
    shown = list(said)
    for place in (1, 0):
        few = _fewer(shown, fewest)
        trial = [
            _without(given, place) if pair in few else pair for given, pair in zip(said, shown, strict=True)
        ]
        still = _fewer(trial, fewest)
        shown = [old if new in still else new for old, new in zip(shown, trial, strict=True)]
    few = _fewer(shown, fewest)
    shown = [NOBODY_IN_PARTICULAR if pair in few else pair for pair in shown]
    while 0 < (counts := Counter(shown))[NOBODY_IN_PARTICULAR] < fewest and len(counts) > 1:
        del counts[NOBODY_IN_PARTICULAR]
        smallest = min(counts, key=lambda pair: (counts[pair], pair))
        shown = [NOBODY_IN_PARTICULAR if pair == smallest else pair for pair in shown]
    return shown


def _fewer(pairs: Sequence[Group], fewest: int) -> set[Group]:
    return {pair for pair, many in Counter(pairs).items() if many < fewest}


def _without(pair: Group, place: int) -> Group:
    return (pair[0], "") if place else ("", pair[1])
