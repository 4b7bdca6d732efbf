"""What a concluded review puts to whoever decides."""

from __future__ import annotations

from dataclasses import dataclass

from morrow.foundations import record
from morrow.foundations.record import Ref
from morrow.learning import beneath
from morrow.learning.models import LearningReview
from morrow.learning.words import QUESTIONS, VERDICTS


@dataclass(frozen=True)
class ProposedOption:
    """One of the four things that could be decided; `recommended` marks the review's own."""

    title: str
    description: str
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
    options = tuple(
        ProposedOption(str(label), review.reason if key == review.verdict else "", key == review.verdict)
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
