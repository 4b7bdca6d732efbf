"""What a support broker does for a group, and the invoice that follows."""

from __future__ import annotations

from datetime import datetime

from django.utils.translation import gettext as _

from morrow.foundations import record
from morrow.foundations.money import Money, total
from morrow.foundations.permission import require
from morrow.foundations.record import Ref, ref
from morrow.foundations.scope import Actor, entering
from morrow.support.errors import (
    InvoiceTooHigh,
    NoAims,
    NothingToPay,
    NothingWritten,
    PastThat,
    SpendExcluded,
    TooFew,
)
from morrow.support.events import BrokerAsked
from morrow.support.locking import lock_group
from morrow.support.models import BrokerRequest, BudgetGroup, GroupMember, GroupOffer, Movement
from morrow.support.permissions import is_broker, is_member
from morrow.support.queries.stakes import stakes
from morrow.support.rules.sharing import split
from morrow.support.rules.spending import NEVER, exclusion
from morrow.support.words import excluded

NOTHING = Money(0)


def ask_broker(*, group: BudgetGroup, by: Actor, now: datetime) -> BrokerRequest:
    """Ask the brokers for offers: the aims, how many people, how much a week; no names.

    Raises NoAims, TooFew.
    """
    require(is_member(by, group))
    lock_group(group, "forming")
    if not group.aims:
        raise NoAims
    members = _active(group)
    if len(members) < 2:
        raise TooFew
    together = total(member.share for member in members)
    with record.act(by=by, verb="asked a broker for", on=group, now=now) as act:
        ask: BrokerRequest = BrokerRequest.objects.create(
            group=group,
            words=group.aims,
            people=len(members),
            a_week=Money(together.pence // group.weeks),
            asked_at=now,
        )
        group.state = "asked"
        group.save(update_fields=["state"])
        act.announce(BrokerAsked(subject=str(ref(group))))
    return ask


def take_ask(*, ask: BrokerRequest, by: Actor, now: datetime) -> BudgetGroup:
    """Take a group's request on; from now on the broker reads the group's page."""
    require(by.holds("broker"))
    with (
        record.act(by=by, verb="took on", now=now) as act,
        entering.lifted(reason="a broker takes on a group that only its members could read"),
    ):
        groups = BudgetGroup.objects.unrestricted(reason="one broker for each group").select_for_update()
        group: BudgetGroup = groups.get(pk=ask.group_id)
        if group.broker_id:
            raise PastThat
        group.broker_id, group.broker_called = by.person_id, by.name
        group.save(update_fields=["broker", "broker_called"])
        ask.taken_at = now
        ask.save(update_fields=["taken_at"])
        act.on(group)
    return group


def bring_offer(
    *,
    group: BudgetGroup,
    title: str,
    provider: str,
    category: str,
    cost: Money,
    weeks: int,
    notice_weeks: int,
    by: Actor,
    now: datetime,
    employer_costs: Money = NOTHING,
    changes_existing: bool = False,
    what_changes: str = "",
    offer: Ref | None = None,
) -> GroupOffer:
    """Bring the group an offer: a new provider, or an existing service that changes and how.

    `cost` is for the whole group and all its weeks. Raises SpendExcluded for what no budget may buy.
    """
    require(is_broker(by, group))
    lock_group(group, "asked", "choosing")
    if changes_existing and not what_changes.strip():
        raise NothingWritten
    found = exclusion(category, money="health", managed="managed") if category in NEVER else None
    if found:
        raise SpendExcluded(*excluded(found))
    because = [offer] if offer else []
    with record.act(by=by, verb="brought an offer to", on=group, because=because, now=now):
        brought: GroupOffer = GroupOffer.objects.create(
            group=group,
            title=title.strip(),
            provider=provider.strip(),
            offer=str(offer) if offer else "",
            changes_existing=changes_existing,
            what_changes=what_changes.strip(),
            category=category,
            cost=cost,
            weeks=weeks,
            notice_weeks=notice_weeks,
            employer_costs=employer_costs,
            brought_at=now,
        )
        group.state = "choosing"
        group.save(update_fields=["state"])
    return brought


def say_why_only_one(*, group: BudgetGroup, why: str, by: Actor, now: datetime) -> None:
    """Write down why only one offer can be had, so that the group may choose it or not."""
    require(is_broker(by, group))
    if not why.strip():
        raise NothingWritten
    with record.act(by=by, verb="said why there is one offer for", on=group, now=now):
        asks = BrokerRequest.objects.unrestricted(reason="the broker explains").filter(group=group)
        asks.update(only_one_because=why.strip())


def receive_invoice(
    *, group: BudgetGroup, amount: Money, what: str, by: Actor, now: datetime
) -> dict[int, Money]:
    """Pay an invoice from each member's own budget, in proportion to what each still owes of it.

    A member's invoice is paid by those who are in the group. Only its broker draws on what was kept for
    the notice of somebody who left. Returns what each paid, by member. Raises NothingToPay and
    InvoiceTooHigh; nothing is paid then.
    """
    require(is_member(by, group) or is_broker(by, group))
    if amount <= NOTHING:
        raise NothingToPay
    confirmed = is_broker(by, group)
    with (
        record.act(by=by, verb="paid an invoice of", on=group, now=now),
        entering.lifted(reason="an invoice is paid from each member's own budget"),
    ):
        lock_group(group, "arranged", "ended")
        held = [stake for stake in stakes(group) if stake.open]
        owed = {s.member.pk: s for s in held if confirmed or s.member.state != "left"}
        open_sum = total(stake.open for stake in owed.values())
        if amount > open_sum:
            raise InvoiceTooHigh(amount, open_sum)
        parts = split(amount, {pk: stake.open for pk, stake in owed.items()})
        for pk, part in parts.items():
            if part:
                _pay(owed[pk].member, part, _whose(group, what, confirmed), now)
    return parts


def _whose(group: BudgetGroup, what: str, confirmed: bool) -> str:
    """The words of an invoice with the group they came through, and in which part they were put in.

    They stand in each member's own budget, also of one who left and reads the group no more. No name is
    in them: it could not be taken out again when that person is forgotten.
    """
    by = _("put in by its broker") if confirmed else _("put in by a member")
    return f"{group.name[:80]}, {by}: {what.strip()}"[:200]


def _pay(member: GroupMember, amount: Money, what: str, now: datetime) -> None:
    Movement.objects.create(
        person_id=member.person_id,
        budget_id=member.part.budget_id,
        part=member.part,
        member=member,
        move="paid",
        amount=amount,
        what=what,
        at=now,
    )


def _active(group: BudgetGroup) -> list[GroupMember]:
    members = GroupMember.objects.unrestricted(reason="who is in the group").filter(group=group)
    return list(members.filter(state__in=["joined", "assented"]).order_by("pk"))
