"""News from this room."""

from __future__ import annotations

from dataclasses import dataclass

from morrow.foundations.events import Event


@dataclass(frozen=True)
class MessageWritten(Event):
    """A message waits to leave."""

    message: int = 0


@dataclass(frozen=True)
class InvitationWritten(Event):
    """An invitation waits to leave; `site` is the address of the front page, for its link."""

    invitation: int = 0
    site: str = ""


@dataclass(frozen=True)
class RoleEnded(Event):
    """Somebody no longer works in a role; what they were doing needs another hand."""

    role: str = ""
    kind_of_role: str = ""


@dataclass(frozen=True)
class PermissionTakenBack(Event):
    """Somebody took back what they had permitted; `kinds` are the kinds of thing it opened."""

    person: int = 0
    given_to: int = 0
    kinds: tuple[str, ...] = ()


@dataclass(frozen=True)
class ErasureAsked(Event):
    """Somebody asks to be erased."""

    request: str = ""
