"""Starting a commission from an outcome, opening it for bids, closing them, ending it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from morrow.commissioning.errors import (
    BidsStillOpen,
    NotAtThisStage,
    NotOfThisPriority,
    PartsMissing,
)
from morrow.commissioning.events import CommissionStarted, OpenForBids
from morrow.commissioning.models import Commission, Criterion
from morrow.commissioning.permissions import may_commission
from morrow.commissioning.standing import need_money, need_parts, need_state, publish_notice
from morrow.foundations import record
from morrow.foundations.money import Money
from morrow.foundations.permission import require
from morrow.foundations.scope import Actor


def open_commission(
    *,
    outcome: Any,
    priority: Any,
    allocation: Any,
    title: str,
    need: str,
    ceiling: Money,
    by: Actor,
    now: datetime,
    subject_matter: str = "social",
    activities: Iterable[str] = (),
    also: Iterable[Any] = (),
) -> Commission:
    """Start a commission from the outcome wanted, for a priority, out of one allocation.

    `also` are further outcomes of the same priority. Who supplies it, and by which route, comes later.
    Raises PartsMissing, NotOfThisPriority and OverAllocation, which names the allocation.
    """
    require(may_commission(by))
    need_parts(title=title, need=need)
    if ceiling.pence <= 0:
        raise PartsMissing(["highest_cost"])
    further = list(also)
    wanted = [outcome.priority_id, allocation.priority_id, *(each.priority_id for each in further)]
    if any(each != priority.pk for each in wanted):
        raise NotOfThisPriority
    with record.act(by=by, verb="started", because=[priority, allocation, outcome], now=now) as act:
        need_money(allocation, ceiling)
        commission = Commission.objects.create(
            outcome=outcome,
            also=[each.code for each in further],
            priority=priority,
            allocation=allocation,
            title=title.strip(),
            need=need.strip(),
            subject_matter=subject_matter,
            activities=list(activities),
            ceiling=ceiling,
            opened_at=now,
            example=by.example,
        )
        act.on(commission)
        act.announce(
            CommissionStarted(
                subject=str(record.ref(commission)),
                outcome=str(record.ref(outcome)),
                priority=str(record.ref(priority)),
            )
        )
    return commission


def open_for_bids(
    *,
    commission: Commission,
    bids_by: date,
    criteria: Mapping[str, int],
    by: Actor,
    now: datetime,
    notice: str = "",
) -> Commission:
    """Publish the specification and what bids are scored on; `criteria` are weights that make 100.

    `notice` is the reference of the notice the route needs. Raises NotAtThisStage without a chosen route
    or with lines still to be answered, PartsMissing, and NoticeMissing, which names the notice.
    """
    require(may_commission(by))
    if sum(criteria.values()) != 100 or any(weight <= 0 for weight in criteria.values()):
        raise PartsMissing(["weights_that_make_100"])
    if bids_by < now.date():
        raise PartsMissing(["a_last_day_from_today_on"])
    with record.act(by=by, verb="opened for bids", on=commission, now=now) as act:
        need_state(commission, "draft")
        if not commission.route or commission.lines.filter(state="proposed").exists():
            raise NotAtThisStage(commission.get_state_display())
        publish_notice(commission, "open", notice, now.date())
        for name, weight in criteria.items():
            Criterion.objects.create(commission=commission, name=name.strip(), weight=weight)
        commission.bids_by = bids_by
        commission.state = "open"
        commission.save(update_fields=["bids_by", "state"])
        act.announce(OpenForBids(subject=str(record.ref(commission)), bids_by=bids_by.isoformat()))
    return commission


def close_bids(*, commission: Commission, by: Actor, now: datetime) -> Commission:
    """Open the envelopes: no bid is taken from now on and scoring begins.

    Raises BidsStillOpen before the last day.
    """
    require(may_commission(by))
    with record.act(by=by, verb="closed bids on", on=commission, now=now):
        need_state(commission, "open")
        if commission.bids_by and now.date() < commission.bids_by:
            raise BidsStillOpen(commission.bids_by)
        commission.state = "scoring"
        commission.save(update_fields=["state"])
    return commission


def end_commission(*, commission: Commission, reason: str, by: Actor, now: datetime) -> Commission:
    """Give up a commission that has not been awarded, saying why in public."""
    require(may_commission(by))
    need_parts(reason=reason)
    with record.act(by=by, verb="ended", on=commission, now=now):
        need_state(commission, "draft", "open", "scoring")
        commission.state = "ended"
        commission.ended_because = reason.strip()
        commission.save(update_fields=["state", "ended_because"])
    return commission
