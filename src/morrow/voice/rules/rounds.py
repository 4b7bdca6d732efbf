"""What a round may do next, and whether enough people took part."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date

NEXT = {
    ("draft", "open"): "open",
    ("open", "ballot"): "ballot",
    ("open", "close"): "closed",
    ("ballot", "close"): "closed",
    ("closed", "count"): "counted",
}

AGE_BANDS = ("under-18", "18-24", "25-44", "45-64", "65-plus")


def next_state(state: str, step: str, methods: Collection[str]) -> str | None:
    """The state a step leads to, or None where it is not its turn.

    A round with a vote is closed only from the vote, and only a vote is counted.

    >>> next_state("open", "close", ["statements"]), next_state("open", "close", ["vote"])
    ('closed', None)
    """
    if step in {"ballot", "count"} and "vote" not in methods:
        return None
    if (state, step) == ("open", "close") and "vote" in methods:
        return None
    return NEXT.get((state, step))


def takes_part_today(opens: date, closes: date, today: date) -> bool:
    """True from the first to the last published day.

    >>> takes_part_today(date(2026, 1, 1), date(2026, 1, 31), date(2026, 1, 31))
    True
    """
    return opens <= today <= closes


def is_over(closes: date, today: date) -> bool:
    """True once the last published day has ended, at midnight.

    >>> is_over(date(2026, 1, 31), date(2026, 1, 31)), is_over(date(2026, 1, 31), date(2026, 2, 1))
    (False, True)
    """
    return today > closes


def falls_short(participants: int, least: int) -> int:
    """How many more people should have taken part; nought where enough did."""
    return max(0, least - participants)


def problems(answers: Mapping[str, str], known: Collection[str]) -> list[str]:
    """The codes among the answers that are no statements shown in this round."""
    return sorted(set(answers) - set(known))
