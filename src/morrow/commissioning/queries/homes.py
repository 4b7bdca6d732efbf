"""What the homes ask of this room."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import QuerySet

from morrow.commissioning import beneath
from morrow.commissioning.models import Agreement, Bid, Commission, Offer
from morrow.commissioning.permissions import SCORERS, organisations_of
from morrow.commissioning.queries.commissions import commissions_open
from morrow.commissioning.queries.offers import live_offers
from morrow.commissioning.rules import CONFIRM_EVERY
from morrow.foundations.scope import Viewer


def outcomes_without_offer(today: date) -> list[Any]:
    """Outcomes of live priorities that nobody offers anything for, in the priorities' order."""
    under = live_offers().exclude(agreement=None).select_related("agreement__commission__outcome")
    served: set[str] = set()
    for each in under:
        served |= {each.agreement.commission.outcome.code, *each.agreement.commission.also}
    return [outcome for outcome in beneath.live_outcomes(today) if outcome.code not in served]


def offers_not_confirmed(today: date) -> QuerySet[Offer]:
    """Live offers that nobody has confirmed for three months, the longest first."""
    stale = today - timedelta(days=CONFIRM_EVERY)
    return live_offers().filter(last_confirmed__lt=stale).order_by("last_confirmed", "pk")


def to_score(viewer: Viewer) -> list[Commission]:
    """Commissions whose bids wait for this viewer's scores."""
    if not viewer.holds(*SCORERS):
        return []
    unscored = Bid.objects.filter(state="submitted").exclude(scores__person_id=viewer.person_id)
    waiting = Commission.objects.filter(state="scoring", pk__in=unscored.values("commission"))
    return list(waiting.order_by("bids_by", "pk"))


@dataclass(frozen=True)
class Asked:
    """What is asked of one provider."""

    opportunities: list[Commission]
    bids: list[Bid]
    to_sign: list[Agreement]
    agreements: list[Agreement]
    offers: list[Offer]
    to_confirm: list[Offer]

    @property
    def count(self) -> int:
        """How many things wait for it."""
        return len(self.to_sign) + len(self.to_confirm)


def asked_of(viewer: Viewer, today: date) -> Asked:
    """Opportunities it has not answered, its bids, what waits for signature, what it must confirm."""
    codes = organisations_of(viewer)
    bids = list(
        Bid.objects.filter(organisation__code__in=codes)
        .exclude(state="withdrawn")
        .select_related("commission", "organisation")
        .order_by("-at")
    )
    answered = {each.commission_id for each in bids}
    mine = Agreement.objects.filter(parties__organisation__code__in=codes).distinct()
    mine = mine.select_related("commission", "bid__organisation").order_by("-awarded_at")
    unsigned = mine.filter(state="awarded", parties__signed_at=None, parties__organisation__code__in=codes)
    offers = list(live_offers().filter(organisation__code__in=codes))
    stale = today - timedelta(days=CONFIRM_EVERY)
    return Asked(
        opportunities=[each for each in commissions_open(today) if each.pk not in answered],
        bids=bids,
        to_sign=list(unsigned),
        agreements=list(mine.exclude(state="ended")),
        offers=offers,
        to_confirm=[each for each in offers if each.last_confirmed < stale],
    )
