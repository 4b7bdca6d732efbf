"""Questions about reviews."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet

from morrow.commissioning import queries as commissioning
from morrow.foundations.record import Ref
from morrow.learning import beneath
from morrow.learning.errors import UnknownHere
from morrow.learning.models import LearningReview


def review(code: str) -> LearningReview:
    """One review. Raises UnknownHere."""
    found: LearningReview | None = LearningReview.objects.filter(code=code).first()
    if found is None:
        raise UnknownHere
    return found


def reviews_open() -> QuerySet[LearningReview]:
    """Reviews that have not ended, the first due first."""
    found: QuerySet[LearningReview] = LearningReview.objects.filter(state="open").order_by("due", "pk")
    return found


def reviews_due(today: date) -> QuerySet[LearningReview]:
    """Reviews whose day has come."""
    return reviews_open().filter(due__lte=today)


def reviews_concluded() -> QuerySet[LearningReview]:
    """What was learned, the newest first."""
    found: QuerySet[LearningReview] = LearningReview.objects.filter(state="concluded").order_by(
        "-closed_at", "-pk"
    )
    return found


def reviews_behind_refs(refs: Iterable[Ref]) -> list[LearningReview]:
    """Concluded reviews that are named, or are about something that is named, the newest first."""
    found = list(refs)
    codes = [ref.code for ref in found if ref.kind == "learning.review"]
    named = reviews_concluded().filter(Q(code__in=codes) | Q(about__in=[str(ref) for ref in found]))
    return list(named)


def decisions_of(review: LearningReview) -> list[Any]:
    """The decisions that a review led to."""
    return beneath.decisions_on(str(review))


@dataclass(frozen=True)
class NotWorking:
    """A live offer, and the review that says it does not work as it is."""

    offer: Any
    review: LearningReview


def offers_not_working() -> list[NotWorking]:
    """Live offers whose latest review (of the offer or its agreement) ended in adapt, replace or stop."""
    latest: dict[str, LearningReview] = {}
    for each in LearningReview.objects.filter(state="concluded").order_by("closed_at", "pk"):
        latest[each.about] = each
    found = []
    for offer in commissioning.live_offers().select_related("agreement"):
        about = [str(offer), *([str(offer.agreement)] if offer.agreement_id else [])]
        reviews = [latest[ref] for ref in about if ref in latest]
        if reviews:
            last = max(reviews, key=lambda each: each.closed_at)
            if last.verdict != "continue":
                found.append(NotWorking(offer, last))
    return found
