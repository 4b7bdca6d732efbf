"""R19 for many: so many at a time as one transaction bears; a worker killed in between tells nobody twice."""

from __future__ import annotations

from collections import Counter
from importlib import import_module

import pytest

from morrow.foundations.events import drain
from morrow.foundations.record import Ref
from morrow.journeys.told_along_the_way import steps
from morrow.people import actions as people
from morrow.people.models import Message
from morrow.voice.models import Reply, Telling
from tests.journeys.along_the_way import met
from tests.rooms.voice.scenes import hear_openly, theme_on
from tests.rooms.voice.test_r19_everyone_in_a_theme_is_answered_and_told import answer_all

answering = import_module("morrow.voice.actions.answer")
MANY = 11


@pytest.fixture(autouse=True)
def three_at_a_time(monkeypatch):
    monkeypatch.setattr(steps, "AT_ONCE", 3)
    monkeypatch.setattr(answering, "AT_ONCE", 3)


@pytest.fixture
def heard(cast, now):
    """Eleven people who chose letters, and one who chose none, each with a word of their own."""
    known = [met(cast, now, name=f"N{n}", reach_by="letter", address=f"{n} Mill Lane") for n in range(MANY)]
    return [hear_openly(cast, now, f"Cold {n}", person=who) for n, who in enumerate([*known, met(cast, now)])]


def letters(subject):
    sent = Message.objects.unrestricted(reason="a test").filter(subject__contains=subject)
    return Counter(sent.values_list("person__name", flat=True))


def each_once():
    return Counter({f"N{n}": 1 for n in range(MANY)})


class Killed(BaseException):
    """As a process is: nothing below catches it."""


def dying_at(monkeypatch, number):
    """The worker is killed in the midst of the letter of this number, once."""
    sent, write = [], people.send_message

    def write_or_die(**letter):
        sent.append(letter)
        if len(sent) == number:
            raise Killed
        write(**letter)

    monkeypatch.setattr(people, "send_message", write_or_die)


def test_r19_everyone_is_told_once_in_batches(cast, now, heard):
    theme_on(cast, now, *heard)
    assert drain(place="morrowdale") == []
    assert letters("what you told us was heard") == each_once()


@pytest.mark.parametrize("number", [2, 4, 11])
def test_r19_a_worker_killed_between_or_within_batches_tells_each_once(cast, now, heard, monkeypatch, number):
    theme_on(cast, now, *heard)
    dying_at(monkeypatch, number)
    with pytest.raises(Killed):
        drain(place="morrowdale")
    whole = (number - 1) // 3 * 3
    assert Telling.objects.unrestricted(reason="a test").count() == whole, "a batch is told whole or not"
    assert drain(place="morrowdale") == []
    assert letters("what you told us was heard") == each_once()


def test_r19_a_reply_to_everyone_reaches_each_once_in_the_words_of_one_officer(cast, now, heard, monkeypatch):
    theme = theme_on(cast, now, *heard)
    first = answer_all(cast, now, theme)
    assert len(first) == 3
    dying_at(monkeypatch, 5)
    with pytest.raises(Killed):
        drain(place="morrowdale")
    assert drain(place="morrowdale") == []
    assert letters("answers what you told us on") == each_once()
    replies = Reply.objects.unrestricted(reason="a test")
    assert replies.count() == MANY + 1
    assert set(replies.values_list("words", "written_by", "rests_on")) == {
        ("Boilers are funded.", "Rosa Whitlock", "accountability.decision/2026-014")
    }


def test_whoever_said_several_things_is_written_to_once_across_batches(cast, now):
    ida = met(cast, now, name="Ida", reach_by="letter", address="1 Mill Lane")
    theme = theme_on(cast, now, *(hear_openly(cast, now, f"{n}", person=ida) for n in range(5)))
    answer_all(cast, now, theme, because=(Ref("accountability.decision", "2026-014"),))
    drain(place="morrowdale")
    assert letters("answers what you told us on") == Counter({"Ida": 1})
    assert Reply.objects.unrestricted(reason="a test").count() == 5


def test_an_erased_person_stops_nobody_elses_reply(cast, now, heard):
    theme = theme_on(cast, now, *heard)
    last_of_the_first = answer_all(cast, now, theme)[-1]
    people.erase(person=last_of_the_first.person, by=cast.actor("dev"), now=now)
    drain(place="morrowdale")
    assert sum(letters("answers what you told us on").values()) >= MANY - 1
