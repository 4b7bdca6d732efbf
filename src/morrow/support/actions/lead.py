"""Naming the one person to deal with, and who stands in."""

from __future__ import annotations

from datetime import date, datetime

from morrow.foundations import record
from morrow.foundations.permission import require
from morrow.foundations.scope import Actor, entering
from morrow.people.queries import PersonRef
from morrow.support.errors import CoverIsTheLead, CoverTooLate, NoLead
from morrow.support.models import Lead, Plan
from morrow.support.permissions import may_name_lead


def name_lead(
    *, plan: Plan, lead: PersonRef, called: str, organisation: str, by: Actor, now: datetime
) -> Lead:
    """Name who leads the plan from today. The one before stops leading, and reading, today."""
    require(may_name_lead(by, plan))
    with (
        record.act(by=by, verb="named a lead for", on=plan, now=now),
        entering.lifted(reason="handing a plan over to somebody whose row the old lead may not read"),
    ):
        before = Lead.objects.unrestricted(reason="one lead for each plan").filter(plan=plan)
        before.filter(kind="lead", active_to=None).update(active_to=now.date())
        named: Lead = Lead.objects.create(
            person_id=plan.person_id,
            plan=plan,
            kind="lead",
            lead_id=lead.pk,
            called=called,
            organisation=organisation,
            active_from=now.date(),
        )
    return named


def name_cover(
    *,
    plan: Plan,
    cover: PersonRef,
    called: str,
    organisation: str,
    away_from: date,
    away_to: date,
    by: Actor,
    now: datetime,
) -> Lead:
    """Name who stands in while the lead is away, before the leave starts.

    `away_to` is the first day the lead is back. Raises CoverTooLate, CoverIsTheLead, NoLead.
    """
    require(may_name_lead(by, plan))
    if away_from <= now.date():
        raise CoverTooLate(away_from)
    found = Lead.objects.unrestricted(reason="who leads the plan")
    lead = found.filter(plan=plan, kind="lead", active_to=None).first()
    if lead is None:
        raise NoLead
    if lead.lead_id == cover.pk:
        raise CoverIsTheLead
    with record.act(by=by, verb="named cover for", on=plan, now=now):
        standing_in: Lead = Lead.objects.create(
            person_id=plan.person_id,
            plan=plan,
            kind="cover",
            lead_id=cover.pk,
            covers_for_id=lead.lead_id,
            called=called,
            organisation=organisation,
            active_from=away_from,
            active_to=away_to,
        )
    return standing_in


def end_lead(*, plan: Plan, by: Actor, now: datetime) -> None:
    """Stop being led by whoever leads now, and by whoever stands in; they stop reading today."""
    require(may_name_lead(by, plan))
    _stop_leading(plan, by, now)


def end_lead_without_permission(*, person_id: int, worker_id: int, by: Actor, now: datetime) -> bool:
    """Who is no longer permitted to see a person's plan does not lead it either; nor does who stands in.

    Returns whether they led it. A second call finds nothing to end.
    """
    require(by.holds("system"))
    led = Lead.objects.unrestricted(reason="a permission was taken back").filter(
        person_id=person_id, lead_id=worker_id, kind="lead", active_to=None
    )
    found = led.select_related("plan").first()
    if found is None:
        return False
    _stop_leading(found.plan, by, now)
    return True


def _stop_leading(plan: Plan, by: Actor, now: datetime) -> None:
    with (
        record.act(by=by, verb="ended the lead of", on=plan, now=now),
        entering.lifted(reason="a lead's rows end together, also those of whoever stands in"),
    ):
        leading = Lead.objects.unrestricted(reason="who leads the plan").filter(plan=plan)
        leading.filter(kind="lead", active_to=None).update(active_to=now.date())
        leading.filter(kind="cover", active_from__gte=now.date()).delete()
        leading.filter(kind="cover", active_to__gt=now.date()).update(active_to=now.date())
