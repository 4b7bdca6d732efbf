"""What a concluded review puts to whoever decides."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from morrow.foundations import record
from morrow.foundations.money import Money
from morrow.foundations.record import Ref
from morrow.learning import beneath
from morrow.learning.models import LearningReview
from morrow.learning.words import QUESTIONS, VERDICTS


@dataclass(frozen=True)
class ProposedOption:
    """One of the four things that could be decided; `recommended` marks the review's own.

    `cost` is what the agreement is worth, and nothing where it would stop or there is none.
    """

    title: str
    description: str
    cost: Money
    recommended: bool


@dataclass(frozen=True)
class Proposal:
    """What is to be put to a decision-maker: a question with options, resting on the review."""

    review: LearningReview
    title: str
    question: str
    options: tuple[ProposedOption, ...]
    rests_on: tuple[Ref, ...]
    heard: str


def proposal_of(review: LearningReview) -> Proposal:
    """The question, the four options and what they rest on."""
    thing = beneath.reviewable(review.about)
    worth = _worth(thing)
    options = tuple(
        ProposedOption(
            title=str(label),
            description=review.reason if key == review.verdict else "",
            cost=Money(0) if key == "stop" else worth,
            recommended=key == review.verdict,
        )
        for key, label in VERDICTS
    )
    return Proposal(
        review=review,
        title=review.title,
        question=str(QUESTIONS[review.verdict]) % thing.title,
        options=options,
        rests_on=(record.ref(review),),
        heard="\n".join(note.words for note in review.notes.all()),
    )


def _worth(thing: Any) -> Money:
    agreement = getattr(thing, "agreement", None) or thing
    return Money(getattr(agreement, "value", Money(0)).pence)
