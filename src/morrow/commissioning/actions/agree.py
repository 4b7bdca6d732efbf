"""Signing an agreement, and ending one."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from morrow.commissioning import beneath
from morrow.commissioning.errors import OffersStillHad, PeopleNotToldFirst, StandstillRuns, UnknownHere
from morrow.commissioning.events import AgreementEnded, AgreementSigned
from morrow.commissioning.models import Agreement
from morrow.commissioning.permissions import may_commission, may_sign
from morrow.commissioning.standing import need_in_force, need_parts, need_state
from morrow.foundations import record
from morrow.foundations.permission import require
from morrow.foundations.record import Ref, Referable
from morrow.foundations.scope import Actor


def sign(*, agreement: Agreement, organisation: Any, by: Actor, now: datetime) -> Agreement:
    """Sign for one party. Once all have signed, the agreement is in force.

    The commissioner may keep a signature that a party gave on paper. Raises StandstillRuns before the
    standstill has passed, and UnknownHere where the organisation is no party.
    """
    require(may_sign(by, organisation), _("Only someone who acts for a party can sign for it."))
    with record.act(by=by, verb="signed", on=agreement, now=now) as act:
        need_state(agreement, "awarded")
        if agreement.standstill_ends and now.date() <= agreement.standstill_ends:
            raise StandstillRuns(agreement.standstill_ends)
        party = agreement.parties.filter(organisation=organisation).first()
        if party is None:
            raise UnknownHere
        party.signed_at = party.signed_at or now
        party.save(update_fields=["signed_at"])
        if not agreement.parties.filter(signed_at=None).exists():
            agreement.state = "in_force"
            agreement.signed_at = now
            agreement.save(update_fields=["state", "signed_at"])
            act.announce(
                AgreementSigned(
                    subject=str(record.ref(agreement)), commission=str(record.ref(agreement.commission))
                )
            )
    return agreement


def end_agreement(
    *,
    agreement: Agreement,
    decision: Any,
    told: Iterable[Ref | Referable],
    reason: str,
    by: Actor,
    now: datetime,
) -> Agreement:
    """End an agreement by a decision in force, after the people in it were told and moved.

    Every offer under it has ended first; what will not be paid goes back to the allocation.
    Raises PeopleNotToldFirst, OffersStillHad, DecisionNotInForce, NotAtThisStage.
    """
    require(may_commission(by))
    need_parts(reason=reason)
    tellings = [str(record.ref(thing)) for thing in told]
    if not tellings:
        raise PeopleNotToldFirst
    causes = [each for each in (decision, agreement) if each is not None]
    with record.act(by=by, verb="ended", on=agreement, because=causes, now=now) as act:
        need_state(agreement, "awarded", "in_force")
        if living := list(agreement.offers.filter(state="live").values_list("title", flat=True)):
            raise OffersStillHad(living)
        need_in_force(decision, now.date())
        agreement.state = "ended"
        agreement.ended_at = now
        agreement.ended_because = reason.strip()
        agreement.ended_by = decision
        agreement.told = tellings
        agreement.save()
        beneath.release(agreement=agreement, reason=reason, by=by, now=now)
        act.announce(AgreementEnded(subject=str(record.ref(agreement)), decision=str(record.ref(decision))))
    return agreement
