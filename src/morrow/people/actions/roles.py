"""Giving somebody a role, and ending it."""

from __future__ import annotations

from datetime import date, datetime

from django.db.models import Q
from django.utils.translation import gettext as _

from morrow.foundations import record
from morrow.foundations.permission import require
from morrow.foundations.scope import Actor
from morrow.people.errors import AlreadyEnded, AlreadyHolds, EndsBeforeItBegins, LastAdministrator
from morrow.people.events import RoleEnded
from morrow.people.models import Person, Role
from morrow.people.permissions import may_appoint
from morrow.place import queries as place


def appoint(
    *,
    person: Person,
    kind: str,
    title: str,
    active_from: date,
    by: Actor,
    now: datetime,
    organisation: str = "",
    body: str = "",
    active_to: date | None = None,
) -> Role:
    """Give a person a role in an organisation or body (by their codes) for a period.

    `active_to` is the first day on which they no longer hold it. Raises EndsBeforeItBegins, and
    AlreadyHolds where they hold the same role there on that day. Nobody gives a role to themselves.
    """
    require(may_appoint(by))
    require(by.person_id != person.pk, _("Nobody gives a role to themselves. Ask another administrator."))
    if active_to is not None and active_to < active_from:
        raise EndsBeforeItBegins
    within = place.organisation(organisation) if organisation else None
    seat = place.body(body) if body else None
    same = Role.objects.filter(person=person, kind=kind, organisation=within, body=seat)
    if same.filter(_held(active_from)).exists():
        raise AlreadyHolds
    with record.act(by=by, verb="appointed", now=now) as act:
        role = Role.objects.create(
            person=person,
            kind=kind,
            title=title.strip(),
            known_as=person.name,
            organisation=within,
            body=seat,
            active_from=active_from,
            active_to=active_to,
            example=person.example,
        )
        act.on(role)
    return role


def end_role(*, role: Role, first_day_without: date, by: Actor, now: datetime) -> None:
    """End a role: from this day the person no longer holds it, nor reads what it let them read.

    Raises AlreadyEnded, EndsBeforeItBegins, and LastAdministrator.
    """
    require(may_appoint(by))
    if role.active_to is not None and role.active_to <= now.date():
        raise AlreadyEnded
    if first_day_without < role.active_from:
        raise EndsBeforeItBegins
    if role.kind == "administrator" and not _others(role, first_day_without):
        raise LastAdministrator
    with record.act(by=by, verb="ended the role", on=role, now=now) as act:
        role.active_to = first_day_without
        role.save(update_fields=["active_to"])
        act.announce(RoleEnded(subject=str(record.ref(role)), role=role.code, kind_of_role=role.kind))


def _held(day: date) -> Q:
    return Q(active_from__lte=day) & (Q(active_to=None) | Q(active_to__gt=day))


def _others(role: Role, day: date) -> bool:
    held = Role.objects.filter(_held(day), kind="administrator").exclude(pk=role.pk)
    return bool(held.exists())
