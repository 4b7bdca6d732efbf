"""Writing a plan together."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from morrow.foundations import record
from morrow.foundations.permission import require
from morrow.foundations.record import Ref
from morrow.foundations.scope import Actor
from morrow.people.queries import PersonRef
from morrow.support.errors import (
    HasAPlan,
    NothingWritten,
    NotPermitted,
    NotReadBack,
    NotThereToo,
    StrengthsFirst,
)
from morrow.support.locking import lock_plan
from morrow.support.models import PARTS, CircleMember, Confidence, Lead, Plan, PrivateDraft, Wording
from morrow.support.permissions import is_person, may_lead, may_write, permits


def start_plan(
    *,
    person: PersonRef,
    called: str,
    by: Actor,
    now: datetime,
    present: bool = False,
    outcomes: Sequence[Ref] = (),
    because: Sequence[Ref] = (),
) -> Plan:
    """Start a plan: by the person, or by a navigator with the person present and their permission.

    The navigator who starts it leads it until another is named. `because` is what it rests on, such as
    an allocation, an offer or an entitlement. Raises NotThereToo, NotPermitted, HasAPlan.
    """
    if by.person_id != person.pk:
        _may_start_for(person, by, present=present)
    open_plans = Plan.objects.unrestricted(reason="whether an open plan exists").exclude(state="ended")
    if open_plans.filter(person_id=person.pk).exists():
        raise HasAPlan
    causes = [*outcomes, *because]
    with record.act(by=by, verb="started a plan", because=causes, now=now) as act:
        plan = Plan.objects.create(
            person_id=person.pk,
            called=called.strip(),
            outcomes=[str(ref) for ref in outcomes],
            rests_on=[str(ref) for ref in because],
            started_at=now,
            example=by.example,
        )
        if by.person_id != person.pk:
            Lead.objects.create(
                person_id=person.pk,
                plan=plan,
                kind="lead",
                lead_id=by.person_id,
                called=by.name,
                organisation=by.organisation,
                active_from=now.date(),
            )
        act.on(plan)
    return plan


def write(*, plan: Plan, part: str, words: str, by: Actor, now: datetime, read_back: bool = False) -> None:
    """Write one part of the plan; the person and the worker have equal rights.

    What matters is in the person's words: a worker who writes it down has read it back. Raises
    StrengthsFirst, NotReadBack, NothingWritten, PlanEnded.
    """
    _may_write(by, plan)
    if part not in dict(PARTS):
        raise ValueError(f"A plan has no part called {part}.")
    if not words.strip():
        raise NothingWritten
    if part == "what_matters" and not is_person(by, plan) and not read_back:
        raise NotReadBack
    if part == "needs" and not plan.strengths:
        raise StrengthsFirst
    with record.act(by=by, verb="wrote in", on=plan, now=now):
        setattr(plan, part, words.strip())
        plan.save(update_fields=[part])


def rest_on(*, plan: Plan, because: Sequence[Ref], by: Actor, now: datetime) -> None:
    """Say what else the plan rests on: an outcome, an offer, an allocation, an entitlement."""
    _may_write(by, plan)
    with record.act(by=by, verb="linked", on=plan, because=because, now=now):
        for ref in because:
            kept = plan.outcomes if ref.kind == "charter.outcome" else plan.rests_on
            if str(ref) not in kept:
                kept.append(str(ref))
        plan.save(update_fields=["outcomes", "rests_on"])


def say_differently(*, plan: Plan, part: str, words: str, by: Actor, now: datetime) -> Wording:
    """Put another view beside a part of the plan. Neither overwrites the other; both print."""
    _may_write(by, plan)
    if not words.strip():
        raise NothingWritten
    with record.act(by=by, verb="said differently", on=plan, now=now):
        wording: Wording = Wording.objects.create(
            person_id=plan.person_id,
            plan=plan,
            part=part,
            words=words.strip(),
            said_as="person" if is_person(by, plan) else "worker",
            said_by=by.name,
            at=now,
        )
    return wording


def add_to_circle(*, plan: Plan, called: str, relation: str, by: Actor, now: datetime) -> CircleMember:
    """Name somebody around the person."""
    _may_write(by, plan)
    with record.act(by=by, verb="named someone in the circle of", on=plan, now=now):
        member: CircleMember = CircleMember.objects.create(
            person_id=plan.person_id, plan=plan, called=called.strip(), relation=relation.strip()
        )
    return member


def say_confidence(*, plan: Plan, score: int, shared: bool, by: Actor, now: datetime) -> Confidence:
    """Say, from 0 to 10, how sure one feels; only the person does, and shares it or not."""
    require(is_person(by, plan))
    with record.act(by=by, verb="said how sure they feel in", on=plan, now=now):
        confidence: Confidence = Confidence.objects.create(
            person_id=plan.person_id, plan=plan, score=score, shared=shared, at=now
        )
    return confidence


def share_confidence(*, confidence: Confidence, shared: bool, by: Actor, now: datetime) -> None:
    """Share what one said, or hide it again."""
    require(by.person_id == confidence.person_id)
    with record.act(by=by, verb="shared or hid", on=confidence.plan, now=now):
        confidence.shared = shared
        confidence.save(update_fields=["shared"])


def keep_private_draft(*, words: str, by: Actor, now: datetime) -> PrivateDraft:
    """Keep the person's own page. What it says, and that it changed, is nobody else's."""
    with record.act(by=by, verb="kept a private page", now=now) as act:
        draft, _made = PrivateDraft.objects.unrestricted(
            reason="the person writes on their own page"
        ).update_or_create(person_id=by.person_id, defaults={"words": words, "at": now})
        act.on(Ref("support.privatedraft", draft.code))
    return draft  # type: ignore[no-any-return]


def review(*, plan: Plan, review_on: date, by: Actor, now: datetime) -> None:
    """Look at an agreed plan again together, and say when next."""
    _may_write(by, plan)
    require(plan.state in {"agreed", "reviewed"})
    with record.act(by=by, verb="reviewed", on=plan, now=now):
        plan.state = "reviewed"
        plan.review_on = review_on
        plan.save(update_fields=["state", "review_on"])


def _may_start_for(person: PersonRef, by: Actor, *, present: bool) -> None:
    require(may_lead(by))
    if not present:
        raise NotThereToo
    if not permits(person.pk, by):
        raise NotPermitted


def _may_write(by: Actor, plan: Plan) -> None:
    require(may_write(by, plan))
    lock_plan(plan)
