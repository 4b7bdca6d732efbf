"""When a conversation may be shown, and what is said of a group without counting its people."""

from __future__ import annotations

FEWEST_PEOPLE = 10
"""A conversation, or a group of it, is shown from so many people on: the one rule for small numbers."""

FEWEST_STATEMENTS = 5
"""So many statements must be shown, since people are grouped by at least five answers each."""

NEARLY_ALL, MOST, HALF = 0.8, 0.6, 0.5


def leaning(agree: int, disagree: int, saw: int) -> str:
    """How a group leans on a statement: in words that hold for many counts, never a share of few people.

    >>> leaning(9, 0, 10), leaning(7, 3, 10), leaning(5, 5, 10), leaning(3, 2, 10), leaning(4, 0, 5)
    ('nearly_all_agree', 'most_agree', 'divided', 'unsure', 'few')
    """
    if saw < FEWEST_PEOPLE:
        return "few"
    for side, people in (("agree", agree), ("disagree", disagree)):
        if people >= NEARLY_ALL * saw:
            return f"nearly_all_{side}"
        if people >= MOST * saw:
            return f"most_{side}"
    return "divided" if agree + disagree > HALF * saw else "unsure"


def minority_side(agree: int, disagree: int) -> str:
    """The side fewer take, where it is at most two in five of those who take one, else nothing.

    >>> minority_side(40, 12), minority_side(12, 40), minority_side(20, 22)
    ('disagree', 'agree', '')
    """
    few, side = (disagree, "disagree") if disagree < agree else (agree, "agree")
    return side if 0 < 5 * few <= 2 * (agree + disagree) else ""
