"""Taking events out of the outbox to their handlers, in order for each subject."""

from __future__ import annotations

import logging

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from morrow.foundations.events.kinds import handlers_of, revive
from morrow.foundations.events.models import Delivery, OutboxEvent
from morrow.foundations.scope import SYSTEM, entering

log = logging.getLogger(__name__)

MAX_TRIES = 8


class HandlerFailed(Exception):
    """A handler raised; its event waits, and so do later events of the same subject."""


def deliver(*, place: str, subject: str) -> int:
    """Deliver what waits for one subject. Returns how many events were finished.

    Raises HandlerFailed at the first event that cannot be delivered.
    """
    with entering.entered(place=place, viewer=SYSTEM):
        waiting = list(OutboxEvent.objects.filter(subject=subject, done=False).order_by("pk"))
    for event in waiting:
        for name in handlers_of(event.kind):
            _hand_over(place, event, name)
        with entering.entered(place=place, viewer=SYSTEM):
            OutboxEvent.objects.filter(pk=event.pk).update(done=True)
    return len(waiting)


def drain(*, place: str) -> list[str]:
    """Deliver everything that waits in a place. Returns the subjects that are stuck."""
    failed: set[str] = set()
    while True:
        with entering.entered(place=place, viewer=SYSTEM):
            waiting = OutboxEvent.objects.filter(done=False).exclude(subject__in=failed)
            subjects = list(dict.fromkeys(waiting.order_by("pk").values_list("subject", flat=True)))
        if not subjects:
            return sorted(failed)
        for subject in subjects:
            try:
                deliver(place=place, subject=subject)
            except HandlerFailed:
                failed.add(subject)


def stuck() -> list[Delivery]:
    """Deliveries that have failed and are not done, in the place in force."""
    return list(Delivery.objects.filter(done=None, tries__gt=0).order_by("pk"))


def _hand_over(place: str, event: OutboxEvent, name: str) -> None:
    try:
        with transaction.atomic(), entering.entered(place=place, viewer=SYSTEM):
            delivery, _ = Delivery.objects.get_or_create(place=place, event=event.event, handler=name)
            if delivery.done:
                return
            handlers_of(event.kind)[name](revive(event.kind, event.payload), event.event)
            Delivery.objects.filter(pk=delivery.pk).update(done=timezone.now(), fault="")
    except Exception as fault:
        log.exception("Event %s could not be delivered to %s", event.event, name)
        with entering.entered(place=place, viewer=SYSTEM):
            Delivery.objects.get_or_create(place=place, event=event.event, handler=name)
            failed = Delivery.objects.filter(event=event.event, handler=name)
            failed.update(tries=F("tries") + 1, fault=type(fault).__name__)
        raise HandlerFailed(f"{name}: {type(fault).__name__}") from fault
