"""Opening a review and filling it: evidence, what people make of it, who pays and who gains."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from morrow.foundations import record
from morrow.foundations.money import Money
from morrow.foundations.permission import require
from morrow.foundations.record import Ref, Referable
from morrow.foundations.scope import Actor
from morrow.learning import beneath
from morrow.learning.errors import AlreadyClosed, PartsMissing, RangeMissing, ReviewOpenAlready
from morrow.learning.events import ReviewOpened
from morrow.learning.models import CostBenefit, EvidenceLine, LearningReview, SenseNote
from morrow.learning.permissions import may_make_sense, may_review


def open_review(
    *,
    about: Referable | Ref,
    title: str,
    question: str,
    outcomes: Iterable[Any],
    due: date,
    by: Actor,
    now: datetime,
) -> LearningReview:
    """Open a review of an offer, an agreement or a priority, against the outcomes it was for.

    Raises PartsMissing, UnknownHere and ReviewOpenAlready.
    """
    require(may_review(by))
    wanted = list(outcomes)
    _need(title=title, question=question, outcomes="yes" if wanted else "")
    named = str(record.ref(about))
    beneath.reviewable(named)
    with record.act(by=by, verb="opened", because=[Ref.read(named), *wanted], now=now) as act:
        if LearningReview.objects.filter(about=named, state="open").exists():
            raise ReviewOpenAlready
        review = LearningReview.objects.create(
            about=named,
            title=title.strip(),
            question=question.strip(),
            outcomes=[str(record.ref(outcome)) for outcome in wanted],
            opened_at=now,
            due=due,
            example=by.example,
        )
        act.on(review)
        act.announce(ReviewOpened(subject=str(record.ref(review)), about=named))
    return review


def add_evidence(
    *,
    review: LearningReview,
    kind: str,
    words: str,
    source: str,
    year: int,
    by: Actor,
    now: datetime,
    ref: Referable | Ref | None = None,
    people: int | None = None,
    value: Decimal | None = None,
    low: Decimal | None = None,
    high: Decimal | None = None,
    unit: str = "",
) -> EvidenceLine:
    """Add one thing to look at. A number comes with how many people, its range, source and year.

    `ref` is what it rests on; where that is an observation, the words go when their teller takes them
    back. Raises PartsMissing, RangeMissing and AlreadyClosed.
    """
    require(may_make_sense(by))
    _need(words=words, source=source)
    if value is not None and (people is None or low is None or high is None or not low <= value <= high):
        raise RangeMissing
    causes = [] if ref is None else [review, record.ref(ref)]
    with record.act(by=by, verb="added evidence to", on=review, because=causes, now=now):
        _hold_open(review)
        line = EvidenceLine.objects.create(
            review=review,
            kind=kind,
            words=words.strip(),
            ref=str(record.ref(ref)) if ref is not None else "",
            people=people,
            value=value,
            low=low,
            high=high,
            unit=unit.strip(),
            source=source.strip(),
            year=year,
        )
    return line


def make_sense(*, review: LearningReview, voice: str, words: str, by: Actor, now: datetime) -> SenseNote:
    """Keep what someone in the session made of it, by the kind of voice and never by name."""
    require(may_make_sense(by))
    _need(words=words)
    with record.act(by=by, verb="made sense of", on=review, now=now):
        _hold_open(review)
        note = SenseNote.objects.create(review=review, voice=voice, words=words.strip(), at=now)
    return note


def weigh(
    *,
    review: LearningReview,
    partner: str,
    gains: bool,
    kind: str,
    low: Money,
    high: Money,
    what: str,
    source: str,
    year: int,
    by: Actor,
    now: datetime,
) -> CostBenefit:
    """Say what one partner pays or gains, as a range with its source and year.

    Kinds of money (cashable, fiscal, economic, well-being) are never added to one another.
    """
    require(may_review(by))
    _need(partner=partner, what=what, source=source)
    if low.pence < 0 or high < low:
        raise RangeMissing
    with record.act(by=by, verb="weighed", on=review, now=now):
        _hold_open(review)
        row = CostBenefit.objects.create(
            review=review,
            partner=partner.strip(),
            gains=gains,
            kind=kind,
            low=low,
            high=high,
            what=what.strip(),
            source=source.strip(),
            year=year,
        )
    return row


def _need(**parts: str) -> None:
    empty = [name for name, text in parts.items() if not text.strip()]
    if empty:
        raise PartsMissing(empty)


def _hold_open(review: LearningReview) -> None:
    held = LearningReview.objects.select_for_update(no_key=True).get(pk=review.pk)
    review.state = held.state
    if held.state != "open":
        raise AlreadyClosed
