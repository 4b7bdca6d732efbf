"""Events: written with the act, delivered in order for each subject, harmless when repeated."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

import pytest

from morrow.foundations import record
from morrow.foundations.events import Event, deliver, drain, handles, stuck
from morrow.foundations.events.delivery import HandlerFailed
from morrow.foundations.events.models import OutboxEvent
from morrow.foundations.record import Ref
from morrow.foundations.scope import MORROW, SYSTEM, entering

NOW = datetime(2026, 1, 12, 12, tzinfo=UTC)


@dataclass(frozen=True)
class BellRung(Event):
    """A bell was rung so many times."""

    times: int = 0

    @classmethod
    def kind(cls) -> str:
        """A name as short as a room's."""
        return "test.BellRung"


heard: list[tuple[str, int]] = []
poisoned: set[str] = set()


@handles(BellRung)
def hear(event: BellRung, event_id) -> None:
    """Remember it, or fail."""
    if event.subject in poisoned:
        raise RuntimeError("cannot hear")
    heard.append((event.subject, event.times))


@pytest.fixture(autouse=True)
def quiet():
    heard.clear()
    poisoned.clear()


def ring(subject: str, *times: int) -> None:
    with entering.entered(place="morrowdale", viewer=SYSTEM):
        for count in times:
            with record.act(by=MORROW, verb="rang", on=Ref("test.bell", subject), now=NOW) as act:
                act.announce(BellRung(subject=subject, times=count))


@pytest.mark.django_db(transaction=True)
def test_news_of_one_subject_arrives_in_order():
    ring("north", 1, 2, 3)
    assert drain(place="morrowdale") == []
    assert heard == [("north", 1), ("north", 2), ("north", 3)]


@pytest.mark.django_db(transaction=True)
def test_a_poisoned_event_stops_only_its_own_subject_and_shows():
    poisoned.add("north")
    ring("north", 1, 2)
    ring("south", 1)
    assert drain(place="morrowdale") == ["north"]
    assert heard == [("south", 1)]
    with entering.entered(place="morrowdale", viewer=SYSTEM):
        assert [(failed.tries, failed.fault) for failed in stuck()] == [(1, "RuntimeError")]


@pytest.mark.django_db(transaction=True)
def test_once_healed_it_goes_on_from_where_it_stopped():
    poisoned.add("north")
    ring("north", 1, 2)
    with pytest.raises(HandlerFailed):
        deliver(place="morrowdale", subject="north")
    poisoned.clear()
    assert drain(place="morrowdale") == []
    assert heard == [("north", 1), ("north", 2)]


@pytest.mark.django_db(transaction=True)
def test_delivering_twice_does_it_once():
    ring("north", 1)
    drain(place="morrowdale")
    with entering.entered(place="morrowdale", viewer=SYSTEM):
        OutboxEvent.objects.update(done=False)
    drain(place="morrowdale")
    assert heard == [("north", 1)]


def fail_while_ringing() -> None:
    with entering.entered(place="morrowdale", viewer=SYSTEM):
        with record.act(by=MORROW, verb="rang", on=Ref("test.bell", "north"), now=NOW) as act:
            act.announce(BellRung(subject="north", times=1))
            raise RuntimeError


@pytest.mark.django_db(transaction=True)
def test_an_act_that_fails_publishes_nothing():
    with pytest.raises(RuntimeError):
        fail_while_ringing()
    with entering.entered(place="morrowdale", viewer=SYSTEM):
        assert OutboxEvent.objects.count() == 0
