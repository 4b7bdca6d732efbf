"""Pure decisions of this room: what a review lacks, means with their range, what is proposed."""

from __future__ import annotations

import math
from collections.abc import Collection, Hashable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeVar

Who = TypeVar("Who", bound=Hashable)
What = TypeVar("What")

VERDICTS = ("continue", "adapt", "replace", "stop")
MUST_HEAR = ("residents", "staff")
Z95 = 1.959964


@dataclass(frozen=True)
class Range:
    """A mean with its 95 per cent interval: 19 of 20 ranges made in this way hold the true mean."""

    mean: float
    low: float
    high: float


def mean_with_range(values: Sequence[float]) -> Range:
    """The mean and its 95 per cent interval by the normal approximation, to one place.

    Needs one value or more.

    >>> mean_with_range([4.0, 6.0])
    Range(mean=5.0, low=3.0, high=7.0)
    """
    n = len(values)
    if not n:
        raise ValueError("There is no mean of nothing.")
    mean = math.fsum(values) / n
    variance = math.fsum((each - mean) ** 2 for each in values) / (n - 1) if n > 1 else 0.0
    half = Z95 * math.sqrt(variance / n)
    return Range(_tenth(mean), _tenth(mean - half), _tenth(mean + half))


def _tenth(value: float) -> float:
    return round(value, 1) + 0.0  # never -0.0


def whole_steps(answers: Sequence[tuple[Who, What]], step: int) -> dict[Who, What]:
    """What each had answered when the number of people last reached a whole step.

    Answers come in the order they were given. Until so many more people have answered, neither a new
    answer nor somebody's second one changes anything, so that no one answer can be told from a figure.

    >>> whole_steps([("a", 1), ("b", 2), ("a", 3), ("c", 4), ("a", 5)], 2)
    {'a': 1, 'b': 2}
    """
    whole = len({who for who, _what in answers}) // step * step
    told: dict[Who, What] = {}
    for who, what in answers:
        if len(told) == whole:
            break
        told[who] = what
    return told


def plain(value: Decimal) -> str:
    """A number as people write it.

    >>> plain(Decimal("10.00")), plain(Decimal("19.50"))
    ('10', '19.5')
    """
    return f"{value:f}".rstrip("0").rstrip(".") if "." in f"{value:f}" else f"{value:f}"


def sure(change: Range) -> bool:
    """Whether a change is unlikely to be chance alone: its range does not hold nought.

    >>> sure(Range(1.0, 0.2, 1.8)), sure(Range(1.0, -0.2, 2.2))
    (True, False)
    """
    return change.low > 0 or change.high < 0


def lacking(*, verdict: str, reason: str, evidence: Collection[str], notes: int) -> tuple[str, ...]:
    """What a review still needs before it ends, as codes.

    Evidence needs something that residents say and something that staff say, beside anything else.

    >>> lacking(verdict="adapt", reason="Too cold", evidence=["residents"], notes=1)
    ('staff',)
    """
    missing = {
        "verdict": verdict not in VERDICTS,
        "reason": not reason.strip(),
        "evidence": not evidence,
        **{voice: voice not in evidence for voice in MUST_HEAR if evidence},
        "sense": not notes,
    }
    return tuple(code for code, is_missing in missing.items() if is_missing)
