"""A worker is killed with a job in hand: the next one does it, and what waits behind it goes on."""

from __future__ import annotations

import pytest
from django.db import connection

from morrow.foundations.events.tasks import deliver_subject, take_up_again

pytestmark = pytest.mark.django_db(transaction=True)


def in_the_hands_of(seconds_ago: int) -> int:
    """A job that a worker has in hand, who last said so many seconds ago that it lives."""
    job = deliver_subject.configure(lock="morrowdale x").defer(place="morrowdale", subject="x")
    with connection.cursor() as cursor:
        beat = "INSERT INTO procrastinate_workers (last_heartbeat) VALUES (now() - %s * interval '1 second')"
        cursor.execute(f"{beat} RETURNING id", [seconds_ago])
        worker = cursor.fetchone()[0]
        cursor.execute(
            "UPDATE procrastinate_jobs SET status = 'doing', worker_id = %s WHERE id = %s", [worker, job]
        )
    return job


def status(job: int) -> str:
    with connection.cursor() as cursor:
        cursor.execute("SELECT status FROM procrastinate_jobs WHERE id = %s", [job])
        return cursor.fetchone()[0]


def test_a_job_whose_worker_is_gone_waits_to_be_done_again():
    job = in_the_hands_of(60)
    assert take_up_again() == 1
    assert status(job) == "todo"
    assert take_up_again() == 0


def test_a_job_whose_worker_lives_is_left_to_it():
    job = in_the_hands_of(5)
    assert take_up_again() == 0
    assert status(job) == "doing"
