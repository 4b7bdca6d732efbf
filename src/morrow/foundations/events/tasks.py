"""The worker's tasks."""

from __future__ import annotations

from datetime import timedelta

from django.conf import settings
from django.db.models import Q
from django.db.models.functions import Now
from django.utils import timezone
from django.utils.module_loading import import_string
from procrastinate import RetryStrategy
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob

from morrow.foundations.events import daily, delivery
from morrow.foundations.record.sealing import seal
from morrow.foundations.scope import SYSTEM, entering

GONE_AFTER = timedelta(seconds=30)
"""A worker says every ten seconds that it lives; one that has not for so long is gone."""


@app.task(
    name="deliver_subject",
    retry=RetryStrategy(max_attempts=delivery.MAX_TRIES, exponential_wait=3),
)
def deliver_subject(*, place: str, subject: str) -> int:
    """Deliver what waits for one subject of a place."""
    return delivery.deliver(place=place, subject=subject)


def take_up_again() -> int:
    """Put back what a worker had in hand when it was killed: it would hold back all that waits behind it.

    Whatever it had not committed never happened, so its jobs begin anew. Returns how many there were.
    """
    is_gone = Q(worker=None) | Q(worker__last_heartbeat__lt=Now() - GONE_AFTER)
    left = list(ProcrastinateJob.objects.filter(is_gone, status="doing").values_list("pk", flat=True))
    for job in left:
        app.job_manager.retry_job_by_id(job, retry_at=timezone.now())
    return len(left)


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
