"""What is asked of budget groups."""

from __future__ import annotations

from dataclasses import dataclass

from morrow.foundations.errors import NotFound
from morrow.foundations.money import Money, total
from morrow.foundations.scope import Viewer, entering
from morrow.support.models import BrokerRequest, BudgetGroup, GroupMember, GroupOffer, Ranking
from morrow.support.queries.stakes import Stake, settlement_of, shortfall, stakes
from morrow.support.rules.choosing import leaders
from morrow.support.rules.sharing import split


@dataclass(frozen=True)
class OfferView:
    """One offer, with what it would cost the viewer, and whether the group put it first."""

    offer: GroupOffer
    mine: Money | None
    first: bool


@dataclass(frozen=True)
class Membership:
    """The viewer's own place in a group. `others_left` where somebody has left it and she has not."""

    member: GroupMember
    group: BudgetGroup
    somebody_left: bool

    @property
    def left(self) -> bool:
        """True once she has left it, and reads only its name."""
        return bool(self.member.state == "left")

    @property
    def others_left(self) -> bool:
        """True where she goes on without somebody."""
        return self.somebody_left and not self.left


@dataclass(frozen=True)
class Leaving:
    """What would happen to what she put by if she left now: put_by = paid + kept + let_go.

    `never_put_by` is the rest of the share she brings; it has been free in her budget all along.
    """

    put_by: Money
    paid: Money
    kept: Money
    let_go: Money
    never_put_by: Money


@dataclass(frozen=True)
class GroupView:
    """A group as a member or its broker reads it. Another member's budget is never in it.

    Nor are the sums of who has left; `spent` is what the group paid together, theirs with it.
    """

    group: BudgetGroup
    members: tuple[GroupMember, ...]
    offers: tuple[OfferView, ...]
    stakes: tuple[Stake, ...]
    spent: Money
    ask: BrokerRequest | None
    my_order: tuple[str, ...]
    ranked: int
    missing: Money
    if_i_left: Leaving | None
    somebody_left: bool
    my_part: Money | None

    @property
    def together(self) -> Money:
        """What all bring."""
        return total(member.share for member in self.active if member.share)

    @property
    def active(self) -> tuple[GroupMember, ...]:
        """Those in it now."""
        return tuple(m for m in self.members if m.state in {"joined", "assented"})

    @property
    def everybody_ranked(self) -> bool:
        """True where nobody still has to rank."""
        return self.ranked == len(self.active)


def my_groups(viewer: Viewer) -> list[BudgetGroup]:
    """The groups the viewer is in or brokers."""
    return list(BudgetGroup.objects.visible_to(viewer).order_by("formed_at"))


def my_memberships(viewer: Viewer) -> list[Membership]:
    """The viewer's own places in groups, also in those they have left, whose name is still told them."""
    mine = list(GroupMember.objects.visible_to(viewer).filter(person_id=viewer.person_id).order_by("pk"))
    if not mine:
        return []
    ids = [member.group_id for member in mine]
    with entering.lifted(reason="the name of a group one is or was in, and whether somebody left it"):
        groups = BudgetGroup.objects.unrestricted(reason="the names of groups one was in").in_bulk(ids)
        gone = GroupMember.objects.unrestricted(reason="whether somebody left").filter(state="left")
        left = set(gone.filter(group_id__in=ids).values_list("group_id", flat=True))
    return [Membership(member, groups[member.group_id], member.group_id in left) for member in mine]


def group_row(viewer: Viewer, code: str) -> BudgetGroup:
    """One group this viewer may read. Raises NotFound."""
    found = BudgetGroup.objects.visible_to(viewer).filter(code=code).select_related("chosen")
    group: BudgetGroup | None = found.first()
    if group is None:
        raise NotFound
    return group


def group_for(viewer: Viewer, code: str) -> GroupView:
    """One group with its members, offers and money. Raises NotFound."""
    group = group_row(viewer, code)
    members = list(GroupMember.objects.visible_to(viewer).filter(group=group).order_by("pk"))
    active = [m for m in members if m.state in {"joined", "assented"}]
    orders = list(Ranking.objects.visible_to(viewer).filter(group=group))
    current = [o.order for o in orders if o.person_id in group.member_ids]
    with entering.lifted(reason="adding up what each has in a group; shown as sums to its members"):
        held = stakes(group)
        missing = shortfall(group)
        mine = next((s for s in held if s.member.person_id == viewer.person_id), None)
        if_left = _leaving(group, mine, held) if mine and mine.member.state != "left" else None
    return GroupView(
        group=group,
        members=tuple(members),
        offers=tuple(_offers(viewer, group, active, current)),
        stakes=tuple(stake for stake in held if stake.member.state != "left"),
        spent=total(stake.paid for stake in held),
        ask=BrokerRequest.objects.visible_to(viewer).filter(group=group).first(),
        my_order=tuple(next((o.order for o in orders if o.person_id == viewer.person_id), ())),
        ranked=len(current),
        missing=missing,
        if_i_left=if_left,
        somebody_left=any(stake.member.state == "left" for stake in held),
        my_part=mine.member.cost if mine else None,
    )


def offer_for(viewer: Viewer, group: BudgetGroup, code: str) -> GroupOffer:
    """One offer of a group. Raises NotFound."""
    found: GroupOffer | None = GroupOffer.objects.visible_to(viewer).filter(group=group, code=code).first()
    if found is None:
        raise NotFound
    return found


def open_asks(viewer: Viewer) -> list[BrokerRequest]:
    """What groups ask for and no broker has taken on, the oldest first; for brokers."""
    if not viewer.holds("broker"):
        return []
    return list(BrokerRequest.objects.visible_to(viewer).filter(taken_at=None).order_by("asked_at"))


def ask_for(viewer: Viewer, code: str) -> BrokerRequest:
    """One open request of a group, for a broker. Raises NotFound."""
    found: BrokerRequest | None = BrokerRequest.objects.visible_to(viewer).filter(code=code).first()
    if found is None:
        raise NotFound
    return found


def _offers(
    viewer: Viewer, group: BudgetGroup, active: list[GroupMember], orders: list[list[str]]
) -> list[OfferView]:
    offers = list(GroupOffer.objects.visible_to(viewer).filter(group=group).order_by("pk"))
    first = leaders(orders) if len(orders) == len(active) else ()
    me = next((m for m in active if m.person_id == viewer.person_id), None)
    shares = {m.pk: m.share for m in active}
    return [OfferView(offer, _my_part(group, offer, me, shares), offer.code in first) for offer in offers]


def _my_part(
    group: BudgetGroup, offer: GroupOffer, me: GroupMember | None, shares: dict[int, Money]
) -> Money | None:
    """What she said yes to, whoever leaves afterwards; before that, what it would be as things stand."""
    if me is None:
        return None
    if offer.pk == group.chosen_id and me.cost:
        agreed: Money = me.cost
        return agreed
    if group.state in {"arranged", "ended"}:
        return None
    return split(offer.cost, shares)[me.pk]


def _leaving(group: BudgetGroup, mine: Stake, held: list[Stake]) -> Leaving:
    kept = settlement_of(group, mine, held).kept
    put_by = mine.paid + mine.open
    return Leaving(put_by, mine.paid, kept, mine.open - kept, mine.member.share - put_by)
