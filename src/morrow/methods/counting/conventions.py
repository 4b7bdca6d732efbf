"""The choices a place states before a vote opens, because they can change who wins."""

from __future__ import annotations

from enum import StrEnum


class Utility(StrEnum):
    """What a funded project is taken to be worth to someone who approved it."""

    COST = "cost"
    """Its cost: a pound spent on what I approved counts the same whatever it buys."""
    CARDINALITY = "cardinality"
    """One: each project I approved counts the same whatever it costs, which favours cheap ones."""


class Completion(StrEnum):
    """What is done with the money that equal shares by themselves leave unspent."""

    NONE = "none"
    """Nothing: it stays unspent."""
    ADD_ONE = "add1"
    """Count again with one unit more for each voter, and again, until the winners no longer fit the
    budget; the last winners that fitted stand. The form real elections have used."""
    ADD_ONE_EXHAUSTIVE = "add1-exhaustive"
    """The same, but stop as soon as no other project would fit in what is left."""
    GREEDY = "greedy"
    """Spend what is left on other projects, most votes first."""
    ADD_ONE_THEN_GREEDY = "add1-then-greedy"
    """Add one until it no longer fits, then spend what is left on other projects, most votes first."""


class Start(StrEnum):
    """What each voter is given first."""

    EXACT = "exact"
    """The budget divided by the number of ballots, to the last fraction."""
    INTEGRAL = "integral"
    """The same, rounded down to a whole unit."""


class Ended(StrEnum):
    """Why counting by equal shares stopped where it did."""

    ONCE = "once"
    """It was counted once, as the rule says."""
    ALL_BOUGHT = "all-bought"
    """Every project that could win has won."""
    FULL = "full"
    """No other project fits in what is left of the budget."""
    NEXT_TOO_MUCH = "next-too-much"
    """Counted once more with more for each voter, the winners would cost more than the budget."""
