"""Ending a review in a verdict, and what it proposes to whoever decides."""

from __future__ import annotations

from datetime import datetime

from morrow.foundations import record
from morrow.foundations.permission import require
from morrow.foundations.record import Ref
from morrow.foundations.scope import Actor
from morrow.learning import rules
from morrow.learning.errors import AlreadyClosed, NotConcludable, PartsMissing
from morrow.learning.events import ReviewConcluded
from morrow.learning.models import LearningReview
from morrow.learning.permissions import may_review
from morrow.learning.proposal import Proposal, proposal_of
from morrow.learning.words import LACKING


def conclude(*, review: LearningReview, verdict: str, reason: str, by: Actor, now: datetime) -> Proposal:
    """End a review in continue, adapt, replace or stop. Returns the decision it proposes.

    Raises NotConcludable, naming what is missing: the verdict, the reason, evidence of residents and of
    staff, what people made of it. Raises AlreadyClosed the second time.
    """
    require(may_review(by))
    with record.act(
        by=by, verb="concluded", on=review, because=[review, Ref.read(review.about)], now=now
    ) as act:
        held = LearningReview.objects.select_for_update(no_key=True).get(pk=review.pk)
        if held.state != "open":
            raise AlreadyClosed
        kinds = list(held.evidence.exclude(words="").values_list("kind", flat=True))
        missing = rules.lacking(verdict=verdict, reason=reason, evidence=kinds, notes=held.notes.count())
        if missing:
            raise NotConcludable(str(LACKING[code]) for code in missing)
        review.state, review.verdict, review.reason = "concluded", verdict, reason.strip()
        review.closed_at = now
        review.save(update_fields=["state", "verdict", "reason", "closed_at"])
        act.announce(
            ReviewConcluded(
                subject=str(record.ref(review)),
                about=review.about,
                verdict=verdict,
                outcomes=list(review.outcomes),
            )
        )
    return proposal_of(review)


def withdraw_review(*, review: LearningReview, reason: str, by: Actor, now: datetime) -> LearningReview:
    """Close a review that ends in no verdict, saying why."""
    require(may_review(by))
    if not reason.strip():
        raise PartsMissing(["reason"])
    with record.act(by=by, verb="withdrew", on=review, now=now):
        held = LearningReview.objects.select_for_update(no_key=True).get(pk=review.pk)
        if held.state != "open":
            raise AlreadyClosed
        review.state, review.withdrawn_because, review.closed_at = "withdrawn", reason.strip(), now
        review.save(update_fields=["state", "withdrawn_because", "closed_at"])
    return review
