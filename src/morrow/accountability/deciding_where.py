"""Whose matter something is, in a place of one tier and in a place of two."""

from __future__ import annotations

from dataclasses import dataclass

TWO_TIERS = frozenset({"county", "two-tier county", "district", "non-metropolitan district"})
"""What a place calls itself where a county council and district councils share the work.

A county with one council for everything says “unitary county”.
"""

OF_COUNCILS = frozenset({"upper", "lower", "both", "council"})


@dataclass(frozen=True)
class Whose:
    """The code of a sentence that says who decides, and which councils are meant: upper, lower or both."""

    code: str
    tiers: tuple[str, ...] = ()


def two_tiers(kind: str) -> bool:
    """Whether a place of this kind has a county council and district councils.

    >>> two_tiers("county"), two_tiers("Metropolitan borough"), two_tiers("unitary county")
    (True, False, False)
    """
    return kind.strip().casefold() in TWO_TIERS


def whose(decides: str, kind: str) -> Whose:
    """Who decides in a place of this kind.

    >>> whose("lower", "county").code, whose("lower", "unitary").code, whose("nhs", "county").code
    ('district', 'council', 'body')
    """
    if decides not in OF_COUNCILS:
        return Whose("body")
    if not two_tiers(kind):
        return Whose("council", ("upper", "lower"))
    return {
        "upper": Whose("county", ("upper",)),
        "lower": Whose("district", ("lower",)),
        "both": Whose("each_tier", ("upper", "lower")),
        "council": Whose("either_tier", ("upper", "lower")),
    }[decides]


def is_county(name: str) -> bool:
    """Whether a council's name is that of a county council."""
    return "county council" in name.casefold()
