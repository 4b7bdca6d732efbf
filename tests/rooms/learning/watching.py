"""How tests of this room come by residents, observations and a review."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from morrow.foundations.scope import MORROW
from morrow.learning import actions
from morrow.people import actions as people


def residents(bench: Any, number: int) -> list[Any]:
    """So many residents."""
    return [
        people.introduce(name=f"Resident {each}", email="", by=MORROW, now=bench.now)
        for each in range(number)
    ]


def observed(bench: Any, person: Any, value: Any, moment: str = "along", **changes: Any) -> Any:
    """Nadia writes down a value with one person."""
    said = {"outcome": bench.outcome, "moment": moment, **changes}
    number = None if value is None else Decimal(str(value))
    return actions.observe(person=person, value=number, **said, by=bench.by("nadia"), now=bench.now)


def review_of(bench: Any, thing: Any, **changes: Any) -> Any:
    """Iris opens a review."""
    said = {
        "title": "Warm Saturdays after a season",
        "question": "Are people warmer and less alone?",
        "outcomes": [bench.outcome, bench.kindness],
        "due": date(2026, 9, 1),
        **changes,
    }
    return actions.open_review(about=thing, **said, by=bench.by("iris"), now=bench.now)


def evidence(bench: Any, review: Any, kind: str, words: str, key: str = "iris", **changes: Any) -> Any:
    """Somebody adds evidence."""
    said = {"source": "Notes of the session", "year": 2026, **changes}
    return actions.add_evidence(
        review=review, kind=kind, words=words, **said, by=bench.by(key), now=bench.now
    )


def filled(bench: Any, thing: Any) -> Any:
    """A review that can be concluded."""
    review = review_of(bench, thing)
    evidence(bench, review, "residents", "The hall is warm, the walk is not.")
    evidence(bench, review, "staff", "We turn people away at eleven.", "tomasz")
    actions.make_sense(
        review=review, voice="resident", words="Come to us instead.", by=bench.by("ruth"), now=bench.now
    )
    return review


def concluded(bench: Any, thing: Any, verdict: str = "adapt") -> Any:
    """Its proposal, once Iris has ended it."""
    return actions.conclude(
        review=filled(bench, thing),
        verdict=verdict,
        reason="Those who need it most cannot walk there.",
        by=bench.by("iris"),
        now=bench.now,
    )
