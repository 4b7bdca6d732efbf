"""Sorting what was said, the same working day, by a named person."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from django.utils import timezone

from morrow.foundations import record
from morrow.foundations.bank_holidays import ENGLAND_AND_WALES
from morrow.foundations.permission import require
from morrow.foundations.scope import Actor, entering
from morrow.voice import rules
from morrow.voice.errors import AlreadyAcknowledged, AlreadySorted
from morrow.voice.events import ComplaintSent, SignOfHarmSeen
from morrow.voice.models import ComplaintReferral, Contribution, Gathered, SafeguardingReferral
from morrow.voice.permissions import may_answer, may_safeguard, may_sort


def sort_as_open(
    *, contribution: Contribution, by: Actor, now: datetime, cleared: bool = False, not_shown: str = ""
) -> None:
    """Say that nothing in it shows harm: it goes on to be answered, and may be gathered and counted.

    `cleared` says that nobody can be recognised in the words, so that they may be shown in public
    where the person agreed to that; `not_shown` is the published rule by which they may not, that they
    show who somebody is where none is named.
    """
    require(may_sort(by))
    _still_in(contribution, {"waiting"})
    with record.act(by=by, verb="sorted", on=contribution, now=now):
        hidden = contribution.may_publish and not cleared
        contribution.not_shown = (not_shown or "named") if hidden else ""
        _mark(contribution, "open", now, cleared=cleared)


def send_to_safeguarding(
    *, contribution: Contribution, route: str, by: Actor, now: datetime
) -> SafeguardingReferral:
    """Send a sign of harm to the safeguarding route, also where it was missed at first.

    It is never published, themed or counted: it leaves any theme it was in, and from now on only the
    safeguarding lead reads it.
    """
    require(may_sort(by))
    _still_in(contribution, {"waiting", "open", "complaint_route"})
    with (
        record.act(by=by, verb="sent to safeguarding", on=contribution, now=now) as act,
        entering.lifted(reason="handing on what the sender may not read afterwards"),
    ):
        Gathered.objects.unrestricted(reason="a sign of harm leaves every theme").filter(
            contribution=contribution
        ).delete()
        _mark(contribution, "safeguarding", now)
        referral = SafeguardingReferral.objects.create(
            contribution=contribution,
            person_id=contribution.person_id,
            route=route,
            sent_at=now,
            sent_by=by.name,
        )
        act.announce(SignOfHarmSeen(subject=str(record.ref(contribution)), route=route))
    return referral


def acknowledge_referral(*, referral: SafeguardingReferral, by: Actor, now: datetime) -> None:
    """Say that the safeguarding route has it."""
    require(may_safeguard(by))
    if referral.acknowledged_at:
        raise AlreadyAcknowledged
    with record.act(by=by, verb="acknowledged", on=referral, now=now):
        _acknowledge(referral, by, now)


def send_to_complaints(
    *, contribution: Contribution, procedure: str, by: Actor, now: datetime
) -> ComplaintReferral:
    """Send a complaint to the procedure the law gives it, to be acknowledged in three working days."""
    require(may_sort(by))
    _still_in(contribution, {"waiting"})
    with (
        record.act(by=by, verb="sent to complaints", on=contribution, now=now) as act,
        entering.lifted(reason="handing on what the sender may not read afterwards"),
    ):
        _mark(contribution, "complaint_route", now)
        complaint = ComplaintReferral.objects.create(
            contribution=contribution,
            person_id=contribution.person_id,
            procedure=procedure,
            sent_at=now,
            acknowledge_by=rules.acknowledge_by(timezone.localdate(contribution.said_at), ENGLAND_AND_WALES),
        )
        act.announce(ComplaintSent(subject=str(record.ref(contribution)), procedure=procedure))
    return complaint


def acknowledge_complaint(*, complaint: ComplaintReferral, by: Actor, now: datetime) -> None:
    """Say that the complaints procedure has told the person that it has their complaint."""
    require(may_answer(by))
    if complaint.acknowledged_at:
        raise AlreadyAcknowledged
    with record.act(by=by, verb="acknowledged", on=complaint, now=now):
        _acknowledge(complaint, by, now)


def _acknowledge(referral: SafeguardingReferral | ComplaintReferral, by: Actor, now: datetime) -> None:
    referral.acknowledged_at = now
    referral.acknowledged_by = by.name
    referral.save(update_fields=["acknowledged_at", "acknowledged_by"])


def _still_in(contribution: Contribution, states: Collection[str]) -> None:
    if contribution.triage not in states:
        raise AlreadySorted


def _mark(contribution: Contribution, triage: str, now: datetime, *, cleared: bool = False) -> None:
    contribution.triage = triage
    contribution.triaged_at = now
    contribution.cleared = cleared
    contribution.save(update_fields=["triage", "triaged_at", "cleared", "not_shown"])
