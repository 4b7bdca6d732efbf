"""The parts of a rule once read: a tree, each part with its place in the text.

Two evaluators walk this one tree: `person.py` for one person, `population.py` for all at once.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from .units import PLAIN, Kind, Unit


@dataclass(frozen=True, slots=True)
class Part:
    """Anything in a rule; `start` and `end` are its place in the text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Literal(Part):
    """A value as written: yes, 'rented', 65, £16,000 (in pence), 20% (in hundredths of one per cent)."""

    value: bool | int | str
    kind: Kind
    unit: Unit = PLAIN


@dataclass(frozen=True, slots=True)
class Name(Part):
    """A fact or an amount."""

    name: str


@dataclass(frozen=True, slots=True)
class AllOf(Part):
    """True where every part is; what `AND` joins."""

    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class AnyOf(Part):
    """True where one part is; what `OR` joins."""

    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Not(Part):
    """True where its part is false."""

    part: Part


@dataclass(frozen=True, slots=True)
class Compare(Part):
    """Two values beside each other: `=`, `<>`, `<`, `<=`, `>`, `>=`."""

    left: Part
    sign: str
    right: Part


@dataclass(frozen=True, slots=True)
class Between(Part):
    """True from `least` to `most`, both included."""

    value: Part
    least: Part
    most: Part


@dataclass(frozen=True, slots=True)
class In(Part):
    """True where the value is one of a list."""

    value: Part
    among: tuple[Literal, ...]


@dataclass(frozen=True, slots=True)
class Sum(Part):
    """Two numbers added, or the second taken from the first."""

    left: Part
    sign: str
    right: Part


@dataclass(frozen=True, slots=True)
class Times(Part):
    """Two numbers multiplied."""

    left: Part
    right: Part


@dataclass(frozen=True, slots=True)
class Minus(Part):
    """A number below nought."""

    part: Part


class Rounding(StrEnum):
    """Which way a part of a penny goes."""

    DOWN = "DOWN"
    UP = "UP"
    HALF_UP = "HALF UP"


@dataclass(frozen=True, slots=True)
class ShareOf(Part):
    """`20% OF x ROUNDED DOWN`: multiplied first, divided once, rounded as written."""

    share: Part
    value: Part
    rounding: Rounding


@dataclass(frozen=True, slots=True)
class ForEach(Part):
    """`£1 FOR EACH £250 OR PART OF x`, or `FOR EACH WHOLE £250 OF x`: as often as the step goes into x."""

    gives: Part
    step: Part
    value: Part
    or_part: bool


@dataclass(frozen=True, slots=True)
class Extreme(Part):
    """The greatest or the least of some numbers."""

    greatest: bool
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Case(Part):
    """The value of the first line whose condition is true, else the last value."""

    lines: tuple[tuple[Part, Part], ...]
    otherwise: Part
