"""A person's own yes, and taking it back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from morrow.foundations import record
from morrow.foundations.permission import require
from morrow.foundations.scope import Actor
from morrow.people.models import Permission, Person
from morrow.people.permissions import may_speak_for


def give_permission(
    *,
    person: Person,
    given_to: Person,
    kinds: Sequence[str],
    purpose: str,
    active_from: date,
    active_to: date | None,
    by: Actor,
    now: datetime,
) -> Permission:
    """Let somebody see some kinds of thing about a person, for a purpose, until a day.

    Only the person, or someone who may lawfully speak for them, can give it.
    """
    require(may_speak_for(by, person, now.date()))
    with record.act(by=by, verb="permitted", now=now) as act:
        permission = Permission.objects.create(
            person=person,
            given_to=given_to,
            kinds=list(kinds),
            purpose=purpose,
            active_from=active_from,
            active_to=active_to,
        )
        act.on(permission)
    return permission


def withdraw_permission(*, permission: Permission, by: Actor, now: datetime) -> None:
    """Take a permission back. What rests on it stops at once."""
    require(may_speak_for(by, permission.person, now.date()))
    with record.act(by=by, verb="withdrew permission", on=permission, now=now):
        permission.withdrawn = now
        permission.save(update_fields=["withdrawn"])
