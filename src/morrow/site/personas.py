"""The page to choose who to be: only in a demonstration, only on this machine."""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from morrow.foundations.scope import SYSTEM, entering
from morrow.people.queries import example_accounts
from morrow.place.queries import all_places
from morrow.site.demonstration.cast import CAST
from morrow.site.demonstration.today import TODAY

PERSONA = "morrow_persona"
"""Session key: this session was begun on the page to choose who to be."""

GROUPS: tuple[tuple[str | Promise, tuple[str, ...]], ...] = (
    (_("People who live here"), ("resident", "panel_member")),
    (
        _("Those who listen and help"),
        ("navigator", "reply_officer", "engagement_officer", "entitlements_officer", "broker", "organiser"),
    ),
    (_("Those who decide"), ("councillor", "democratic_officer", "monitoring_officer")),
    (_("Those who bring and mind the money"), ("fund_manager", "partner")),
    (_("Those who arrange and provide"), ("commissioner", "provider")),
    (
        _("Those who keep it safe, true and learning"),
        ("safeguarding_lead", "data_protection_lead", "learning_lead", "storyteller", "administrator"),
    ),
)
"""What the invented people do, in the order of a thread."""


@dataclass(frozen=True)
class Persona:
    """Somebody invented whom a visitor may be, and what they would do today."""

    key: str
    name: str
    role: str
    kind: str
    what: str | Promise


@dataclass(frozen=True)
class Group:
    """Personas who do one sort of thing."""

    name: str | Promise
    people: tuple[Persona, ...]


@dataclass(frozen=True)
class PlaceCast:
    """The personas of one place."""

    name: str
    slug: str
    groups: tuple[Group, ...]


def is_near(request: HttpRequest) -> bool:
    """True where somebody on this very machine asks a server that listens on this machine alone.

    The name by which they ask must be this machine's too, and nothing may stand between.
    """
    if settings.LIVE or not settings.MORROW_LOOPBACK or _passed_on(request):
        return False
    name = request.get_host().rsplit(":", 1)[0] if "]" not in request.get_host() else "[::1]"
    return name in {"127.0.0.1", "localhost", "[::1]"} and _loopback(request.META.get("REMOTE_ADDR", ""))


def may_choose(request: HttpRequest) -> bool:
    """True where the server listens on loopback alone and every place is an example."""
    if not is_near(request):
        return False
    places = all_places()
    return bool(places) and all(place.example for place in places)


def may_go_on(request: Any) -> bool:
    """True where a session begun on that page still holds: inside an example, on this machine."""
    return bool(settings.MORROW_LOOPBACK and not settings.LIVE and request.place and request.place.example)


def cast() -> list[PlaceCast]:
    """The invented people with accounts, place by place, grouped by what they do."""
    return [PlaceCast(place.name, place.slug, _groups(place.slug)) for place in all_places()]


def account_of(key: str) -> tuple[Any, str]:
    """The account behind a choice, and its place; (None, "") for anything else."""
    place, _slash, code = key.partition("/")
    if place not in {known.slug for known in all_places() if known.example}:
        return None, ""
    with entering.entered(place=place, viewer=SYSTEM):
        found = [account for known, _name, _title, account in example_accounts() if known == code]
    return (found[0], place) if found else (None, "")


def _groups(place: str) -> tuple[Group, ...]:
    known = {member.email: member for member in CAST if member.email}
    people = []
    with entering.entered(place=place, viewer=SYSTEM):
        for code, name, title, account in example_accounts():
            member = known.get(account.email)
            kind = member.role if member else "resident"
            what = TODAY.get(member.key, "") if member else ""
            people.append(Persona(f"{place}/{code}", name, title, kind, what))
    groups = [Group(name, tuple(p for p in people if p.kind in kinds)) for name, kinds in GROUPS]
    return tuple(group for group in groups if group.people)


def _passed_on(request: HttpRequest) -> bool:
    return any(
        header in request.META for header in ("HTTP_X_FORWARDED_FOR", "HTTP_FORWARDED", "HTTP_X_REAL_IP")
    )


def _loopback(address: str) -> bool:
    try:
        return ipaddress.ip_address(address).is_loopback
    except ValueError:
        return False
