"""What every act on a mutual pledge stands on: who speaks for which side, and what holds at that moment."""

from __future__ import annotations

from django.utils.translation import gettext as _

from morrow.charter.errors import AlreadyReversed, NeverStood, NotStandingYet, SideHasLeft
from morrow.charter.models import Delivery, Pledge, PledgeSide
from morrow.charter.permissions import may_speak_for
from morrow.foundations.permission import require
from morrow.foundations.scope import Actor


def need_speaker(by: Actor, side: PledgeSide) -> None:
    """Raise NotAllowed for whoever does not speak for this side."""
    require(
        may_speak_for(by, side),
        _("Only somebody who speaks for %(side)s can do that.") % {"side": side.organisation.name},
    )


def held_pledge(pledge: Pledge) -> Pledge:
    """The pledge as it is now, nobody else changing it meanwhile."""
    held: Pledge = (
        Pledge.objects.select_for_update(of=("self",), no_key=True)
        .select_related("priority")
        .get(pk=pledge.pk)
    )
    return held


def held_side(side: PledgeSide) -> PledgeSide:
    """The side as it is now, nobody else changing its pledge meanwhile. Raises SideHasLeft."""
    pledge = held_pledge(side.pledge)
    held: PledgeSide = PledgeSide.objects.select_related("organisation").get(pk=side.pk)
    held.pledge = pledge
    if held.left_on:
        raise SideHasLeft
    return held


def held_delivery(delivery: Delivery) -> Delivery:
    """The delivery as it is now, nobody else saying anything of it meanwhile. Raises AlreadyReversed."""
    held: Delivery = (
        Delivery.objects.select_for_update(of=("self",), no_key=True)
        .select_related("side__organisation", "side__pledge__priority")
        .get(pk=delivery.pk)
    )
    if held.said.filter(kind="reversed").exists():
        raise AlreadyReversed
    return held


def need_standing(pledge: Pledge) -> None:
    """Raise NotStandingYet, naming who has not said yes, or NeverStood where a side said no."""
    if pledge.stands_since:
        return
    waiting = list(pledge.sides.filter(yes_on=None).select_related("organisation"))
    for side in waiting:
        if side.left_on:
            raise NeverStood(side.organisation.name)
    raise NotStandingYet([side.organisation.name for side in waiting])
