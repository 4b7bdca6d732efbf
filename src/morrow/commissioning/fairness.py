"""Whether someone may score or award, by what they declared and for whom they work."""

from __future__ import annotations

from morrow.commissioning.errors import Conflicted, NotDeclared, NotScored
from morrow.commissioning.models import Bid, Commission, Interest, Score
from morrow.commissioning.rules import Mark
from morrow.foundations.scope import Actor

RESIDENTS = frozenset({"panel_member", "resident"})


def declared(commission: Commission, by: Actor) -> list[Interest]:
    """What this person declared for a commission."""
    found = Interest.objects.unrestricted(reason="whether whoever scores or awards has declared")
    return list(found.filter(commission=commission, person_id=by.person_id).select_related("organisation"))


def bidders(commission: Commission) -> dict[str, str]:
    """Code and name of every organisation behind a bid that stands, hosts and members too."""
    names: dict[str, str] = {}
    for bid in commission.bids.filter(state="submitted").select_related("organisation", "fiscal_host"):
        behind = [bid.organisation, *(m.organisation for m in bid.members.select_related("organisation"))]
        for each in [*behind, *([bid.fiscal_host] if bid.fiscal_host else [])]:
            names[each.code] = each.name
    return names


def need_fair(commission: Commission, by: Actor) -> None:
    """Raise NotDeclared before a declaration, Conflicted after one that names a bidder."""
    mine = declared(commission, by)
    if not mine:
        raise NotDeclared
    for interest in mine:
        if interest.organisation is not None:
            raise Conflicted(interest.organisation.name)
    names = bidders(commission)
    if by.organisation in names:
        raise Conflicted(names[by.organisation])


def marks(commission: Commission) -> list[Mark]:
    """Every score that counts."""
    found = Score.objects.unrestricted(reason="the mean of the scores, for the assessment summary")
    found = found.filter(bid__commission=commission, bid__state="submitted", counts=True)
    rows = found.select_related("bid", "criterion").order_by("bid_id", "criterion_id", "pk")
    return [
        Mark(s.bid.code, s.criterion.name, s.criterion.weight, s.role in RESIDENTS, s.points) for s in rows
    ]


def need_scores(commission: Commission, marks: list[Mark]) -> None:
    """Raise NotScored, naming every bid that residents and officers have not both scored."""
    bids: list[Bid] = list(commission.bids.filter(state="submitted").select_related("organisation"))
    voices = {(mark.bid, mark.resident) for mark in marks}
    short = [b.organisation.name for b in bids if not {(b.code, True), (b.code, False)} <= voices]
    if short or not bids:
        raise NotScored(short or ["—"])
