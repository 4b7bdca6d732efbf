"""Small numbers: the one rule by which a count of people becomes public.

**The rule.** Fewer than 10 people are hidden. Where a published total would give a hidden count away,
the next smallest count is hidden too, until it does not. What is shown is rounded to the nearest 5.

**Nought is hidden like 1 to 9.** To publish "nobody" about a group everyone can name tells on all of
its members (nobody in this street was helped, so this family was not), and if noughts were shown,
"fewer than 10" would come to mean "somebody". So "fewer than 10" covers 0 to 9 and never reads as
nothing. A line in which by a known rule nobody can be (a scheme not open there) is left out by whoever
makes the table; it is no count.

**What is promised of one table**, of one or two ways or of areas within areas. Someone who has the
whole table, knows that parts add up to totals, how counts are rounded, what each kind of hidden cell
means, and that the smallest were hidden first, still finds at least nine of the ten values 0 to 9
possible for each count of fewer than 10 (eight in a table of two ways, where one total may tell that
a count is not nought and another that it is not nine), and never learns that it is nought. `audit.py`
works this out exactly for each table, and `hide.py` hides more until all ten are possible or nothing is
left to hide.
Someone who goes further and runs this very rule on every table that could lie behind a published one
was left with at least four values in all the small tables we tried, one by one.

**What is not promised.** Two tables about the same people can tell more together than either alone:
the same table a day later with one more person in it, or another cut of the same counts. Publish a
table once a period, declare its cuts beforehand, and never the "before" and "after" of one person.
Someone who already knows some of the people (or is one of them) can take those away from a count.
Counts of pounds, of statements or of organisations are not counts of people and need no hiding here.
"""

from .cells import FEWEST_SHOWN, ROUNDED_TO, Cell, Hidden, NotACount, Shown, Why, count
from .tables import OneWay, TwoWay, hierarchy, one_way, two_way

__all__ = [
    "FEWEST_SHOWN",
    "ROUNDED_TO",
    "Cell",
    "Hidden",
    "NotACount",
    "OneWay",
    "Shown",
    "TwoWay",
    "Why",
    "count",
    "hierarchy",
    "one_way",
    "two_way",
]
