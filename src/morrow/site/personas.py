"""The page to choose who to be: only in a demonstration, only on this machine."""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass
from typing import Any

from django.conf import settings

from morrow.foundations.scope import SYSTEM, entering
from morrow.people.queries import example_accounts
from morrow.place.queries import all_places


@dataclass(frozen=True)
class Persona:
    """Somebody invented whom a visitor may be."""

    key: str
    name: str
    role: str
    place: str


def may_choose(request: Any) -> bool:
    """True where the server listens on loopback alone and every place is an example."""
    if settings.LIVE or not settings.MORROW_LOOPBACK:
        return False
    try:
        near = ipaddress.ip_address(request.META.get("REMOTE_ADDR", "")).is_loopback
    except ValueError:
        return False
    places = all_places()
    return near and bool(places) and all(place.example for place in places)


def cast() -> list[tuple[str, list[Persona]]]:
    """The invented people with accounts, place by place."""
    groups = []
    for place in all_places():
        with entering.entered(place=place.slug, viewer=SYSTEM):
            people = [
                Persona(f"{place.slug}/{code}", name, role, place.slug)
                for code, name, role, _ in example_accounts()
            ]
        groups.append((place.name, people))
    return groups


def account_of(key: str) -> tuple[Any, str]:
    """The account behind a choice, and its place; (None, "") for anything else."""
    place, _, code = key.partition("/")
    if place not in {known.slug for known in all_places() if known.example}:
        return None, ""
    with entering.entered(place=place, viewer=SYSTEM):
        found = [account for known, _, _, account in example_accounts() if known == code]
    return (found[0], place) if found else (None, "")
