"""Naming who holds an office that the law names, and ending it."""

from __future__ import annotations

from datetime import date, datetime

from django.utils import timezone
from django.utils.translation import gettext as _

from morrow.accountability.errors import NotAtThisPoint, NotNamed
from morrow.accountability.models import OFFICES, NamedOfficer
from morrow.accountability.permissions import may_grant
from morrow.foundations import record
from morrow.foundations.permission import require
from morrow.foundations.scope import Actor
from morrow.people import queries as people


def name_officer(
    *,
    office: str,
    source: str,
    active_from: date,
    by: Actor,
    now: datetime,
    role: str = "",
    name: str = "",
    deputy: bool = False,
) -> NamedOfficer:
    """Name somebody to an office, by the code of the role in which they sign in, or by name alone.

    Raises NotNamed where it says neither who they are nor by which law or minute.
    """
    require(may_grant(by))
    held = people.role(role) if role else None
    called = held.known_as if held else name.strip()
    if office not in dict(OFFICES) or not called or not source.strip():
        raise NotNamed(
            _("Say which office it is, who holds it, and the law, scheme or minute that names them.")
        )
    with record.act(by=by, verb="named to an office", now=now) as act:
        named = NamedOfficer.objects.create(
            office=office,
            name=called,
            deputy=deputy,
            role=held,
            source=source.strip(),
            named_by=by.name,
            active_from=active_from,
            example=by.example,
        )
        act.on(named)
    return named


def end_naming(*, named: NamedOfficer, by: Actor, now: datetime) -> None:
    """End today that somebody holds an office; what they signed stays signed."""
    require(may_grant(by))
    today = timezone.localdate(now)
    if not named.active(today):
        raise NotAtThisPoint(_("They do not hold this office today, so there is nothing to end."))
    with record.act(by=by, verb="ended in an office", on=named, now=now):
        named.active_to = today
        named.save(update_fields=["active_to"])
