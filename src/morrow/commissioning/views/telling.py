"""From a form's answers to what actions take."""

from __future__ import annotations

from typing import Any

from morrow.commissioning import beneath
from morrow.foundations.record import Ref


def told(said: dict[str, Any]) -> list[Ref]:
    """How and when people were told, as a reference."""
    return [Ref("told", f"{said['told_how']}-{said['told_on'].isoformat()}")]


def decision_or_none(code: str) -> Any:
    """The decision chosen, or None."""
    return beneath.decision(code) if code else None
