"""Forming a budget group, saying together what it is for, choosing, assenting."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from morrow.foundations import record
from morrow.foundations.money import Money, total
from morrow.foundations.permission import require
from morrow.foundations.record import Ref, ref
from morrow.foundations.scope import Actor, entering
from morrow.people.queries import PersonRef
from morrow.support.errors import (
    AlreadyIn,
    NeedsNotMet,
    NotAgreedYet,
    NotAllOffers,
    NotEnoughFree,
    NotEverybodyRanked,
    NotFirst,
    NothingWritten,
    NotTwoOffers,
    PastThat,
    SpendExcluded,
    TooDear,
    UnknownGroup,
)
from morrow.support.events import GroupArranged
from morrow.support.locking import lock_group
from morrow.support.models import (
    BrokerRequest,
    BudgetGroup,
    BudgetPart,
    GroupMember,
    GroupOffer,
    Movement,
    Ranking,
)
from morrow.support.permissions import is_member
from morrow.support.queries.budgets import balance_of
from morrow.support.rules.choosing import leaders
from morrow.support.rules.sharing import split
from morrow.support.rules.spending import exclusion
from morrow.support.words import excluded


def form_group(
    *, name: str, weeks: int, part: BudgetPart, share: Money, called: str, by: Actor, now: datetime
) -> BudgetGroup:
    """Form a group and be its first member, bringing a share of one's own budget for all the weeks."""
    _may_bring(by, part, share)
    with record.act(by=by, verb="formed a group", because=[part.budget], now=now) as act:
        group: BudgetGroup = BudgetGroup.objects.create(
            name=name.strip(),
            weeks=weeks,
            member_ids=[by.person_id],
            formed_at=now,
            example=by.example,
        )
        _enter(group, part, share, called, by, now)
        act.on(group)
    return group


def invite(*, group: BudgetGroup, person: PersonRef, called: str, by: Actor, now: datetime) -> GroupMember:
    """Ask somebody into the group. They see nothing of it until they join with a share."""
    require(is_member(by, group))
    lock_group(group, "forming", "asked")
    with record.act(by=by, verb="invited someone to", on=group, now=now):
        if _members(group).filter(person_id=person.pk).exists():
            raise AlreadyIn
        member: GroupMember = GroupMember.objects.create(
            person_id=person.pk, group=group, called=called, state="invited"
        )
    return member


def join_group(
    *, code: str, part: BudgetPart, share: Money, called: str, by: Actor, now: datetime
) -> GroupMember:
    """Join a group with a share, invited or told its code by a member. Nothing is put by yet."""
    _may_bring(by, part, share)
    with (
        record.act(by=by, verb="joined", because=[part.budget], now=now) as act,
        entering.lifted(reason="entering a group that one could not read before"),
    ):
        groups = BudgetGroup.objects.unrestricted(reason="a member told somebody the group's code")
        group = groups.select_for_update().filter(code=code, state__in=["forming", "asked"]).first()
        if group is None:
            raise UnknownGroup
        if by.person_id in group.member_ids:
            raise AlreadyIn
        group.member_ids = [*group.member_ids, by.person_id]
        group.save(update_fields=["member_ids"])
        act.on(group)
        return _enter(group, part, share, called, by, now)


def state_aims(*, group: BudgetGroup, words: str, by: Actor, now: datetime) -> None:
    """Write down together what the group wants. Every member may."""
    require(is_member(by, group))
    lock_group(group, "forming", "asked", "choosing")
    if not words.strip():
        raise NothingWritten
    with record.act(by=by, verb="stated the aims of", on=group, now=now):
        group.aims = words.strip()
        group.save(update_fields=["aims"])


def rank_offers(*, group: BudgetGroup, order: Sequence[str], by: Actor, now: datetime) -> Ranking:
    """Put the offers in order, best first; one may change it until the group has chosen."""
    require(is_member(by, group))
    lock_group(group, "choosing")
    offers = set(_offers(group).values_list("code", flat=True))
    if set(order) != offers or len(order) != len(offers):
        raise NotAllOffers
    with record.act(by=by, verb="ranked the offers of", on=group, now=now):
        ranking, _made = Ranking.objects.unrestricted(reason="a member ranks the offers").update_or_create(
            group=group, person_id=by.person_id, defaults={"order": list(order), "at": now}
        )
    return ranking  # type: ignore[no-any-return]


def choose(*, group: BudgetGroup, offer: GroupOffer, by: Actor, now: datetime) -> None:
    """Choose the offer the group ranked first. Each member then says yes to her own share, or leaves.

    Raises NotTwoOffers, NotEverybodyRanked, NotFirst, TooDear.
    """
    require(is_member(by, group))
    lock_group(group, "choosing")
    members = _active(group)
    asks = BrokerRequest.objects.unrestricted(reason="why there is only one offer").filter(group=group)
    if _offers(group).count() < 2 and not asks.exclude(only_one_because="").exists():
        raise NotTwoOffers
    rankings = Ranking.objects.unrestricted(reason="counting the group's rankings").filter(group=group)
    orders = {ranking.person_id: ranking.order for ranking in rankings}
    if any(member.person_id not in orders for member in members):
        raise NotEverybodyRanked
    if offer.code not in leaders([orders[member.person_id] for member in members]):
        raise NotFirst
    brought = total(member.share for member in members)
    if offer.cost > brought:
        raise TooDear(offer.cost, brought)
    because = [Ref.read(offer.offer)] if offer.offer else []
    with record.act(by=by, verb="chose an offer in", on=group, because=because, now=now):
        group.chosen = offer
        group.state = "assenting"
        group.save(update_fields=["chosen", "state"])


def assent(*, group: BudgetGroup, plan_still_meets_needs: bool, by: Actor, now: datetime) -> GroupMember:
    """Say yes to one's own share of the chosen offer; it is put by in one's own budget.

    With the last yes the offer is arranged. Raises NeedsNotMet, NotEnoughFree, SpendExcluded.
    """
    require(is_member(by, group))
    lock_group(group, "assenting")
    if not plan_still_meets_needs:
        raise NeedsNotMet
    members = _active(group)
    member: GroupMember = next(m for m in members if m.person_id == by.person_id)
    if member.state == "assented":
        raise PastThat
    offer = group.chosen
    cost = split(offer.cost, {m.pk: m.share for m in members})[member.pk]
    _may_pay_for(member.part, offer, cost)
    with record.act(by=by, verb="assented in", on=group, because=[member.part.budget], now=now) as act:
        member.cost, member.state, member.assented_at = cost, "assented", now
        member.save(update_fields=["cost", "state", "assented_at"])
        Movement.objects.create(
            person_id=member.person_id,
            budget_id=member.part.budget_id,
            part=member.part,
            member=member,
            move="committed",
            amount=cost,
            category=offer.category,
            what=offer.title,
            at=now,
        )
        if all(m.state == "assented" or m.pk == member.pk for m in members):
            group.state = "arranged"
            group.save(update_fields=["state"])
            act.announce(GroupArranged(subject=str(ref(group)), offer=offer.offer))
    return member


def _may_bring(by: Actor, part: BudgetPart, share: Money) -> None:
    require(by.person_id == part.person_id)
    if part.budget.state != "agreed":
        raise NotAgreedYet
    if share <= Money(0) or share > (free := balance_of(part).free):
        raise NotEnoughFree(share, free)


def _may_pay_for(part: BudgetPart, offer: GroupOffer, cost: Money) -> None:
    found = exclusion(offer.category, money=part.money, managed=part.budget.managed)
    if found:
        raise SpendExcluded(*excluded(found))
    if cost > (free := balance_of(part).free):
        raise NotEnoughFree(cost, free)


def _enter(
    group: BudgetGroup, part: BudgetPart, share: Money, called: str, by: Actor, now: datetime
) -> GroupMember:
    members = GroupMember.objects.unrestricted(reason="joining a group that one may be invited to")
    member = members.filter(group=group, person_id=by.person_id).first()
    if member is None:
        member = GroupMember(group=group, person_id=by.person_id)
    elif member.state != "invited":
        raise AlreadyIn
    member.part, member.share, member.called = part, share, called.strip()
    member.state, member.joined_at = "joined", now
    member.save()
    return member  # type: ignore[no-any-return]


def _members(group: BudgetGroup):  # type: ignore[no-untyped-def]
    return GroupMember.objects.unrestricted(reason="who is in the group").filter(group=group)


def _active(group: BudgetGroup) -> list[GroupMember]:
    active = _members(group).filter(state__in=["joined", "assented"]).select_related("part__budget")
    return list(active.order_by("pk"))


def _offers(group: BudgetGroup):  # type: ignore[no-untyped-def]
    return GroupOffer.objects.unrestricted(reason="the offers of a group").filter(group=group)
