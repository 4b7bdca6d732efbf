"""Writing news into the outbox and waking the worker, in the act's own transaction."""

from __future__ import annotations

from morrow.foundations.events.kinds import Event, handlers_of
from morrow.foundations.events.models import OutboxEvent
from morrow.foundations.events.tasks import deliver_subject


def publish(event: object, place: str) -> None:
    """Store one event and a job for its subject; neither exists if the act fails."""
    if not isinstance(event, Event):
        raise TypeError(f"{event!r} is not an Event.")
    kind = event.kind()
    OutboxEvent.objects.create(place=place, kind=kind, subject=event.subject, payload=event.payload())
    if handlers_of(kind):
        deliver_subject.configure(lock=f"{place} {event.subject}").defer(place=place, subject=event.subject)
