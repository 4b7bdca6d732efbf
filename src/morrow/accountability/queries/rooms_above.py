"""What rooms above tell of what a decision rests on: what was heard, whole, and what holds it back.

This room knows none of them; each says at start how it is asked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from typing import Any

from morrow.accountability.models import Decision
from morrow.foundations.record import Ref


@dataclass(frozen=True)
class HeardWhole:
    """Something that was heard and goes whole before the decision-maker: a title, and what was said."""

    title: str
    words: tuple[str, ...]


HeardBy = Callable[[tuple[Ref, ...]], Iterable[HeardWhole]]
HeldBy = Callable[[tuple[Ref, ...]], Iterable[str]]

_heard: dict[str, HeardBy] = {}
_held: dict[str, HeldBy] = {}


def tell_what_was_heard(room: str, tell: HeardBy) -> None:
    """Let a room say what was heard of the things a decision rests on."""
    _heard[room] = tell


def hold_back_where(room: str, hold: HeldBy) -> None:
    """Let a room say, in whole sentences, why nothing may be decided on these things yet."""
    _held[room] = hold


def heard_whole(decision: Decision) -> list[dict[str, Any]]:
    """Everything that rooms tell was heard, as plain values for a page or a frozen pack."""
    refs = _refs(decision)
    return [asdict(each) for tell in _heard.values() for each in tell(refs)] if refs else []


def held_back(decision: Decision) -> list[str]:
    """Why nothing may be decided yet; nothing where it may."""
    refs = _refs(decision)
    return [sentence for hold in _held.values() for sentence in hold(refs)] if refs else []


def _refs(decision: Decision) -> tuple[Ref, ...]:
    return tuple(Ref.read(text) for text in decision.rests_on)
