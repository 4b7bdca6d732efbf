"""What a person can see about themselves: permissions, who looked, who speaks, and a copy of it all."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.db import models

from morrow.foundations.models import Coded, Disclosure
from morrow.foundations.money import Money
from morrow.foundations.privacy import PERSONAL, declared
from morrow.foundations.privacy.walls import walled_models
from morrow.foundations.scope import Viewer
from morrow.people.models import Advocate, ErasureRequest, Permission
from morrow.people.queries.register import names_of
from morrow.people.words import EVERYDAY, kind_in_words, role_in_words, roles_in_words


@dataclass(frozen=True)
class Given:
    """One permission as its giver reads it."""

    permission: Permission
    to: str
    what: tuple[str, ...]
    holds: bool


@dataclass(frozen=True)
class Looked:
    """One reading as the person it was about reads it: never who, always in which work and why."""

    who: str
    what: str
    why: str
    when: datetime


def permissions_of(viewer: Viewer) -> list[Permission]:
    """The permissions about this person, newest first."""
    given = Permission.objects.visible_to(viewer).filter(person_id=viewer.person_id)
    return list(given.select_related("role").order_by("-active_from", "-pk"))


def permissions_in_words(viewer: Viewer, today: date) -> list[Given]:
    """The same, with whom they were given to and what they cover in everyday words."""
    permissions = permissions_of(viewer)
    names = names_of(permission.given_to_id for permission in permissions)
    return [
        Given(
            permission,
            _to(permission, names),
            tuple(kind_in_words(kind) for kind in permission.kinds),
            permission.holds(today) and (permission.role is None or permission.role.is_held(today)),
        )
        for permission in permissions
    ]


def _to(permission: Permission, names: dict[int, Any]) -> str:
    role = permission.role or names.get(permission.given_to_id)
    if role is None:
        return ""
    return f"{role.known_as}, {role_in_words(role)}" if role.known_as else role_in_words(role)


def own_permission(viewer: Viewer, code: str) -> Permission | None:
    """One permission about the viewer, by its code."""
    mine = Permission.objects.visible_to(viewer).filter(person_id=viewer.person_id)
    found: Permission | None = mine.filter(code=code).first()
    return found


def kinds_to_permit() -> list[tuple[str, str]]:
    """The kinds of thing a person can let somebody see: those that have a name in everyday words."""
    found = []
    for model in walled_models():
        label, rule = model._meta.label_lower, declared(model)
        said = hasattr(model.Privacy, "called") or label in EVERYDAY  # type: ignore[attr-defined]
        if rule and rule.person and said and label not in _NOT_SHARED:
            found.append((label, kind_in_words(label)))
    return sorted(found, key=lambda kind: kind[1])


_NOT_SHARED = {
    "people.permission",
    "people.erasurerequest",
    "people.message",
    "people.advocate",
    "voice.safeguardingreferral",
}


def who_looked(viewer: Viewer) -> list[Disclosure]:
    """Every reading of what is about this person, newest first."""
    if viewer.person_id is None:
        return []
    mine = Disclosure.objects.visible_to(viewer).filter(subjects__contains=[viewer.person_id])
    return list(mine.order_by("-at"))


def who_looked_in_words(viewer: Viewer, limit: int = 200) -> list[Looked]:
    """The newest readings in everyday words."""
    return [
        Looked(roles_in_words(row.roles.split(",")), kind_in_words(row.kind), row.purpose, row.at)
        for row in who_looked(viewer)[:limit]
    ]


def speakers_for(viewer: Viewer) -> list[tuple[Advocate, str]]:
    """Who may speak for the viewer, with the name they work under where they have a role."""
    found = Advocate.objects.visible_to(viewer).filter(person_id=viewer.person_id).order_by("-active_from")
    names = names_of(advocate.speaker_id for advocate in found)
    return [(a, names[a.speaker_id].known_as if a.speaker_id in names else "") for a in found]


def erasure_requests_of(viewer: Viewer) -> list[ErasureRequest]:
    """The viewer's own requests to be erased, newest first."""
    mine = ErasureRequest.objects.visible_to(viewer).filter(person_id=viewer.person_id)
    return list(mine.order_by("-asked"))


def everything_about(viewer: Viewer) -> dict[str, Any]:
    """A copy of every personal row about the viewer, from every room, as plain values.

    Walks every table that declares itself personal and names the person, so no room can be
    forgotten. Other people are left out: what points to them is not in the copy. So is what a model says
    is `withheld`, because whoever stands behind the person's back must not learn it from the copy.
    """
    held = {}
    for model in walled_models():
        rule = declared(model)
        if rule is None or rule.kind != PERSONAL or not rule.person:
            continue
        column = "pk" if rule.person == "self" else f"{rule.person}_id"
        rows = model.objects.visible_to(viewer).filter(**{column: viewer.person_id})  # type: ignore[attr-defined]
        found = [dict(_fields(row)) for row in rows.order_by("pk")]
        if found:
            held[model._meta.label_lower] = {"called": kind_in_words(model._meta.label_lower), "rows": found}
    return held


_INTERNAL = {"id", "place", "alias", "account", "event"}


def _fields(row: models.Model) -> Iterator[tuple[str, Any]]:
    withheld = {*_INTERNAL, *getattr(row.Privacy, "withheld", ())}  # type: ignore[attr-defined]
    for field in row._meta.concrete_fields:
        if field.name in withheld:
            continue
        if field.is_relation:
            rule = declared(field.related_model)  # type: ignore[arg-type]
            target = field.related_model
            if rule and rule.kind != PERSONAL and isinstance(target, type) and issubclass(target, Coded):
                linked = getattr(row, field.name)
                yield field.name, str(linked) if linked else None
            continue
        yield field.name, _plain(getattr(row, field.attname))


def _plain(value: Any) -> Any:
    if isinstance(value, Money):
        return value.pence
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    if isinstance(value, (uuid.UUID, Decimal)):
        return str(value)
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return value
