"""Questions about commissions and the bids for them."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db.models import QuerySet

from morrow.commissioning import beneath
from morrow.commissioning.errors import UnknownHere
from morrow.commissioning.models import Bid, Commission, OptionAppraisal, SpecificationLine
from morrow.commissioning.permissions import may_read_bids, organisations_of
from morrow.foundations.scope import Viewer


def commission(code: str) -> Commission:
    """One commission. Raises UnknownHere."""
    found: Commission | None = (
        Commission.objects.filter(code=code).select_related("outcome", "priority", "allocation").first()
    )
    if found is None:
        raise UnknownHere
    return found


def commissions() -> QuerySet[Commission]:
    """Every commission, the newest first."""
    found: QuerySet[Commission] = Commission.objects.select_related("outcome", "priority").order_by(
        "-opened_at", "-pk"
    )
    return found


def commissions_open(today: date) -> QuerySet[Commission]:
    """What can be answered today, the first to close first."""
    return commissions().filter(state="open", bids_by__gte=today).order_by("bids_by", "pk")


def in_hand() -> QuerySet[Commission]:
    """What the commissioner is working on: not yet awarded, not given up."""
    return commissions().filter(state__in=["draft", "open", "scoring"])


def outcomes_of(commission: Commission) -> list[Any]:
    """The outcomes a commission and every agreement under it carry, its first one first."""
    return [commission.outcome, *beneath.outcomes_of(commission.also)]


def bids_for(viewer: Viewer, commission: Commission) -> list[Bid]:
    """The bids this viewer may read: all after award, all for scorers once bids closed, else one's own."""
    found = commission.bids.exclude(state="withdrawn").select_related("organisation", "fiscal_host")
    bids: list[Bid] = list(found.order_by("at", "pk"))
    if commission.state == "awarded" or (commission.state == "scoring" and may_read_bids(viewer)):
        return bids
    own = organisations_of(viewer)
    return [each for each in bids if each.organisation.code in own]


def bid(viewer: Viewer, code: str) -> Bid:
    """One bid this viewer may read. Raises UnknownHere."""
    found = Bid.objects.filter(code=code).select_related("commission", "organisation").first()
    if found is None or found not in bids_for(viewer, found.commission):
        raise UnknownHere
    return found


def line(code: str) -> SpecificationLine:
    """One line of a specification. Raises UnknownHere."""
    found: SpecificationLine | None = (
        SpecificationLine.objects.filter(code=code).select_related("commission").first()
    )
    if found is None:
        raise UnknownHere
    return found


def option(commission: Commission, code: str) -> OptionAppraisal:
    """One appraised option. Raises UnknownHere."""
    found: OptionAppraisal | None = commission.options.filter(code=code).first()
    if found is None:
        raise UnknownHere
    return found
