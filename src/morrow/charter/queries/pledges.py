"""Questions about mutual pledges: what each side does, how far it is, and who waits for whom."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from morrow.charter.errors import UnknownPledge
from morrow.charter.models import Delivery, Pledge, PledgeSide, Priority
from morrow.charter.permissions import speaker_of
from morrow.charter.rules_of_pledges import DAYS_TO_SAY, became
from morrow.foundations.scope import Viewer

_WHOLE = ("sides__organisation", "sides__deliveries__said__side__organisation")


def pledges() -> QuerySet[Pledge]:
    """Every pledge there ever was, the newest first, with its sides and what they did."""
    found: QuerySet[Pledge] = Pledge.objects.select_related(
        "priority", "decision", "ended_by"
    ).prefetch_related(*_WHOLE)
    return found


def live_pledges(on: date) -> QuerySet[Pledge]:
    """The pledges that have not ended on a day; also those that wait for a yes that can still come."""
    goes_on = Q(priority__active_to=None) | Q(priority__active_to__gt=on)
    refused = PledgeSide.objects.filter(pledge=OuterRef("pk"), yes_on=None, left_on__isnull=False)
    lasts = Q(ended_on=None) | Q(ended_on__gt=on)
    return pledges().filter(goes_on, lasts, ~Exists(refused), active_to__gt=on)


def pledges_under(priority: Priority) -> QuerySet[Pledge]:
    """The pledges under a priority, the newest first."""
    return pledges().filter(priority=priority)


def pledge(code: str) -> Pledge:
    """One pledge. Raises UnknownPledge."""
    found: Pledge | None = pledges().filter(code=code).first()
    if found is None:
        raise UnknownPledge
    return found


def side(code: str) -> PledgeSide:
    """One side of a pledge. Raises UnknownPledge."""
    sides = PledgeSide.objects.select_related("organisation", "pledge__priority")
    found: PledgeSide | None = sides.filter(code=code).first()
    if found is None:
        raise UnknownPledge
    return found


def delivery(code: str) -> Delivery:
    """One thing that a side did. Raises UnknownPledge."""
    deliveries = Delivery.objects.select_related("side__organisation", "side__pledge__priority")
    found: Delivery | None = deliveries.filter(code=code).first()
    if found is None:
        raise UnknownPledge
    return found


def what_became_of(delivery: Delivery) -> str:
    """Whether a delivery waits, is confirmed, questioned or reversed."""
    return became((str(each.side_id), each.kind) for each in delivery.said.all())


@dataclass(frozen=True)
class Waits:
    """What pledges wait for from one viewer: a yes, a look at what others did, an answer to a question."""

    yes: tuple[PledgeSide, ...] = ()
    to_look_at: tuple[Delivery, ...] = ()
    to_answer: tuple[Delivery, ...] = ()


def waits_for(viewer: Viewer, today: date) -> Waits:
    """What waits for whoever speaks for a side, by the day on which it was done."""
    codes = {actor.organisation for actor in viewer.actors if actor.organisation}
    lately = today - timedelta(days=DAYS_TO_SAY)
    lasted = Q(pledge__ended_on=None) | Q(pledge__ended_on__gt=lately)
    sides = PledgeSide.objects.filter(
        lasted, organisation__code__in=codes, left_on=None, pledge__active_to__gt=lately
    ).select_related("organisation", "pledge__priority")
    mine = [each for each in sides if speaker_of(viewer, each)]
    if not mine:
        return Waits()
    done = Delivery.objects.filter(side__pledge__in={each.pledge_id for each in mine})
    found = done.prefetch_related("said").select_related("side__organisation", "side__pledge__priority")
    pairs = [(each, [side for side in mine if side.pledge_id == each.side.pledge_id]) for each in found]
    return Waits(
        tuple(each for each in mine if not each.yes_on and not each.pledge.ended(today)),
        tuple(each for each, own in pairs if _wants_a_look(each, own)),
        tuple(each for each, own in pairs if _wants_an_answer(each, own)),
    )


def _wants_a_look(delivery: Delivery, own: list[PledgeSide]) -> bool:
    """What others did and nobody looked at, or what was answered to one's own question since."""
    if any(delivery.side_id == side.pk for side in own):
        return False
    what = what_became_of(delivery)
    if what == "questioned":
        return _answered(delivery) and any(_asked_by(delivery, side) for side in own)
    return what == "waiting"


def _wants_an_answer(delivery: Delivery, own: list[PledgeSide]) -> bool:
    mine = any(delivery.side_id == side.pk for side in own)
    return mine and what_became_of(delivery) == "questioned" and not _answered(delivery)


def _answered(delivery: Delivery) -> bool:
    """Whether the last word on a question is the answer of whoever did it."""
    said: list[Any] = list(delivery.said.all())
    return bool(said) and said[-1].kind == "explained"


def _asked_by(delivery: Delivery, own: PledgeSide) -> bool:
    words = [each.kind for each in delivery.said.all() if each.side_id == own.pk]
    return bool(words) and words[-1] == "questioned"
