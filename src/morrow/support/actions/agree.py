"""Agreeing a plan, and ending it: only ever with the person's yes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from morrow.foundations import record
from morrow.foundations.permission import require
from morrow.foundations.record import Ref, ref
from morrow.foundations.scope import Actor
from morrow.support.errors import (
    EndsWithoutWhy,
    NotTheirs,
    NoWordsOfTheirs,
    OnlyTheyEndIt,
    OnlyWithThem,
    StrengthsFirst,
)
from morrow.support.events import PlanAgreed, PlanEnded
from morrow.support.locking import lock_plan
from morrow.support.models import Lead, Plan
from morrow.support.permissions import is_person, may_end, may_write
from morrow.support.words import CAPACITIES


@dataclass(frozen=True)
class Representative:
    """Someone who lawfully decides for the person: who, in which capacity, on what evidence."""

    name: str
    capacity: str
    evidence: str


def agree(
    *,
    plan: Plan,
    by: Actor,
    now: datetime,
    review_on: date | None = None,
    read_back: bool = False,
    representative: Representative | None = None,
) -> None:
    """Agree the plan: by the person; or written down by its lead, with the person there or for whoever
    lawfully decides for them. Capacity is presumed.

    Raises NoWordsOfTheirs without what matters, StrengthsFirst without strengths, NotTheirs.
    """
    lock_plan(plan)
    agreed_as, agreed_by, evidence = _who_agrees(plan, by, read_back, representative)
    if not plan.what_matters:
        raise NoWordsOfTheirs
    if not plan.strengths:
        raise StrengthsFirst
    because = [Ref.read(text) for text in [*plan.outcomes, *plan.rests_on]]
    with record.act(by=by, verb="agreed", on=plan, because=because, now=now) as act:
        plan.state = "agreed"
        plan.agreed_at = now
        plan.agreed_by, plan.agreed_as, plan.evidence = agreed_by, agreed_as, evidence
        plan.review_on = review_on
        plan.save(update_fields=["state", "agreed_at", "agreed_by", "agreed_as", "evidence", "review_on"])
        act.announce(PlanAgreed(subject=str(ref(plan))))


def end_plan(
    *, plan: Plan, why: str, by: Actor, now: datetime, present: bool = False, died: bool = False
) -> None:
    """End a plan, or withdraw from it: the person at any time and for no reason given, or its lead
    together with them, with the reason written down for them. Only after a death its lead ends it alone.

    Raises OnlyTheyEndIt, OnlyWithThem, EndsWithoutWhy, PlanEnded.
    """
    if not may_end(by, plan):
        raise OnlyTheyEndIt
    lock_plan(plan)
    if not is_person(by, plan):
        _lead_may_end_now(why, present=present or died)
    verb = "ended after a death" if died and not present else "ended"
    with record.act(by=by, verb=verb, on=plan, now=now) as act:
        plan.state = "ended"
        plan.ended_at = now
        plan.ended_why = why.strip()
        plan.ended_by = by.name
        plan.save(update_fields=["state", "ended_at", "ended_why", "ended_by"])
        leads = Lead.objects.unrestricted(reason="leading ends with the plan").filter(plan=plan)
        leads.filter(active_to=None).update(active_to=now.date())
        leads.filter(kind="cover", active_to__gt=now.date(), active_from__lt=now.date()).update(
            active_to=now.date()
        )
        leads.filter(kind="cover", active_from__gte=now.date()).delete()
        act.announce(PlanEnded(subject=str(ref(plan))))


def _lead_may_end_now(why: str, *, present: bool) -> None:
    if not present:
        raise OnlyWithThem
    if not why.strip():
        raise EndsWithoutWhy


def _who_agrees(
    plan: Plan, by: Actor, read_back: bool, representative: Representative | None
) -> tuple[str, str, str]:
    if is_person(by, plan):
        return "self", plan.called, ""
    require(may_write(by, plan))
    if representative is not None:
        if representative.capacity not in dict(CAPACITIES) or not representative.evidence.strip():
            raise NotTheirs
        return representative.capacity, representative.name, representative.evidence
    if not read_back:
        raise NotTheirs
    return "self", plan.called, ""
