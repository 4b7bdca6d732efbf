"""The scope of the work in hand: one place, one viewer, one transaction."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any

from django.db import connection, transaction
from django.urls import reverse
from psycopg.pq import TransactionStatus

from morrow.foundations.scope.errors import NoPlace
from morrow.foundations.scope.viewer import Viewer

_SET = (
    "SELECT set_config('morrow.place', %s, true), set_config('morrow.viewer', %s, true),"
    " set_config('morrow.alias', %s, true)"
)

LIFTED = "*"
"""What PostgreSQL is told where it may show everything."""


@dataclass
class Scope:
    """One place and one viewer, with what has been read of other people so far."""

    place: str
    viewer: Viewer
    purpose: str = ""
    read: dict[tuple[str, str, str], set[int]] = field(default_factory=dict)
    lifts: int = 0
    memo: dict[Any, Any] = field(default_factory=dict)
    """What was worked out already, forgotten with the next act (see `record.act`)."""

    @property
    def setting(self) -> str:
        """What PostgreSQL is told of the viewer at this moment."""
        return LIFTED if self.lifts else self.viewer.setting


_current: ContextVar[Scope | None] = ContextVar("morrow_scope", default=None)
_on_leaving: list[Any] = []


def on_leaving(hook: Any) -> Any:
    """Register what must be written before a scope's transaction ends (disclosures)."""
    _on_leaving.append(hook)
    return hook


def is_set() -> bool:
    """True inside a place."""
    return _current.get() is not None


def current() -> Scope:
    """The scope in force. Raises NoPlace outside one."""
    found = _current.get()
    if found is None:
        raise NoPlace
    return found


def place() -> str:
    """The slug of the place in force. Raises NoPlace outside one."""
    return current().place


def path(name: str, /, **kwargs: object) -> str:
    """The address of a page of this place."""
    return reverse(name, kwargs={"place": place(), **kwargs})


@contextmanager
def entered(*, place: str, viewer: Viewer, purpose: str = "") -> Iterator[Scope]:
    """Work in a place as a viewer, in one transaction; leave everything as it was on an error."""
    before = _current.get()
    scope = Scope(place=place, viewer=viewer, purpose=purpose)
    with transaction.atomic():
        _tell(scope)
        token = _current.set(scope)
        try:
            yield scope
            for hook in _on_leaving:
                hook(scope)
        finally:
            _current.reset(token)
            if before or len(connection.atomic_blocks) > 1:
                _restore(before)


def become(viewer: Viewer) -> None:
    """Go on in the scope in force as this viewer: for the middleware, once it knows who is looking."""
    scope = current()
    scope.viewer = viewer
    _tell(scope)


@contextmanager
def lifted(*, reason: str) -> Iterator[None]:
    """Let the database show what the viewer could not see, for one stated reason.

    For counts and bookkeeping that nobody reads row by row. The reason is for the reader of the
    code; a house test lists every use.
    """
    if not reason:
        raise ValueError("Say why the wall is lifted.")
    scope = current()
    already = scope.setting == LIFTED
    scope.lifts += 1
    try:
        if not already:
            _tell(scope)
        yield
    finally:
        scope.lifts -= 1
        if not already:
            _restore(scope)


def asked_lifted(question: str, values: dict[str, Any], *, reason: str) -> list[tuple[Any, ...]]:
    """The rows of one question with the wall lifted for it alone, in a single round trip.

    The settings go before and after the question in the same message; where it fails, rolling back
    gives them back. Raises NoPlace outside a place.
    """
    if not reason:
        raise ValueError("Say why the wall is lifted.")
    scope = current()
    told = {"lifted": LIFTED, "setting": scope.setting}
    asking = (
        "/* lifted */ SELECT set_config('morrow.viewer', %(lifted)s, true);"
        f"{question};SELECT set_config('morrow.viewer', %(setting)s, true)"
    )
    with connection.cursor() as cursor:
        cursor.execute(asking, {**values, **told})
        cursor.nextset()
        return list(cursor.fetchall())


def _tell(scope: Scope | None) -> None:
    alias = scope.viewer.alias if scope else None
    settings = [scope.place, scope.setting, str(alias or "")] if scope else ["", "", ""]
    with connection.cursor() as cursor:
        cursor.execute(_SET, settings)


def _restore(scope: Scope | None) -> None:
    """Give PostgreSQL back the outer scope, where the transaction still lives.

    In a failed one there is nothing to do: rolling back gives the settings back by itself.
    """
    failed = connection.needs_rollback or (
        connection.connection is not None
        and connection.connection.info.transaction_status is TransactionStatus.INERROR
    )
    if connection.in_atomic_block and not failed:
        _tell(scope)
