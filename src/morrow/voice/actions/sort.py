"""Sorting what was said, the same working day, by a named person."""

from __future__ import annotations

from datetime import datetime

from morrow.foundations import record
from morrow.foundations.permission import require
from morrow.foundations.scope import Actor
from morrow.voice.errors import AlreadySorted
from morrow.voice.events import SignOfHarmSeen
from morrow.voice.models import Contribution, SafeguardingReferral
from morrow.voice.permissions import may_sort


def sort_as_open(*, contribution: Contribution, by: Actor, now: datetime) -> None:
    """Say that nothing in it shows harm: it goes on to be answered, and may be gathered and counted."""
    _sort(contribution, "open", by, now, verb="sorted")


def send_to_safeguarding(
    *, contribution: Contribution, route: str, by: Actor, now: datetime
) -> SafeguardingReferral:
    """Send a sign of harm to the safeguarding route. It is never published, themed or counted."""
    require(may_sort(by))
    if contribution.triage != "waiting":
        raise AlreadySorted
    with record.act(by=by, verb="sent to safeguarding", on=contribution, now=now) as act:
        _mark(contribution, "safeguarding", now)
        referral = SafeguardingReferral(
            contribution=contribution, person_id=contribution.person_id, route=route, sent_at=now
        )
        SafeguardingReferral.objects.bulk_create([referral])
        act.announce(SignOfHarmSeen(subject=str(record.ref(contribution)), route=route))
    return referral


def acknowledge_referral(*, referral: SafeguardingReferral, by: Actor, now: datetime) -> None:
    """Say that the safeguarding route has it."""
    require(by.holds("safeguarding_lead"))
    with record.act(by=by, verb="acknowledged", on=referral, now=now):
        referral.acknowledged_at = now
        referral.save(update_fields=["acknowledged_at"])


def _sort(contribution: Contribution, triage: str, by: Actor, now: datetime, *, verb: str) -> None:
    require(may_sort(by))
    if contribution.triage != "waiting":
        raise AlreadySorted
    with record.act(by=by, verb=verb, on=contribution, now=now):
        _mark(contribution, triage, now)


def _mark(contribution: Contribution, triage: str, now: datetime) -> None:
    contribution.triage = triage
    contribution.triaged_at = now
    contribution.save(update_fields=["triage", "triaged_at"])
