"""Giving somebody a role, and ending it."""

from __future__ import annotations

from datetime import date, datetime

from django.utils.translation import gettext as _

from morrow.foundations import record
from morrow.foundations.permission import require
from morrow.foundations.scope import Actor
from morrow.people.appointing import give, whereabouts
from morrow.people.errors import (
    AlreadyEnded,
    EndsBeforeItBegins,
    LastAdministrator,
    LastOfThem,
    NeedsASecondYes,
)
from morrow.people.events import RoleEnded
from morrow.people.holding import held
from morrow.people.models import Person, Role
from morrow.people.permissions import GUARDED, may_appoint, needs_agreement


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
    Raises NeedsASecondYes where somebody is to be nominated first (see `needs_agreement`).
    """
    require(may_appoint(by))
    require(by.person_id != person.pk, _("Nobody gives a role to themselves. Ask another administrator."))
    if needs_agreement(kind=kind, person=person, by=by, on=now.date()):
        raise NeedsASecondYes
    within, seat = whereabouts(
        person=person,
        kind=kind,
        active_from=active_from,
        active_to=active_to,
        organisation=organisation,
        body=body,
    )
    with record.act(by=by, verb="appointed", now=now) as act:
        role = give(
            person=person.pk,
            known_as=person.name,
            kind=kind,
            title=title.strip(),
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

    Raises AlreadyEnded, EndsBeforeItBegins, LastAdministrator, and LastOfThem where nobody else would hold a
    role on which others rely for a second yes.
    """
    require(may_appoint(by))
    if role.active_to is not None and role.active_to <= now.date():
        raise AlreadyEnded
    if first_day_without < role.active_from:
        raise EndsBeforeItBegins
    if role.kind in GUARDED and not by.holds("system") and not _others(role, first_day_without):
        raise LastAdministrator if role.kind == "administrator" else LastOfThem(role.get_kind_display())
    with record.act(by=by, verb="ended the role", on=role, now=now) as act:
        role.active_to = first_day_without
        role.save(update_fields=["active_to"])
        act.announce(RoleEnded(subject=str(record.ref(role)), role=role.code, kind_of_role=role.kind))


def _others(role: Role, day: date) -> bool:
    others = Role.objects.filter(held(day), kind=role.kind).exclude(pk=role.pk)
    return bool(others.exists())
