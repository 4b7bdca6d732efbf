"""What an event is, and who wants to hear of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Any, TypeVar
from uuid import UUID


@dataclass(frozen=True)
class Event:
    """Something that happened. `subject` is the reference by which order is kept.

    Fields are plain values (text, whole numbers, lists of them), never a person's words.
    """

    subject: str

    @classmethod
    def kind(cls) -> str:
        """The name under which it is stored: `room.Name`."""
        room = cls.__module__.removeprefix("morrow.").removesuffix(".events")
        return f"{room}.{cls.__name__}"

    def payload(self) -> dict[str, Any]:
        """Its fields, for the outbox."""
        return asdict(self)


Kind = TypeVar("Kind", bound=Event)
Handler = Callable[[Any, UUID], None]
"""Takes the event and its id; must be harmless when called twice with the same id."""

_kinds: dict[str, type[Event]] = {}
_handlers: dict[str, dict[str, Handler]] = defaultdict(dict)


def handles(kind: type[Kind]) -> Callable[[Handler], Handler]:
    """Register a function of a room above as a handler of this kind of event."""

    def register(handler: Handler) -> Handler:
        _kinds[kind.kind()] = kind
        _handlers[kind.kind()][f"{handler.__module__}.{handler.__qualname__}"] = handler
        return handler

    return register


def handlers_of(kind: str) -> dict[str, Handler]:
    """The handlers of a stored kind, by name."""
    return dict(_handlers[kind])


def revive(kind: str, payload: dict[str, Any]) -> Event:
    """The event as it was announced."""
    return _kinds[kind](**payload)
