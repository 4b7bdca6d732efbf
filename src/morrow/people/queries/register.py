"""The register: who works as what, who was invited, whose code this is."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db.models import QuerySet

from morrow.foundations.errors import NotFound
from morrow.foundations.privacy import PersonalQuerySet
from morrow.foundations.scope import Viewer
from morrow.people.errors import NoSuchInvitation, NoSuchPerson, NoSuchRole
from morrow.people.holding import held
from morrow.people.leaving import code_of
from morrow.people.models import Invitation, Nomination, Person, Role
from morrow.people.permissions import GUARDED, may_see_workers

PUBLIC_KINDS = ("councillor", "partner", "panel_member")
"""Those who sit on bodies and answer to the public: anyone may see who they are."""


_AGREEING = tuple(sorted({role for agreeing in GUARDED.values() for role in agreeing}))


def _as_said(code: str) -> set[str]:
    """What somebody may mean who reads a code out: as it stands, or with letters heard for numbers."""
    typed = "".join(code.split()).upper()
    heard = typed.replace("-", "").replace("O", "0").replace("I", "1").replace("L", "1")
    return {typed, heard}


def own_entry(viewer: Viewer) -> Person:
    """The entry of whoever is looking. Raises NotFound where they are nobody here."""
    found: Person | None = None
    if viewer.person_id is not None:
        found = Person.objects.visible_to(viewer).filter(pk=viewer.person_id).first()
    if found is None:
        raise NotFound
    return found


def person_of_code(code: str) -> Person:
    """The person whose own code this is, as it was read out. Raises NoSuchPerson."""
    people = Person.objects.unrestricted(reason="the person told somebody their own code")
    found: Person | None = people.filter(code__in=_as_said(code)).first()
    if found is None:
        raise NoSuchPerson
    return found


def role_of_code(code: str, today: date) -> Role:
    """The role whose public code this is, if it is held today by a worker. Raises NoSuchRole."""
    held_today = Role.objects.filter(held(today)).exclude(kind="resident")
    found = held_today.filter(code__in=_as_said(code)).select_related("organisation", "body").first()
    if found is None:
        raise NoSuchRole
    return found  # type: ignore[no-any-return]


def roles_shown(viewer: Viewer, today: date) -> QuerySet[Any]:
    """Who works as what today: those on public bodies for anyone, all workers for who is signed in."""
    roles = Role.objects.filter(held(today)).exclude(kind="resident")
    if not may_see_workers(viewer):
        roles = roles.filter(kind__in=PUBLIC_KINDS)
    return roles.select_related("organisation", "body").order_by("known_as", "pk")


def role(code: str) -> Role:
    """One role, held or not. Raises NotFound."""
    found = (
        Role.objects.filter(code=code).exclude(kind="resident").select_related("organisation", "body").first()
    )
    if found is None:
        raise NotFound
    return found  # type: ignore[no-any-return]


def ended_roles(today: date, since: date) -> QuerySet[Any]:
    """Roles that ended between two days, the newest first: nobody's time in a role is forgotten at once."""
    roles = Role.objects.filter(active_to__gt=since, active_to__lte=today).exclude(kind="resident")
    return roles.select_related("organisation", "body").order_by("-active_to", "-pk")


def nominations(viewer: Viewer) -> list[Nomination]:
    """Every appointment that was named for a second yes, the newest first, for those who see roles."""
    if not viewer.holds("administrator", *_AGREEING):
        return []
    named = Nomination.objects.select_related("organisation", "body")
    return list(named.order_by("-named_at", "-pk")[:50])


def to_agree(viewer: Viewer) -> list[Nomination]:
    """The appointments that wait for this viewer's yes."""
    mine = {actor.role for actor in viewer.actors}
    kinds = [kind for kind, agreeing in GUARDED.items() if mine & set(agreeing)]
    waiting = Nomination.objects.filter(answer="waiting", kind__in=kinds)
    waiting = waiting.exclude(person_id=viewer.person_id).exclude(nominator_id=viewer.person_id)
    return list(waiting.select_related("organisation", "body").order_by("named_at", "pk"))


def own_nominations(viewer: Viewer) -> list[Nomination]:
    """What the viewer is named for and nobody has answered yet."""
    mine = Nomination.objects.filter(person_id=viewer.person_id, answer="waiting")
    return list(mine.select_related("organisation", "body").order_by("named_at", "pk"))


def nomination(code: str) -> Nomination:
    """One nomination. Raises NotFound."""
    found = Nomination.objects.filter(code=code).first()
    if found is None:
        raise NotFound
    return found  # type: ignore[no-any-return]


def own_roles(viewer: Viewer) -> list[Role]:
    """Every role the viewer holds or held, the newest first."""
    mine = Role.objects.filter(person_id=viewer.person_id).exclude(kind="resident")
    return list(mine.select_related("organisation", "body").order_by("-active_from", "-pk"))


def names_of(persons: Iterable[int]) -> dict[int, Role]:
    """For the ids of workers, a role each under whose name they may be shown (no personal row is read)."""
    roles = Role.objects.filter(person_id__in=set(persons)).exclude(kind="resident")
    return {found.person_id: found for found in roles.select_related("organisation", "body").order_by("pk")}


def invitations(viewer: Viewer) -> PersonalQuerySet:
    """What was offered and is not taken up yet, the newest first."""
    sent = Invitation.objects.visible_to(viewer).filter(accepted=None, withdrawn=None)
    return sent.select_related("organisation", "body").order_by("-written")


def invitation(viewer: Viewer, code: str) -> Invitation:
    """One invitation for whoever sends them. Raises NotFound."""
    found: Invitation | None = invitations(viewer).filter(code=code).first()
    if found is None:
        raise NotFound
    return found


def invitation_behind(token: str) -> Invitation:
    """The invitation behind the link in an e-mail. Raises NoSuchInvitation."""
    sent = Invitation.objects.unrestricted(reason="whoever has the link of an invitation opens it")
    found: Invitation | None = (
        sent.filter(code=code_of(token), accepted=None, withdrawn=None)
        .select_related("organisation", "body")
        .first()
    )
    if found is None:
        raise NoSuchInvitation
    return found


def kinds_of_role() -> list[tuple[str, str]]:
    """Every kind of role there is, and what it is called."""
    return [(kind, str(name)) for kind, name in Role.KINDS]
