"""Asking to be erased, and being erased."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from django.utils import timezone

from morrow.foundations import record
from morrow.foundations.permission import require
from morrow.foundations.privacy import erasure
from morrow.foundations.scope import Actor, entering
from morrow.people.errors import AlreadyAsked, AlreadyEnded, ErasureNeedsReason
from morrow.people.events import ErasureAsked
from morrow.people.models import ErasureRequest, Person
from morrow.people.permissions import may_answer_erasure, may_speak_for


def ask_for_erasure(*, person: Person, by: Actor, now: datetime) -> ErasureRequest:
    """Ask that everything about a person be erased. Answered within a month. Raises AlreadyAsked."""
    today = timezone.localdate(now)
    require(may_speak_for(by, person, today))
    open_requests = ErasureRequest.objects.unrestricted(reason="asking once at a time")
    if open_requests.filter(person=person, refused=None).exists():
        raise AlreadyAsked
    with (
        record.act(by=by, verb="asked to be erased", now=now) as act,
        entering.lifted(reason="whoever lawfully decides for the person may not read the row"),
    ):
        request = ErasureRequest.objects.create(person=person, asked=now, due=_a_month_after(today))
        act.on(request)
        act.announce(ErasureAsked(subject=str(record.ref(request)), request=request.code))
    return request


def refuse_erasure(*, request: ErasureRequest, reason: str, by: Actor, now: datetime) -> None:
    """Say what must be kept, and why, with a name under it. Raises ErasureNeedsReason, AlreadyEnded."""
    require(may_answer_erasure(by))
    if not reason.strip():
        raise ErasureNeedsReason
    if request.refused is not None:
        raise AlreadyEnded
    with record.act(by=by, verb="refused to erase", on=request, now=now):
        request.refused = now
        request.refused_by = by.name
        request.reason = reason.strip()
        request.save(update_fields=["refused", "refused_by", "reason"])


def erase(*, person: Person, by: Actor, now: datetime) -> None:
    """Erase a person: their row, and everywhere their words stand. The record's chain still holds.

    Rooms above register what they hold of a person with `erasure.erases`; each forgets in the same
    transaction. What stays are entries under a random id that nothing leads back from.
    """
    require(may_answer_erasure(by))
    with (
        record.act(by=by, verb="erased", on=record.Ref("people.person", str(person.alias)), now=now),
        entering.lifted(reason="erasing a person everywhere"),
    ):
        for forget in erasure.erasers():
            forget(person.pk)
        person.delete()


def _a_month_after(day: date) -> date:
    """The same day of the next month, or its last day."""
    following = (day.replace(day=1) + timedelta(days=32)).replace(day=1)
    last = (following + timedelta(days=32)).replace(day=1) - timedelta(days=1)
    return following.replace(day=min(day.day, last.day))
