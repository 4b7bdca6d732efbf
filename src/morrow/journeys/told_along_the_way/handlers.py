"""What this journey does when it hears news: tell the people whose words brought it about."""

from __future__ import annotations

from uuid import UUID

from django.utils import timezone

from morrow.accountability.events import DecisionInForce
from morrow.budget.events import Allocated
from morrow.charter.events import ThemeDropped
from morrow.commissioning.events import OfferPublished
from morrow.foundations.events import Event, handles
from morrow.foundations.record import Ref
from morrow.journeys.told_along_the_way.steps import NOT_NOW, tell_everyone
from morrow.learning.events import ReviewConcluded
from morrow.voice.events import MoreToTell, ThemePublished, VoicesGathered


@handles(ThemePublished)
def heard(event: ThemePublished, event_id: UUID) -> None:
    """What they said stands in a theme anyone can read."""
    _tell(event, "heard")


@handles(VoicesGathered)
def heard_later(event: VoicesGathered, event_id: UUID) -> None:
    """So does what was said after it was published."""
    _tell(event, "heard")


@handles(DecisionInForce)
def agreed(event: DecisionInForce, event_id: UUID) -> None:
    """A decision on it took effect."""
    _tell(event, "agreed")


@handles(ThemeDropped)
def not_taken_up(event: ThemeDropped, event_id: UUID) -> None:
    """It did not become a priority, and the reason is published."""
    _tell(event, NOT_NOW)


@handles(Allocated)
def funded(event: Allocated, event_id: UUID) -> None:
    """Money was set aside for it."""
    _tell(event, "funded")


@handles(OfferPublished)
def arranged(event: OfferPublished, event_id: UUID) -> None:
    """There is something to be had."""
    _tell(event, "arranged")


@handles(ReviewConcluded)
def learned(event: ReviewConcluded, event_id: UUID) -> None:
    """It was looked at whether it works."""
    _tell(event, "learned")


@handles(MoreToTell)
def and_the_others(event: MoreToTell, event_id: UUID) -> None:
    """The next of those who wait, in a transaction of their own."""
    _tell(event, event.station)


def _tell(event: Event, station: str) -> None:
    """Once for each person and station, however often it is delivered: the room keeps who was told."""
    tell_everyone(Ref.read(event.subject), station=station, now=timezone.now())
