"""Answering a commission, and taking the answer back."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from morrow.commissioning import rules
from morrow.commissioning.errors import AssuranceMissing, BidsClosed, NoAccount, PartsMissing
from morrow.commissioning.models import Bid, BidMember, Commission
from morrow.commissioning.permissions import may_bid
from morrow.commissioning.standing import need_parts, need_state
from morrow.commissioning.words import ASSURANCES
from morrow.foundations import record
from morrow.foundations.money import Money
from morrow.foundations.permission import require
from morrow.foundations.scope import Actor


def bid(
    *,
    commission: Commission,
    organisation: Any,
    price: Money,
    approach: str,
    by: Actor,
    now: datetime,
    own_account: bool = True,
    fiscal_host: Any = None,
    full_cost: bool = True,
    assurances: Iterable[str] = (),
    members: Iterable[tuple[Any, str]] = (),
) -> Bid:
    """Answer a commission, alone or for several (`members` are organisations with their parts).

    A group with no charity number may answer; without a bank account it names a fiscal host. Checks
    and insurance are asked only where an activity requires them. Sending again replaces what was sent.
    Raises BidsClosed, NoAccount, AssuranceMissing and PartsMissing.
    """
    require(may_bid(by, organisation), _("You can bid only for the organisation you act for."))
    need_parts(approach=approach)
    if price.pence <= 0:
        raise PartsMissing(["price"])
    if not own_account and fiscal_host is None:
        raise NoAccount
    promised = list(assurances)
    labels = dict(ASSURANCES)
    missing = [str(labels[each]) for each in rules.assurances(commission.activities) if each not in promised]
    if missing:
        raise AssuranceMissing(missing)
    with record.act(by=by, verb="bid", because=[commission], now=now) as act:
        _still_open(commission, now)
        commission.bids.filter(organisation=organisation, state="submitted").update(state="withdrawn")
        sent = Bid.objects.create(
            commission=commission,
            organisation=organisation,
            fiscal_host=None if own_account else fiscal_host,
            own_account=own_account,
            price=price,
            full_cost=full_cost,
            approach=approach.strip(),
            assurances=promised,
            at=now,
            example=by.example or organisation.example,
        )
        for member, part in members:
            BidMember.objects.create(bid=sent, organisation=member, part=part.strip())
        act.on(sent)
    return sent


def withdraw_bid(*, bid: Bid, by: Actor, now: datetime) -> Bid:
    """Take a bid back while bids are open."""
    require(may_bid(by, bid.organisation))
    with record.act(by=by, verb="withdrew", on=bid, now=now):
        _still_open(bid.commission, now)
        need_state(bid, "submitted")
        bid.state = "withdrawn"
        bid.save(update_fields=["state"])
    return bid


def _still_open(commission: Commission, now: datetime) -> None:
    held = Commission.objects.select_for_update(no_key=True).get(pk=commission.pk)
    if held.state != "open" or (held.bids_by and now.date() > held.bids_by):
        raise BidsClosed
