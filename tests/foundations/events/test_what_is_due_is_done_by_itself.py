"""What is due on a day is done by the worker itself; one thing that fails holds no other back."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from procrastinate.contrib.django import app

from morrow.foundations import record
from morrow.foundations.events import daily, do_what_is_due, on_its_day, tasks
from morrow.foundations.models import Entry
from morrow.foundations.record import Ref
from morrow.foundations.scope import MORROW, SYSTEM, entering

NOON = datetime(2026, 1, 12, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def alone(monkeypatch):
    """No room has anything due while these tests run."""
    monkeypatch.setattr(daily, "_looks", {})


def ring(bell: str, now: datetime):
    def do() -> None:
        with record.act(by=MORROW, verb="rang", on=Ref("test.bell", bell), now=now):
            if bell == "cracked":
                raise RuntimeError("cannot ring")

    return do


def rung() -> list[str]:
    with entering.entered(place="morrowdale", viewer=SYSTEM):
        entries = Entry.objects.unrestricted(reason="a test").filter(verb="rang").order_by("pk")
        return [entry.on.split("/")[1] for entry in entries]


@pytest.mark.django_db(transaction=True)
def test_everything_due_is_done_but_what_fails_and_that_is_named():
    @on_its_day
    def bells(now):
        return [ring(bell, now) for bell in ("north", "cracked", "south")]

    failed = do_what_is_due(place="morrowdale", now=NOON)
    assert [name.rsplit(".", 1)[1] for name in failed] == ["bells"]
    assert rung() == ["north", "south"]


@pytest.mark.django_db(transaction=True)
def test_what_is_undone_is_made_up_for_at_the_next_look():
    waiting = ["late"]

    @on_its_day
    def bells(now):
        return [ring(bell, now) for bell in waiting]

    do_what_is_due(place="morrowdale", now=NOON)
    waiting.clear()
    assert do_what_is_due(place="morrowdale", now=NOON) == []
    assert rung() == ["late"]


def test_the_worker_looks_every_hour():
    found = list(app.periodic_registry.periodic_tasks.values())
    [hourly] = [each for each in found if each.task.name == "do_what_is_due"]
    assert hourly.cron.split()[1:] == ["*"] * 4


@pytest.mark.django_db(transaction=True)
def test_it_is_done_in_every_place(settings):
    settings.MORROW_PLACES = "tests.foundations.events.test_what_is_due_is_done_by_itself.two_places"
    seen = []

    @on_its_day
    def places(now):
        seen.append(entering.place())
        return []

    assert tasks.do_what_is_due(timestamp=0) == 0
    assert seen == ["morrowdale", "otherdale"]


def two_places() -> list[str]:
    """Two invented places."""
    return ["morrowdale", "otherdale"]
