"""The worker's tasks."""

from __future__ import annotations

from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from morrow.foundations.events import delivery
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
