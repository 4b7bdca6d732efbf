"""A mutual pledge: adopted by a decision, standing once every side has said yes, left, and ended."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from django.utils import timezone

from morrow.accountability.queries import DecisionRef
from morrow.charter.errors import (
    AlreadyEnded,
    AlreadySaidYes,
    ByWhenOutside,
    EndsBeforeItStarts,
    NoAmount,
    NobodySpeaksForIt,
    NoReasonGiven,
    NotSaidHowAsked,
    PeopleNotToldFirst,
    PledgeOver,
    PoundsArePledgedElsewhere,
    SideTwice,
    StartsBeforeItWasDecided,
    TooFewSides,
)
from morrow.charter.models import Pledge, PledgeSide, Priority
from morrow.charter.permissions import SPEAKS_FOR, may_adopt
from morrow.charter.pledging import held_pledge, held_side, need_speaker
from morrow.charter.rules_of_pledges import FEWEST_SIDES, MOST, Part, is_money
from morrow.charter.standing import need_in_force, need_parts
from morrow.foundations import record
from morrow.foundations.periods import last_day
from morrow.foundations.permission import require
from morrow.foundations.scope import Actor
from morrow.people.queries import organisations_with


def adopt_pledge(
    *,
    title: str,
    why: str,
    priority: Priority,
    decision: DecisionRef,
    sides: Sequence[Part],
    active_from: date,
    active_to: date,
    by: Actor,
    now: datetime,
) -> Pledge:
    """Adopt a mutual pledge under a priority, by a decision in force: what each side will do.

    The side of whoever adopts it says yes by that; the others say it themselves. `active_to` is the first
    day on which it no longer holds. Raises PartsMissing, NotInForce, AlreadyEnded, and what
    `errors.pledges` names of sides, amounts and days; each leaves nothing behind.
    """
    require(may_adopt(by))
    need_parts(title=title, why=why)
    need_in_force(decision, timezone.localdate(now))
    if priority.ended_by_id is not None:
        raise AlreadyEnded
    if active_to <= active_from:
        raise EndsBeforeItStarts
    decided = timezone.localdate(decision.decided_at) if decision.decided_at else active_from
    if active_from < decided:
        raise StartsBeforeItWasDecided(decided)
    names = _checked(sides, by, active_from, last_day(active_to), timezone.localdate(now))
    with record.act(by=by, verb="adopted", because=[decision, priority], now=now) as act:
        pledge = Pledge.objects.create(
            title=title.strip(),
            why=why.strip(),
            priority=priority,
            decision=decision,
            active_from=active_from,
            active_to=active_to,
            adopted_on=timezone.localdate(now),
            example=decision.example,
        )
        for part in sides:
            _add(pledge, part, names[part.organisation], by)
        act.on(pledge)
    return pledge


def _add(pledge: Pledge, part: Part, organisation: Any, by: Actor) -> None:
    own = part.organisation == by.organisation
    PledgeSide.objects.create(
        pledge=pledge,
        kind=part.kind,
        organisation=organisation,
        will_do=part.will_do.strip(),
        amount=part.amount,
        unit=part.unit.strip(),
        by_when=part.by_when,
        counts_people=part.counts_people,
        yes_on=pledge.adopted_on if own else None,
        yes_by=by.name if own else "",
    )


def say_yes(*, side: PledgeSide, by: Actor, now: datetime, asked_how: str = "") -> PledgeSide:
    """Say yes for a side, by name. With the last yes the pledge stands.

    For residents, `asked_how` says how and when they were asked. Raises NotSaidHowAsked, AlreadySaidYes,
    SideHasLeft and PledgeOver.
    """
    need_speaker(by, side)
    today = timezone.localdate(now)
    with record.act(by=by, verb="said yes to", on=side.pledge, now=now):
        held = held_side(side)
        if held.yes_on:
            raise AlreadySaidYes(held.yes_by)
        if held.kind == "residents" and not asked_how.strip():
            raise NotSaidHowAsked
        if held.pledge.ended(today):
            raise PledgeOver(held.pledge.last_day)
        held.yes_on, held.yes_by, held.asked_how = today, by.name, asked_how.strip()
        held.save(update_fields=["yes_on", "yes_by", "asked_how"])
        if not held.pledge.sides.filter(yes_on=None).exists():
            held.pledge.stands_since = today
            held.pledge.save(update_fields=["stands_since"])
    return held


def step_back(*, side: PledgeSide, reason: str, by: Actor, now: datetime) -> PledgeSide:
    """Step back from a pledge, or say no to it, with a reason that is published and kept.

    What the side did until then stays. Raises NoReasonGiven, SideHasLeft and PledgeOver.
    """
    need_speaker(by, side)
    if not reason.strip():
        raise NoReasonGiven
    today = timezone.localdate(now)
    with record.act(by=by, verb="stepped back from", on=side.pledge, now=now):
        held = held_side(side)
        if held.pledge.ended(today):
            raise PledgeOver(held.pledge.last_day)
        held.left_on, held.left_by, held.left_because = today, by.name, reason.strip()
        held.save(update_fields=["left_on", "left_by", "left_because"])
    return held


def end_pledge(
    *, pledge: Pledge, decision: DecisionRef, reason: str, told_first: str, by: Actor, now: datetime
) -> Pledge:
    """End a pledge early by a decision in force: the other sides were told first, and how is written down.

    What each side did until then stays, and can be said for some days more. No side is said to have
    stepped back. Raises PartsMissing, PeopleNotToldFirst, NotInForce and PledgeOver.
    """
    require(may_adopt(by))
    need_parts(reason=reason)
    if not told_first.strip():
        raise PeopleNotToldFirst
    today = timezone.localdate(now)
    need_in_force(decision, today)
    with record.act(by=by, verb="ended", on=pledge, because=[decision, pledge], now=now):
        held = held_pledge(pledge)
        if held.ended_by_id or held.ended(today):
            raise PledgeOver(held.last_day)
        held.ended_on, held.ended_by = today, decision
        held.ended_because, held.told_first = reason.strip(), told_first.strip()
        held.save(update_fields=["ended_on", "ended_by", "ended_because", "told_first"])
    return held


def _checked(sides: Sequence[Part], by: Actor, first: date, last: date, today: date) -> dict[str, Any]:
    """The organisations of the sides by code, every part being whole, on its own, and in time."""
    own = [part for part in sides if part.organisation == by.organisation and part.kind == "council"]
    if len(sides) < FEWEST_SIDES or not own:
        raise TooFewSides
    found = {part.organisation: _speaking(part, today) for part in sides}
    code, times = Counter(part.organisation for part in sides).most_common(1)[0]
    if times > 1:
        raise SideTwice(found[code].name)
    for part in sides:
        need_parts(will_do=part.will_do, unit=part.unit)
        if is_money(part.unit):
            raise PoundsArePledgedElsewhere(part.unit)
        if not 0 < part.amount <= MOST:
            raise NoAmount(MOST)
        if not first <= part.by_when <= last:
            raise ByWhenOutside(found[part.organisation].name, first, last)
    return found


def _speaking(part: Part, today: date) -> Any:
    """The organisation of a side, where somebody could say yes for it."""
    found = organisations_with(SPEAKS_FOR[part.kind], today)
    if part.organisation not in found:
        raise NobodySpeaksForIt(part.organisation)
    return found[part.organisation]
