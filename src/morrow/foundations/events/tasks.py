"""The worker's tasks."""

from __future__ import annotations

from django.conf import settings
from django.utils import timezone
from django.utils.module_loading import import_string
from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from morrow.foundations.events import daily, delivery
from morrow.foundations.record.sealing import seal
from morrow.foundations.scope import SYSTEM, entering


@app.task(
    name="deliver_subject",
    retry=RetryStrategy(max_attempts=delivery.MAX_TRIES, exponential_wait=3),
)
def deliver_subject(*, place: str, subject: str) -> int:
    """Deliver what waits for one subject of a place."""
    return delivery.deliver(place=place, subject=subject)


@app.task(name="seal_record", queueing_lock="seal_record")
def seal_record(*, places: list[str]) -> int:
    """Seal what is settled in these places."""
    sealed = 0
    for place in places:
        with entering.entered(place=place, viewer=SYSTEM):
            sealed += seal()
    return sealed


@app.periodic(cron="7 * * * *")
@app.task(name="do_what_is_due", queueing_lock="do_what_is_due")
def do_what_is_due(timestamp: int) -> int:
    """Do what is due today in every place; every hour, so that a worker that slept makes up for it.

    Returns how many things failed. They stay due, and are tried at the next hour.
    """
    places = list(import_string(settings.MORROW_PLACES)())
    return sum(len(daily.do_what_is_due(place=place, now=timezone.now())) for place in places)
