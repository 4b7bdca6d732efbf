"""What every adoption stands on."""

from __future__ import annotations

from datetime import date

from morrow.accountability.errors import NotInForce
from morrow.accountability.queries import DecisionRef
from morrow.charter.errors import PartsMissing


def need_in_force(decision: DecisionRef, on: date) -> None:
    """Raise NotInForce unless rights may rest on the decision that day."""
    if not decision.may_be_relied_on(on):
        raise NotInForce(decision.code)


def need_parts(**parts: str) -> None:
    """Raise PartsMissing, naming every part that is empty."""
    missing = [name for name, words in parts.items() if not words.strip()]
    if missing:
        raise PartsMissing(missing)
