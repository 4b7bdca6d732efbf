"""How rooms above forget a person: each registers what it holds."""

from __future__ import annotations

from collections.abc import Callable

Eraser = Callable[[int], None]
_erasers: list[Eraser] = []


def erases(eraser: Eraser) -> Eraser:
    """Register a function that takes a person's id and forgets their words in its room."""
    _erasers.append(eraser)
    return eraser


def erasers() -> list[Eraser]:
    """Every registered function."""
    return list(_erasers)
