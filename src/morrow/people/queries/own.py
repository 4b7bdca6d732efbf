"""What a person can see about themselves: permissions, who looked, who speaks, and a copy of it all."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from operator import attrgetter
from typing import Any

from morrow.foundations.models import Disclosure
from morrow.foundations.privacy.walls import walled_models
from morrow.foundations.scope import Viewer
from morrow.people.models import Advocate, ErasureRequest, Permission
from morrow.people.queries.register import names_of
from morrow.people.words import kind_in_words, opens_in_words, role_in_words, work_in_words


@dataclass(frozen=True)
class Kind:
    """A kind of thing somebody can be let see: what it is called, and exactly what it opens."""

    label: str
    called: str
    opens: str


@dataclass(frozen=True)
class Given:
    """One permission as its giver reads it."""

    permission: Permission
    to: str
    what: tuple[Kind, ...]
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
            tuple(_kind(label) for label in permission.kinds),
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


def kinds_to_permit() -> list[Kind]:
    """Every kind of thing a person can let somebody see: those whose `class Privacy` says what it opens."""
    found = (_kind(model._meta.label_lower) for model in walled_models())
    return sorted((kind for kind in found if kind.opens), key=attrgetter("called"))


def kinds_to_share() -> list[Kind]:
    """The kinds of thing that may be shared without a person's yes."""
    return [kind for kind in kinds_to_permit() if kind.label in _WITHOUT_YES]


_WITHOUT_YES = ("people.person", "voice.contribution", "voice.reply")


def _kind(label: str) -> Kind:
    return Kind(label, kind_in_words(label), opens_in_words(label))


def who_looked(viewer: Viewer) -> list[Disclosure]:
    """Every reading of what is about this person, newest first.

    What must not be learnt over a person's shoulder (a model says it is `unlisted`) is left out here; the
    data protection lead sees it all the same.
    """
    if viewer.person_id is None:
        return []
    mine = Disclosure.objects.visible_to(viewer).filter(subjects__contains=[viewer.person_id])
    return list(mine.exclude(kind__in=_unlisted()).order_by("-at"))


def _unlisted() -> list[str]:
    """The kinds of row whose reading would tell whoever reads over a person's shoulder."""
    found = (model for model in walled_models() if getattr(model.Privacy, "unlisted", False))  # type: ignore[attr-defined]
    return [model._meta.label_lower for model in found]


def who_looked_in_words(viewer: Viewer, limit: int = 200) -> list[Looked]:
    """The newest readings in everyday words."""
    newest = who_looked(viewer)[:limit]
    who = work_in_words(row.roles for row in newest)
    return [Looked(who[row.roles], kind_in_words(row.kind), row.purpose, row.at) for row in newest]


def speakers_for(viewer: Viewer) -> list[tuple[Advocate, str]]:
    """Who may speak for the viewer, with the name they work under where they have a role."""
    found = Advocate.objects.visible_to(viewer).filter(person_id=viewer.person_id).order_by("-active_from")
    names = names_of(advocate.speaker_id for advocate in found)
    return [(a, names[a.speaker_id].known_as if a.speaker_id in names else "") for a in found]


def erasure_requests_of(viewer: Viewer) -> list[ErasureRequest]:
    """The viewer's own requests to be erased, newest first."""
    mine = ErasureRequest.objects.visible_to(viewer).filter(person_id=viewer.person_id)
    return list(mine.order_by("-asked"))
