"""What each member has in a group: put by, paid, still open."""

from __future__ import annotations

from dataclasses import dataclass

from morrow.foundations.money import Money, total
from morrow.support.models import BudgetGroup, GroupMember, Movement
from morrow.support.rules.sharing import Settlement, settle, split
from morrow.support.rules.spending import balance


@dataclass(frozen=True)
class Stake:
    """One member's money in a group. `open` is put by and not yet paid or let go."""

    member: GroupMember
    paid: Money
    open: Money


def stakes(group: BudgetGroup) -> list[Stake]:
    """Every member's stake, also of those who left. Sums only; run where the walls are lifted."""
    members = GroupMember.objects.unrestricted(reason="adding up what each has in a group")
    moves = Movement.objects.unrestricted(reason="adding up what each has in a group")
    by_member: dict[int, list[tuple[str, Money]]] = {}
    for move in moves.filter(member__group=group):
        by_member.setdefault(move.member_id, []).append((move.move, move.amount))
    found = []
    for member in members.filter(group=group).exclude(share=None).select_related("part").order_by("pk"):
        held = balance(member.share, by_member.get(member.pk, []))
        found.append(Stake(member, held.paid, held.committed))
    return found


def settlement_of(group: BudgetGroup, stake: Stake, held: list[Stake]) -> Settlement:
    """What would follow this member if she left now."""
    member, offer = stake.member, group.chosen
    cost = member.cost or Money(0)
    if offer is None or not cost:
        return Settlement(paid=stake.paid, kept=Money(0), follows=member.share - stake.paid)
    assented = {other.member.pk: other.member.cost for other in held if other.member.cost}
    employer = split(offer.employer_costs, assented)[member.pk]
    everybody = group.state in {"arranged", "ended"}
    return settle(
        share=member.share,
        cost=cost,
        paid=stake.paid,
        weeks=offer.weeks,
        notice_weeks=offer.notice_weeks if everybody else 0,
        employer_costs=employer if everybody else Money(0),
    )


def shortfall(group: BudgetGroup) -> Money:
    """What the chosen offer still costs beyond what is put by for it, since somebody left."""
    if group.chosen_id is None or group.state != "arranged":
        return Money(0)
    held = stakes(group)
    missing: Money = group.chosen.cost - total(s.paid for s in held) - total(s.open for s in held)
    return max(missing, Money(0))
