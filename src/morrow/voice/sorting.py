"""What sorting and closing share: where something stands, and by whom it was sorted."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from morrow.foundations import record
from morrow.foundations.record.reading import did_before
from morrow.foundations.scope import Actor
from morrow.voice.errors import AlreadySorted, SomebodyElseCloses
from morrow.voice.models import ComplaintReferral, Contribution, Gathered, SafeguardingReferral

SORTED = ("sorted", "sent to complaints")
"""Verbs of the record by which somebody sorted it."""


def note_acknowledged(referral: SafeguardingReferral | ComplaintReferral, by: Actor, now: datetime) -> None:
    """Write down that it was received, and who says so."""
    referral.acknowledged_at = now
    referral.acknowledged_by = by.name
    referral.save(update_fields=["acknowledged_at", "acknowledged_by"])


def leave_themes(contribution: Contribution) -> None:
    """Take words out of every theme: what goes by a route of its own is neither themed nor counted."""
    gathered = Gathered.objects.unrestricted(reason="a sign of harm, or a complaint, leaves every theme")
    gathered.filter(contribution=contribution).delete()


def still_in(contribution: Contribution, states: Collection[str]) -> None:
    """Raise AlreadySorted where it is not in one of these states any more."""
    if contribution.triage not in states:
        raise AlreadySorted


def mark_sorted(contribution: Contribution, triage: str, now: datetime, *, cleared: bool = False) -> None:
    """Say where it went, and when."""
    contribution.triage = triage
    contribution.triaged_at = now
    contribution.cleared = cleared
    contribution.save(update_fields=["triage", "triaged_at", "cleared", "not_shown"])


def refuse_to_close_alone(contribution: Contribution, by: Actor) -> None:
    """Raise SomebodyElseCloses where one worker would both sort and end a complaint."""
    if sorted_by(contribution, by):
        raise SomebodyElseCloses


def sorted_by(contribution: Contribution, by: Actor) -> bool:
    """Whether this worker sorted it, now or earlier."""
    return did_before(by, record.ref(contribution), SORTED)
