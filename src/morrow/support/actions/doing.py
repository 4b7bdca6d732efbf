"""What is done in a plan, by anyone, and sharing one action with one person."""

from __future__ import annotations

from datetime import date, datetime

from morrow.foundations import record
from morrow.foundations.permission import require
from morrow.foundations.record import Ref
from morrow.foundations.scope import Actor, entering
from morrow.people.queries import PersonRef
from morrow.support.errors import NothingWritten, StrengthsFirst
from morrow.support.locking import lock_plan
from morrow.support.models import Plan, PlanAction, Share
from morrow.support.permissions import is_person, may_write


def add_action(
    *,
    plan: Plan,
    what: str,
    doer: str,
    by: Actor,
    now: datetime,
    who: str = "",
    offer: Ref | None = None,
    offer_title: str = "",
    due: date | None = None,
) -> PlanAction:
    """Add something that somebody does: the person, friends, a network, or someone who is paid.

    With an `offer`, the plan rests on it from now on. Raises StrengthsFirst before strengths.
    """
    require(may_write(by, plan))
    lock_plan(plan)
    if not plan.strengths:
        raise StrengthsFirst
    if not what.strip():
        raise NothingWritten
    because = [offer] if offer else []
    with record.act(by=by, verb="added an action to", on=plan, because=because, now=now):
        action: PlanAction = PlanAction.objects.create(
            person_id=plan.person_id,
            plan=plan,
            what=what.strip(),
            doer=doer,
            who=who.strip(),
            offer=str(offer) if offer else "",
            offer_title=offer_title,
            due=due,
            added_at=now,
        )
    return action


def mark_done(*, action: PlanAction, by: Actor, now: datetime) -> None:
    """Say that something was done."""
    require(may_write(by, action.plan))
    with record.act(by=by, verb="did an action of", on=action.plan, now=now):
        action.done_at = now
        action.save(update_fields=["done_at"])


def share_action(*, action: PlanAction, reader: PersonRef, called: str, by: Actor, now: datetime) -> Share:
    """Let somebody read this one action and nothing else. Only the person shares."""
    require(is_person(by, action.plan))
    with record.act(by=by, verb="shared an action of", on=action.plan, now=now):
        share: Share = Share.objects.create(
            person_id=action.person_id,
            plan=action.plan,
            action=action,
            reader_id=reader.pk,
            called=called,
            at=now,
        )
    return share


def stop_sharing(*, share: Share, by: Actor, now: datetime) -> None:
    """Stop showing an action to somebody; the person, or the reader who leaves."""
    require(by.person_id in {share.person_id, share.reader_id})
    plan = Ref("support.plan", _plan_code(share))
    with record.act(by=by, verb="stopped sharing an action of", on=plan, now=now):
        share.ended_at = now
        share.save(update_fields=["ended_at"])


def _plan_code(share: Share) -> str:
    with entering.lifted(reason="naming the plan of a shared action for the record"):
        return str(Plan.objects.unrestricted(reason="naming a plan").get(pk=share.plan_id).code)
