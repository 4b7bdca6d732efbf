"""What a value is: yes or no, words, or a whole number of something."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What values of an expression are."""

    TRUTH = "yes or no"
    TEXT = "one of a list of words"
    NUMBER = "a number"


@dataclass(frozen=True, slots=True)
class Unit:
    """Of what numbers are counted: `name` is `£`, `years`, `people`, `%`; `per` is a week or a year.

    Numbers with a pound are pence, numbers with a per cent sign hundredths of one per cent.

    >>> Unit.read("£ a week"), Unit.read("years").name
    (Unit(name='£', per='week'), 'years')
    >>> str(Unit.read("£ a week"))
    '£ a week'
    """

    name: str
    per: str = ""

    @classmethod
    def read(cls, text: str) -> Unit:
        """A unit as it is written in a registry: `£`, `£ a week`, `years`, `%`."""
        name, _, per = text.strip().partition(" a ")
        return cls(name.strip(), per.strip())

    def __str__(self) -> str:
        return f"{self.name} a {self.per}" if self.per and self != MONEY else self.name

    @property
    def is_money(self) -> bool:
        """True for pounds, whatever the time they are for."""
        return self.name == "£"


PLAIN = Unit("")
"""A number of nothing named: it takes the unit of what it stands beside."""
SHARE = Unit("%")
MONEY = Unit("£", "any time")
"""Pounds as a rule writes them: they take the time of what they stand beside."""
