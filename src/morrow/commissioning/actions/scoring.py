"""Saying what one has to do with a bidder, and scoring by residents and officers."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from morrow.commissioning.errors import NotAtThisStage, PartsMissing
from morrow.commissioning.fairness import need_fair
from morrow.commissioning.models import Bid, Commission, Interest, Score
from morrow.commissioning.permissions import may_score
from morrow.commissioning.standing import need_parts, need_state
from morrow.foundations import record
from morrow.foundations.permission import require
from morrow.foundations.scope import Actor, entering


def declare_conflict(
    *,
    commission: Commission,
    by: Actor,
    now: datetime,
    organisation: Any = None,
    words: str = "",
) -> Interest:
    """Declare an interest in a bidder (`organisation`, with what it is), or that there is none.

    Everyone who scores or awards declares first. A conflict bars them, and what they scored before
    counts no longer.
    """
    require(may_score(by))
    if organisation is not None:
        need_parts(words=words)
    with (
        record.act(by=by, verb="declared interests in", on=commission, now=now),
        entering.lifted(reason="a declaration is kept for whoever makes it, whoever is looking"),
    ):
        if commission.state in {"awarded", "ended"}:
            raise NotAtThisStage(commission.get_state_display())
        interest = Interest.objects.create(
            commission=commission,
            person_id=by.person_id or None,
            role=by.role,
            organisation=organisation,
            words=words.strip(),
            at=now,
        )
        if organisation is not None:
            own = Score.objects.unrestricted(reason="scores of someone who turns out to be conflicted")
            own.filter(bid__commission=commission, person_id=by.person_id).update(counts=False)
    return interest


def score(*, bid: Bid, points: Mapping[str, int], reason: str, by: Actor, now: datetime) -> list[Score]:
    """Score one bid on every published criterion, from 0 to 5, with the reason.

    Scoring again replaces what this person gave before. Raises NotDeclared, Conflicted and PartsMissing.
    """
    require(may_score(by))
    need_parts(reason=reason)
    commission = bid.commission
    criteria = list(commission.criteria.all())
    if set(points) != {each.name for each in criteria} or not all(0 <= p <= 5 for p in points.values()):
        raise PartsMissing(["points_from_0_to_5_on_every_criterion"])
    with (
        record.act(by=by, verb="scored", on=bid, now=now),
        entering.lifted(reason="a score is kept for whoever gives it, whoever is looking"),
    ):
        need_state(commission, "scoring")
        need_state(bid, "submitted")
        need_fair(commission, by)
        before = Score.objects.unrestricted(reason="what this person scored before, to replace it")
        before.filter(bid=bid, person_id=by.person_id).delete()
        scores = [
            Score(
                bid=bid,
                criterion=criterion,
                person_id=by.person_id or None,
                role=by.role,
                points=points[criterion.name],
                reason=reason.strip(),
                at=now,
            )
            for criterion in criteria
        ]
        Score.objects.bulk_create(scores)
    return scores
