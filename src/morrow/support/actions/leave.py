"""Leaving a budget group: what is unspent follows her, net of notice and employer costs."""

from __future__ import annotations

from datetime import datetime

from morrow.foundations import record
from morrow.foundations.money import Money
from morrow.foundations.permission import require
from morrow.foundations.record import ref
from morrow.foundations.scope import Actor, entering
from morrow.support.events import MemberLeft
from morrow.support.locking import lock_group
from morrow.support.models import BudgetGroup, GroupMember, Movement
from morrow.support.permissions import is_member
from morrow.support.queries.stakes import Stake, settlement_of, stakes
from morrow.support.rules.sharing import Settlement


def leave_group(*, group: BudgetGroup, by: Actor, now: datetime) -> Settlement:
    """Leave. What was never put by stays free in her budget; of what was, only notice is kept.

    Before everyone has assented, the others' shares are worked out anew, so each assents again.
    """
    require(is_member(by, group))
    with (
        record.act(by=by, verb="left", on=group, now=now) as act,
        entering.lifted(reason="leaving a group that she then no longer reads"),
    ):
        lock_group(group)
        require(is_member(by, group))
        held = {stake.member.person_id: stake for stake in stakes(group)}
        stake = held[by.person_id]
        settlement = settlement_of(group, stake, list(held.values()))
        _release(stake.member, stake.open - settlement.kept, now)
        stake.member.state, stake.member.left_at = "left", now
        stake.member.save(update_fields=["state", "left_at"])
        if group.state == "assenting":
            _start_assenting_again(held, by, now)
        group.member_ids = [pk for pk in group.member_ids if pk != by.person_id]
        if len(group.member_ids) < 2 and group.state != "arranged":
            group.state = "ended"
        elif group.state == "assenting":
            group.state, group.chosen = "choosing", None
        group.save(update_fields=["member_ids", "state", "chosen"])
        act.announce(MemberLeft(subject=str(ref(group))))
    return settlement


def _start_assenting_again(held: dict[int, Stake], by: Actor, now: datetime) -> None:
    """The others' parts change, so what they put by is let go and each is asked again."""
    for person_id, stake in held.items():
        if person_id != by.person_id and stake.member.state == "assented":
            _release(stake.member, stake.open, now)
            stake.member.state, stake.member.cost, stake.member.assented_at = "joined", None, None
            stake.member.save(update_fields=["state", "cost", "assented_at"])


def _release(member: GroupMember, amount: Money, now: datetime) -> None:
    if amount:
        Movement.objects.create(
            person_id=member.person_id,
            budget_id=member.part.budget_id,
            part=member.part,
            member=member,
            move="released",
            amount=amount,
            what=member.group.name,
            at=now,
        )
