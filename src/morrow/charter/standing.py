"""What every adoption stands on."""

from __future__ import annotations

from datetime import date

from morrow.accountability.queries import DecisionRef, in_force
from morrow.charter.errors import PartsMissing


def need_in_force(decision: DecisionRef, on: date) -> None:
    """Raise NotInForce unless rights may rest on the decision that day, as it stands now."""
    in_force(decision.code, on=on)


def need_from(decision: DecisionRef, start: date, today: date) -> None:
    """The same, also on the day from which it is to stand: nothing stands before what it rests on does."""
    need_in_force(decision, today)
    if start < today:
        need_in_force(decision, start)


def need_parts(**parts: str) -> None:
    """Raise PartsMissing, naming every part that is empty."""
    missing = [name for name, words in parts.items() if not words.strip()]
    if missing:
        raise PartsMissing(missing)
