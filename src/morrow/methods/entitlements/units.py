"""What a value is: yes or no, words, or a whole number of something."""

from __future__ import annotations

import re
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

    def written(self, value: int) -> str:
        """A value as people write it.

        >>> Unit("£", "week").written(850), Unit("%").written(2050), Unit("years").written(3)
        ('£8.50 a week', '20.5%', '3 years')
        >>> Unit.read("meals a school day").written(1)
        '1 meal a school day'
        """
        per = f" a {self.per}" if self.per and self != MONEY else ""
        if self.is_money:
            sign = "-" if value < 0 else ""
            pounds, pence = divmod(abs(value), 100)
            return f"{sign}£{pounds:,}" + (f".{pence:02}" if pence else "") + per
        if self == SHARE:
            return f"{value / 100:g}%"
        return so_many(value, self.name) + per

    @property
    def is_money(self) -> bool:
        """True for pounds, whatever the time they are for."""
        return self.name == "£"


_ONE = {"people": "person", "children": "child", "lives": "life", "buses": "bus", "halves": "half"}
"""Words that do not become one by leaving off an s."""
_AFTER = re.compile(r"( (?:of|by|for|in|with|from|at|to)\b)")
_ENDS = (("ies", "y"), ("sses", "ss"), ("shes", "sh"), ("ches", "ch"), ("xes", "x"), ("ss", "ss"), ("s", ""))


def so_many(number: int, name: str) -> str:
    """A number of things, which are named as there are several of them.

    >>> so_many(2, "children"), so_many(1, "children"), so_many(1, "working days")
    ('2 children', '1 child', '1 working day')
    >>> so_many(1, "hours of care")
    '1 hour of care'
    """
    return f"{number:,} {_singular(name) if number == 1 else name}".strip()


def _singular(name: str) -> str:
    """One of them: the word before “of” or the like, or else the last."""
    things, after, rest = _AFTER.split(name, maxsplit=1) if _AFTER.search(name) else (name, "", "")
    before, space, last = things.rpartition(" ")
    one = _ONE.get(last, last)
    if one == last and len(last) > 3:
        end, becomes = next(((end, to) for end, to in _ENDS if last.endswith(end)), ("", ""))
        one = last.removesuffix(end) + becomes
    return f"{before}{space}{one}{after}{rest}"


PLAIN = Unit("")
"""A number of nothing named: it takes the unit of what it stands beside."""
SHARE = Unit("%")
MONEY = Unit("£", "any time")
"""Pounds as a rule writes them: they take the time of what they stand beside."""
