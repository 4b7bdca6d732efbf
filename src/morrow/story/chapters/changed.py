"""What changed as far as is known, and what is decided again because of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from morrow.foundations.record import Ref
from morrow.foundations.references import Line
from morrow.learning import queries as learning
from morrow.story.chapters.reading import Reading


@dataclass(frozen=True)
class Changed:
    """A measured change where enough people were asked, the reviews, and the decisions they led to."""

    outcome: Any
    change: Any
    reviews: tuple[Any, ...]
    next: tuple[Line, ...]


def changed(reading: Reading, outcome: Any | None) -> Changed | None:
    """What is known of a change on a thread."""
    reviews = tuple(each for each in reading.things("learning.review") if each.state != "withdrawn")
    asked = bool(reading.thread.numbers.get("learning.observation"))
    change = learning.changed(outcome) if outcome is not None and asked else None
    if not reviews and change is None:
        return None
    return Changed(outcome, change, reviews, _decided_again(reading))


def _decided_again(reading: Reading) -> tuple[Line, ...]:
    """The decisions that rest on a review of this thread, the first first."""
    reviews = {Ref("learning.review", code) for code in reading.thread.of("learning.review")}
    again = {
        edge.on.code
        for edge in reading.thread.edges
        if edge.on.kind == "accountability.decision" and reviews & set(edge.because)
    }
    lines = reading.of_kind("accountability.decision")
    return tuple(line for line in lines if line.thing.code in again)
