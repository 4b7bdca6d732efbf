"""Questions about what can be had."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import Q, QuerySet

from morrow.commissioning.errors import UnknownHere
from morrow.commissioning.models import Offer


def live_offers(words: str = "") -> QuerySet[Offer]:
    """What can be had now, by title; with `words`, what holds any of them."""
    found: QuerySet[Offer] = Offer.objects.filter(state="live").select_related("organisation")
    for word in words.split():
        holds = Q(title__icontains=word) | Q(description__icontains=word) | Q(where__icontains=word)
        found = found.filter(holds)
    return found.order_by("title", "pk")


def offer(code: str) -> Offer:
    """One offer, live or ended. Raises UnknownHere."""
    found: Offer | None = (
        Offer.objects.filter(code=code)
        .select_related("organisation", "agreement__commission__outcome", "replaced_by", "ended_by")
        .first()
    )
    if found is None:
        raise UnknownHere
    return found


def to_be_had(code: str) -> Offer | None:
    """This offer while it can be had; once it has ended, the one in its place; None where there is none."""
    found = Offer.objects.filter(code=code).select_related("organisation", "replaced_by").first()
    seen = set()
    while found is not None and found.state == "ended" and found.pk not in seen:
        seen.add(found.pk)
        found = found.replaced_by
    return found if found is not None and found.state == "live" else None


def offers_at(services: Iterable[str]) -> QuerySet[Offer]:
    """What can be had at these entries of the directory, by their references."""
    found: QuerySet[Offer] = live_offers().filter(service__in=list(services))
    return found


def offers_of_outcome(outcome: Any) -> QuerySet[Offer]:
    """Live offers under agreements that carry an outcome."""
    carries = Q(agreement__commission__outcome=outcome) | Q(
        agreement__commission__also__contains=[outcome.code]
    )
    found: QuerySet[Offer] = live_offers().filter(carries)
    return found


def offers_under(agreements: Iterable[str]) -> QuerySet[Offer]:
    """What people can have now under agreements with these codes."""
    found: QuerySet[Offer] = live_offers().filter(agreement__code__in=list(agreements))
    return found


def organisations_behind(offer: Offer) -> frozenset[str]:
    """The codes of the organisations that give an offer: its own and its agreement's parties."""
    codes = {offer.organisation.code}
    if offer.agreement_id:
        codes |= set(offer.agreement.parties.values_list("organisation__code", flat=True))
    return frozenset(codes)
