"""Pulling help into a plan: asked, accepted or not, done or not."""

from __future__ import annotations

from datetime import date, datetime

from morrow.foundations import record
from morrow.foundations.bank_holidays import ENGLAND_AND_WALES
from morrow.foundations.periods import working_days
from morrow.foundations.permission import require
from morrow.foundations.record import Ref, ref
from morrow.foundations.scope import Actor, entering
from morrow.people.queries import PersonRef
from morrow.place import queries as place
from morrow.support.errors import NothingInstead, NothingWritten
from morrow.support.events import HelpDeclined, HelpDone, HelpRequested
from morrow.support.locking import lock_plan, lock_request
from morrow.support.models import Plan, PlanAction, Request, Share
from morrow.support.permissions import may_answer, may_write


def request_help(
    *,
    plan: Plan,
    what: str,
    helper: PersonRef,
    helper_called: str,
    by: Actor,
    now: datetime,
    action: PlanAction | None = None,
) -> Request:
    """Ask somebody to help with one thing. They read what is asked, and nothing else of the plan."""
    require(may_write(by, plan))
    lock_plan(plan)
    if not what.strip():
        raise NothingWritten
    with record.act(by=by, verb="asked for help", because=[plan], now=now) as act:
        request: Request = Request.objects.create(
            person_id=plan.person_id,
            plan=plan,
            action=action,
            what=what.strip(),
            for_whom=plan.called,
            helper_id=helper.pk,
            helper_called=helper_called,
            asked_by=by.name,
            asked_at=now,
            answer_due=working_days(now.date(), place.clocks().help_answer, ENGLAND_AND_WALES),
        )
        act.on(request)
        act.announce(HelpRequested(subject=str(ref(request))))
    return request


def accept_request(*, request: Request, by: Actor, now: datetime) -> None:
    """Take it on. Where it is about one action, the helper reads that action until it is finished."""
    require(may_answer(by, request))
    lock_request(request, "asked")
    with (
        record.act(by=by, verb="accepted", on=request, now=now),
        entering.lifted(reason="opening one action to whoever accepted to help with it"),
    ):
        request.state = "accepted"
        request.answered_at = now
        request.save(update_fields=["state", "answered_at"])
        if request.action_id:
            Share.objects.unrestricted(reason="sharing once").get_or_create(
                action_id=request.action_id,
                reader_id=by.person_id,
                ended_at=None,
                defaults={
                    "person_id": request.person_id,
                    "plan_id": request.plan_id,
                    "called": request.helper_called,
                    "at": now,
                },
            )


def decline_request(
    *, request: Request, reason: str, instead: str, instead_on: date | None, by: Actor, now: datetime
) -> None:
    """Not accept it: never without the reason, what can be had instead, and from which day.

    The page that says so also offers to ask for an assessment. Raises NothingInstead.
    """
    require(may_answer(by, request))
    lock_request(request, "asked")
    if not (reason.strip() and instead.strip() and instead_on):
        raise NothingInstead
    with record.act(by=by, verb="did not accept", on=request, now=now) as act:
        request.state = "declined"
        request.answered_at = now
        request.reason, request.instead, request.instead_on = reason.strip(), instead.strip(), instead_on
        request.save(update_fields=["state", "answered_at", "reason", "instead", "instead_on"])
        act.announce(HelpDeclined(subject=str(ref(request))))


def finish_request(*, request: Request, done: bool, by: Actor, now: datetime, reason: str = "") -> None:
    """Say that it was done, or was not and why. The helper then leaves the plan."""
    require(may_answer(by, request))
    lock_request(request, "accepted")
    if not done and not reason.strip():
        raise NothingWritten
    verb = "did what was asked" if done else "did not do what was asked"
    with (
        record.act(by=by, verb=verb, on=request, now=now) as act,
        entering.lifted(reason="the helper leaves, so that the action is not theirs to read afterwards"),
    ):
        request.state = "done" if done else "not_done"
        request.reason = reason.strip()
        request.finished_at = now
        request.save(update_fields=["state", "reason", "finished_at"])
        shares = Share.objects.unrestricted(reason="the helper leaves").filter(action_id=request.action_id)
        shares.filter(reader_id=by.person_id, ended_at=None).update(ended_at=now)
        if done and request.action_id:
            actions = PlanAction.objects.unrestricted(reason="the helper did the action")
            actions.filter(pk=request.action_id, done_at=None).update(done_at=now)
        act.because(Ref("support.plan", _plan_code(request)))
        act.announce(HelpDone(subject=str(ref(request))))


def _plan_code(request: Request) -> str:
    return str(Plan.objects.unrestricted(reason="naming a plan").get(pk=request.plan_id).code)
