"""Who looked at what is about me, said so that I can read it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from morrow.foundations.scope import Viewer, entering
from morrow.people import queries as people
from morrow.support.words import kind_read, roles_read


@dataclass(frozen=True)
class Look:
    """One reading: in which role, at what, why, when."""

    roles: str
    what: str
    purpose: str
    at: datetime


def who_looked(viewer: Viewer) -> list[Look]:
    """Every reading of what is about this person, newest first."""
    return [
        Look(roles_read(found.roles), kind_read(found.kind), found.purpose, found.at)
        for found in people.who_looked(viewer)
    ]


def permissions_given(viewer: Viewer) -> list[Any]:
    """What this person lets others see, with the names of those others, newest first."""
    with entering.lifted(reason="a person reads the name of whoever they gave permission to"):
        return list(people.permissions_of(viewer))
