"""What a public count may say: about how many, or why it is not said."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from django.utils.translation import gettext_lazy

FEWEST_SHOWN = 10
ROUNDED_TO = 5


class NotACount(ValueError):
    """What was given is no count of people."""


class Why(StrEnum):
    """Why a count is hidden."""

    FEW = "fewer than 10"
    OTHERS = "hidden to protect others"


_IN_WORDS = {Why.FEW: gettext_lazy("fewer than 10"), Why.OTHERS: gettext_lazy("hidden to protect others")}


@dataclass(frozen=True, slots=True)
class Shown:
    """A count of 10 people or more, rounded to the nearest 5."""

    about: int

    def __str__(self) -> str:
        return f"{self.about:,}"


@dataclass(frozen=True, slots=True)
class Hidden:
    """A count that is not shown, and why. It is never nothing: it may stand for anyone."""

    why: Why

    def __str__(self) -> str:
        return str(_IN_WORDS[self.why])


Cell = Shown | Hidden


def count(people: int) -> Cell:
    """Make one count public by itself, with no total beside it.

    Raises NotACount for anything but a whole number from 0.

    >>> str(count(9)), str(count(0)), str(count(12)), str(count(1_234))
    ('fewer than 10', 'fewer than 10', '10', '1,235')
    """
    if checked(people) < FEWEST_SHOWN:
        return Hidden(Why.FEW)
    return Shown(rounded(people))


def rounded(people: int) -> int:
    """The nearest 5; no whole number lies half way."""
    return (people + ROUNDED_TO // 2) // ROUNDED_TO * ROUNDED_TO


def checked(people: int) -> int:
    """The count itself, or NotACount."""
    if type(people) is not int or people < 0:
        raise NotACount(f"A count of people is a whole number from 0, and got {people!r}.")
    return people
