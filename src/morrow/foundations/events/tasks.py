"""The worker's tasks."""

from __future__ import annotations

from asgiref.sync import async_to_sync
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


def take_up_again() -> int:
    """Put back what a worker had in hand when it was killed: it would hold back all that waits behind it.

    A worker says every ten seconds that it lives; one that has not for thirty is gone. Whatever it had not
    committed never happened, so its jobs begin anew. Returns how many there were.
    """

    async def put_back() -> int:
        left = list(await app.job_manager.get_stalled_jobs())
        for job in left:
            await app.job_manager.retry_job(job)
        return len(left)

    return async_to_sync(put_back)()


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
