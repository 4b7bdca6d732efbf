"""Sorting what was said, the same working day, by a named person."""

from __future__ import annotations

from datetime import datetime

from morrow.foundations import record
from morrow.foundations.permission import require
from morrow.foundations.scope import MORROW, Actor, entering
from morrow.people import actions as people
from morrow.voice.errors import AlreadyAcknowledged
from morrow.voice.events import SignOfHarmSeen
from morrow.voice.models import ComplaintReferral, Contribution, SafeguardingReferral
from morrow.voice.permissions import may_safeguard, may_sort
from morrow.voice.sorting import leave_themes, mark_sorted, note_acknowledged, still_in


def sort_as_open(
    *, contribution: Contribution, by: Actor, now: datetime, cleared: bool = False, not_shown: str = ""
) -> None:
    """Say that nothing in it shows harm: it goes on to be answered, and may be gathered and counted.

    `cleared` says that nobody can be recognised in the words, so that they may be shown in public
    where the person agreed to that; `not_shown` is the published rule by which they may not, that they
    show who somebody is where none is named.
    """
    require(may_sort(by))
    still_in(contribution, {"waiting"})
    with record.act(by=by, verb="sorted", on=contribution, now=now):
        hidden = contribution.may_publish and not cleared
        contribution.not_shown = (not_shown or "named") if hidden else ""
        mark_sorted(contribution, "open", now, cleared=cleared)


def send_to_safeguarding(
    *, contribution: Contribution, route: str, by: Actor, now: datetime
) -> SafeguardingReferral:
    """Send a sign of harm to the safeguarding route, also where it was missed at first.

    It is never published, themed or counted: it leaves any theme it was in, and from now on only the
    safeguarding lead reads it.
    """
    require(may_sort(by))
    still_in(contribution, {"waiting", "open", "complaint_route"})
    with (
        record.act(by=by, verb="sent to safeguarding", on=contribution, now=now) as act,
        entering.lifted(reason="handing on what the sender may not read afterwards"),
    ):
        leave_themes(contribution)
        _call_back(contribution, now)
        mark_sorted(contribution, "safeguarding", now)
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
        note_acknowledged(referral, by, now)


def _call_back(contribution: Contribution, now: datetime) -> None:
    """Where it was on its way to a complaints team and has not left, it leaves no more."""
    complaints = ComplaintReferral.objects.unrestricted(reason="a sign of harm goes nowhere else")
    for complaint in complaints.filter(contribution=contribution):
        people.take_back_unsent(event=complaint.hand_over, by=MORROW, now=now)
