"""A decision takes effect, is withdrawn before it does, or answers for itself at its review."""

from __future__ import annotations

from datetime import date, datetime

from django.utils import timezone
from django.utils.translation import gettext as _

from morrow.accountability.errors import Backdated, CallInWindowOpen, NoReviewDay, NotAtThisPoint
from morrow.accountability.events import DecisionInForce, DecisionWithdrawn
from morrow.accountability.holding import hold
from morrow.accountability.models import Decision
from morrow.accountability.permissions import (
    may_answer_review,
    may_take_effect,
    may_withdraw,
    who_undoes,
)
from morrow.accountability.queries.register import STANDING
from morrow.accountability.reviewing import review_key
from morrow.accountability.rules import last_review_day
from morrow.accountability.trying import check_goes_on
from morrow.foundations import record, steps
from morrow.foundations.permission import require
from morrow.foundations.scope import Actor


def take_effect(*, decision: Decision, by: Actor, now: datetime) -> None:
    """Put a decision in force, once no call-in holds it; what it supersedes ends the same day.

    Raises CallInWindowOpen or NotAtThisPoint.
    """
    require(may_take_effect(by))
    _may_start(decision, timezone.localdate(now))
    with record.act(by=by, verb="put in force", on=decision, now=now) as act:
        hold(decision)
        decision.state = "in_force"
        decision.in_force_from = timezone.localdate(now)
        decision.save(update_fields=["state", "in_force_from"])
        steps.await_step(review_key(decision), due=decision.review_on)
        old = _replace(decision, now)
        act.announce(
            DecisionInForce(
                subject=str(record.ref(decision)),
                rests_on=list(decision.rests_on),
                supersedes=str(record.ref(old)) if old else "",
            )
        )
        if old is not None and old.state == "withdrawn":
            act.announce(DecisionWithdrawn(subject=str(record.ref(old))))


def withdraw(*, decision: Decision, reason: str, by: Actor, now: datetime) -> None:
    """Withdraw a proposal, or what one person decided alone and has not taken effect, and say why.

    What a body voted is undone by a new decision of that body alone.
    """
    require(may_withdraw(by, decision), who_undoes(decision))
    if decision.state in {"in_force", "superseded", "withdrawn"}:
        raise NotAtThisPoint(
            _("This is in force or over, so it cannot be withdrawn. Propose a decision that supersedes it.")
        )
    if not reason.strip():
        raise NotAtThisPoint(_("Say why it is withdrawn; the reason is published."))
    with record.act(by=by, verb="withdrew", on=decision, now=now) as act:
        hold(decision)
        decision.state = "withdrawn"
        decision.withdrawn_because = reason.strip()
        decision.save(update_fields=["state", "withdrawn_because"])
        act.announce(DecisionWithdrawn(subject=str(record.ref(decision))))


def answer_review(
    *, decision: Decision, answer: str, review_again_on: date | None, by: Actor, now: datetime
) -> None:
    """Answer a review that is due by letting the decision stand, with why and until when.

    Where it should change, propose a decision that supersedes it instead; what was only tried ends so, once
    its stop rule is met. Raises NotAtThisPoint, NoReviewDay, EndsWithADecision and ReviewedTooLate.
    """
    today = timezone.localdate(now)
    require(may_answer_review(by, decision))
    if decision.state != "in_force" or decision.review_on > today:
        raise NotAtThisPoint(_("No review of this decision is due."))
    check_goes_on(decision, review_again_on, today)
    if not answer.strip() or review_again_on is None:
        raise NotAtThisPoint(_("Say why the decision stands, and name a later day for the next review."))
    last = last_review_day(today)
    if not today < review_again_on <= last:
        raise NoReviewDay(last, about="review_again_on")
    with record.act(by=by, verb="reviewed", on=decision, now=now):
        hold(decision)
        steps.once(review_key(decision), now=now)
        decision.review_answer = answer.strip()
        decision.review_on = review_again_on
        decision.save(update_fields=["review_answer", "review_on"])
        steps.await_step(review_key(decision), due=review_again_on)


def _may_start(decision: Decision, today: date) -> None:
    if decision.state == "called_in":
        raise NotAtThisPoint(_("Scrutiny has called this in. It can take effect once scrutiny releases it."))
    if decision.state != "decided":
        raise NotAtThisPoint(_("Only a decision that was taken and is not yet in force can take effect."))
    if today < timezone.localdate(decision.decided_at):
        raise Backdated(timezone.localdate(decision.decided_at), today)
    undone_by = Decision.objects.filter(supersedes=decision, state__in=("decided", "called_in")).first()
    if undone_by is not None:
        raise NotAtThisPoint(
            _("Decision %s was taken since, and undoes this one. Put that one in force instead.")
            % undone_by.code
        )
    released = hasattr(decision, "call_in")
    if decision.call_in_ends is not None and today <= decision.call_in_ends and not released:
        raise CallInWindowOpen(decision.call_in_ends)


def _replace(decision: Decision, now: datetime) -> Decision | None:
    """End what the decision supersedes, if anything; only one decision can take its place."""
    if decision.supersedes_id is None:
        return None
    old: Decision = Decision.objects.select_for_update().get(pk=decision.supersedes_id)
    if old.state not in STANDING:
        raise NotAtThisPoint(
            _("Another decision has taken the place of %s already. Withdraw this one, and propose it anew.")
            % old.code
        )
    if old.state == "in_force":
        old.state = "superseded"
        old.in_force_to = timezone.localdate(now)
        steps.once(review_key(old), now=now)
    else:
        old.state = "withdrawn"
        old.withdrawn_because = _("Undone by decision %s before it took effect.") % decision.code
    old.save(update_fields=["state", "in_force_to", "withdrawn_because"])
    return old
