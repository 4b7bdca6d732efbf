"""How large a rule is once every line of its working stands in its place, and how large it may be.

A few lines of the working, each using the one before twice, can stand for more parts than there is time to
work out; so they are counted before they are put in, and nothing here goes deeper than a loop.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from .faults import BadRule
from .syntax import Extreme, Name, Part

MOST_PARTS = 2_000
MOST_STEPS = 100


@dataclass(frozen=True, slots=True)
class Size:
    """Of how many parts something is made, and in how many steps, one upon the other, it is worked out."""

    parts: int
    steps: int


ONE = Size(1, 1)
NO_LINES: Mapping[str, Size] = {}


def measured(tree: Part, lines: Mapping[str, Size] = NO_LINES) -> Size:
    """The size of a tree, where each name of a line counts for all that the line holds. Raises BadRule.

    >>> from .parser import parse
    >>> measured(parse("age + bonus >= 65"), {"bonus": Size(40, 7)})
    Size(parts=44, steps=9)
    """
    parts = steps = 0
    ahead = [(tree, 0)]
    while ahead:
        part, above = ahead.pop()
        here = lines.get(part.name, ONE) if isinstance(part, Name) else ONE
        parts += here.parts
        steps = max(steps, above + here.steps)
        ahead += [(each, above + _steps(part)) for each in _within(part)]
    _check(tree, Size(parts, steps))
    return Size(parts, steps)


def _steps(part: Part) -> int:
    """The greatest of some numbers is found two by two."""
    return len(part.parts) if isinstance(part, Extreme) else 1


def _within(value: Any) -> Iterator[Part]:
    """The parts that stand directly in a part."""
    found = (
        value if isinstance(value, tuple) else (getattr(value, name) for name in value.__dataclass_fields__)
    )
    for each in found:
        if isinstance(each, Part):
            yield each
        elif isinstance(each, tuple):
            yield from _within(each)


def _check(tree: Part, size: Size) -> None:
    if size.steps > MOST_STEPS:
        raise BadRule(
            "too_many_steps",
            f"This is worked out in {size.steps:,} steps, one upon the other, and {MOST_STEPS} are the most "
            "anybody can follow. Write it with fewer, or split the rule.",
            tree.start,
            tree.end,
            steps=size.steps,
            most=MOST_STEPS,
        )
    if size.parts > MOST_PARTS:
        raise BadRule(
            "too_many_parts",
            f"With the lines of its working put in, this has {size.parts:,} parts, and {MOST_PARTS:,} are "
            "the most. Use each line less often, or split the rule.",
            tree.start,
            tree.end,
            parts=size.parts,
            most=MOST_PARTS,
        )
