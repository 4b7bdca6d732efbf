"""`record.act`: the one way to change anything."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import datetime

from django.db import connection, transaction

from morrow.foundations.record.reference import Ref, Referable, ref
from morrow.foundations.scope import Actor, entering

_INSERT = """
INSERT INTO foundations_entry (place, by, role, body, verb, "on", because, at)
VALUES (%s, %s, %s, %s, %s, %s, %s, %s)
"""

opened: ContextVar[list[str] | None] = ContextVar("morrow_acts_opened", default=None)
"""A list to which every act adds its verb; the house test that every action opens a record sets it."""


class Act:
    """An act in hand: say what it is on and rests on as that becomes known."""

    def __init__(self, on: Referable | Ref | None, because: Iterable[Referable | Ref]) -> None:
        self._on = ref(on) if on else None
        self._because = [ref(thing) for thing in because]
        self._news: list[object] = []

    def on(self, thing: Referable | Ref) -> None:
        """Say what the act made, where that did not exist before."""
        self._on = ref(thing)

    def because(self, *things: Referable | Ref) -> None:
        """Say what else the act rests on."""
        self._because.extend(ref(thing) for thing in things)

    def announce(self, event: object) -> None:
        """Publish news once everything is written."""
        self._news.append(event)

    @property
    def subject(self) -> Ref:
        """What the act is on."""
        if self._on is None:
            raise ValueError("An act must say what it is on: `act.on(thing)`.")
        return self._on


_publisher: list[Callable[[object, str], None]] = []


def publish_with(publisher: Callable[[object, str], None]) -> None:
    """Let *events* say how news leaves; called once when the app is ready."""
    _publisher[:] = [publisher]


@contextmanager
def act(
    *,
    by: Actor,
    verb: str,
    now: datetime,
    on: Referable | Ref | None = None,
    because: Iterable[Referable | Ref] = (),
) -> Iterator[Act]:
    """Do one thing: in one transaction, with one entry in the record, and the news after.

    Joins the transaction of a journey that is already open. Raises NoPlace outside a place; on any
    error nothing is left behind.
    """
    place = entering.place()
    with transaction.atomic():
        doing = Act(on, because)
        yield doing
        _write(place, by, verb, doing, now)
        for event in doing._news:
            for publisher in _publisher:
                publisher(event, place)
    seen = opened.get()
    if seen is not None:
        seen.append(verb)


def _write(place: str, by: Actor, verb: str, doing: Act, now: datetime) -> None:
    because = list(dict.fromkeys(str(cause) for cause in doing._because))
    values = [place, by.alias, by.role, by.organisation or by.body, verb, str(doing.subject), because, now]
    with connection.cursor() as cursor:
        cursor.execute(_INSERT, values)
    entering.current().memo.clear()
