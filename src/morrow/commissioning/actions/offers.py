"""What can be had: publishing it, confirming it, ending it after its people were told, replacing it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any

from django.utils.translation import gettext as _

from morrow.commissioning.errors import NotAtThisStage, PartsMissing, PeopleNotToldFirst, UnknownHere
from morrow.commissioning.events import OfferEnded, OfferPublished
from morrow.commissioning.models import Agreement, Offer
from morrow.commissioning.permissions import may_commission, may_offer
from morrow.commissioning.standing import need_in_force, need_parts, need_state
from morrow.foundations import record
from morrow.foundations.permission import require
from morrow.foundations.record import Ref, Referable
from morrow.foundations.scope import Actor


@dataclass(frozen=True)
class OfferDraft:
    """What can be had. `service` is its reference in the directory, where it has one."""

    title: str
    description: str
    how_to_get_it: str
    starts: date
    where: str = ""
    area_code: str = ""
    when: str = ""
    languages: str = ""
    capacity: int | None = None
    service: str = ""


def publish_offer(
    *,
    draft: OfferDraft,
    organisation: Any,
    by: Actor,
    now: datetime,
    agreement: Agreement | None = None,
) -> Offer:
    """Publish what can be had, under an agreement in force or of one's own accord.

    Raises PartsMissing, NotAtThisStage where the agreement is not in force, and UnknownHere where the
    organisation is no party to it.
    """
    require(may_offer(by, organisation), _("You can offer only for the organisation you act for."))
    need_parts(title=draft.title, description=draft.description, how_to_get_it=draft.how_to_get_it)
    if draft.capacity == 0:
        raise PartsMissing(["room_for_at_least_one"])
    if agreement is None:
        require(not by.holds("commissioner"), _("Name the agreement this is offered under."))
    causes = [agreement] if agreement else []
    with record.act(by=by, verb="offered", because=causes, now=now) as act:
        if agreement is not None:
            need_state(agreement, "in_force")
            if not agreement.parties.filter(organisation=organisation).exists():
                raise UnknownHere
        offer = Offer.objects.create(
            **asdict(draft),
            agreement=agreement,
            organisation=organisation,
            last_confirmed=now.date(),
            example=by.example or organisation.example,
        )
        act.on(offer)
        act.announce(
            OfferPublished(
                subject=str(record.ref(offer)),
                agreement=str(record.ref(agreement)) if agreement else "",
            )
        )
    return offer


def confirm_offer(*, offer: Offer, by: Actor, now: datetime, capacity: int | None = None) -> Offer:
    """Say that what is written still holds (and how many there is room for)."""
    require(may_offer(by, offer.organisation))
    with record.act(by=by, verb="confirmed", on=offer, now=now):
        need_state(offer, "live")
        offer.last_confirmed = now.date()
        offer.capacity = offer.capacity if capacity is None else capacity
        offer.save(update_fields=["last_confirmed", "capacity"])
    return offer


def end_offer(
    *,
    offer: Offer,
    told: Iterable[Ref | Referable],
    reason: str,
    by: Actor,
    now: datetime,
    decision: Any = None,
    replaced_by: Offer | None = None,
) -> Offer:
    """End an offer after the people who use it were told, and say what they can have instead.

    `told` are references of what told them. Under an agreement a decision in force is needed.
    Raises PeopleNotToldFirst, PartsMissing, DecisionNotInForce and NotAtThisStage.
    """
    require(may_commission(by) if offer.agreement_id else may_offer(by, offer.organisation))
    need_parts(reason=reason)
    tellings = [str(record.ref(thing)) for thing in told]
    if not tellings:
        raise PeopleNotToldFirst
    causes = [each for each in (decision, offer, replaced_by) if each is not None]
    with record.act(by=by, verb="ended", on=offer, because=causes, now=now) as act:
        need_state(offer, "live")
        if offer.agreement_id:
            need_in_force(decision, now.date())
        if replaced_by is not None and (replaced_by.pk == offer.pk or replaced_by.state != "live"):
            raise NotAtThisStage(replaced_by.get_state_display())
        offer.state = "ended"
        offer.ended_at = now
        offer.ended_because = reason.strip()
        offer.ended_by = decision
        offer.told = tellings
        offer.replaced_by = replaced_by
        offer.save()
        act.announce(
            OfferEnded(
                subject=str(record.ref(offer)),
                decision=str(record.ref(decision)) if decision else "",
                replaced_by=str(record.ref(replaced_by)) if replaced_by else "",
                told=tellings,
            )
        )
    return offer


def replace_offer(
    *,
    offer: Offer,
    draft: OfferDraft,
    agreement: Agreement | None,
    organisation: Any,
    decision: Any,
    told: Iterable[Ref | Referable],
    reason: str,
    by: Actor,
    now: datetime,
) -> Offer:
    """Publish what comes in its place and end the old offer, in one go. Returns the new offer."""
    with record.act(by=by, verb="replaced", on=offer, now=now):
        new = publish_offer(draft=draft, organisation=organisation, by=by, now=now, agreement=agreement)
        end_offer(offer=offer, told=told, reason=reason, by=by, now=now, decision=decision, replaced_by=new)
    return new
