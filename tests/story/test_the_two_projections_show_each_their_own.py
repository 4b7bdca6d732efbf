"""The person's own thread shows all of theirs, and to nobody else."""

from __future__ import annotations

import pytest
from django.test import Client

from morrow.foundations.record import Ref
from morrow.foundations.references import kinds
from morrow.foundations.scope import SYSTEM, entering
from morrow.foundations.threads import own_thread, public_thread, ribbon_of
from morrow.people.models import Person
from morrow.people.queries import viewer_of
from morrow.story import queries
from morrow.voice.models import Contribution
from tests.story.pages import PLACE

pytestmark = pytest.mark.usefixtures("played")


@pytest.fixture
def amina(played, now):
    """Amina as a viewer."""
    with entering.entered(place=PLACE, viewer=SYSTEM):
        found = Person.objects.unrestricted(reason="a test looks somebody up").get(code="CAST-AMINA")
        return viewer_of(found, now.date())


@pytest.fixture
def said(amina):
    """The first thing she said."""
    with entering.entered(place=PLACE, viewer=SYSTEM):
        found = Contribution.objects.unrestricted(reason="a test looks up what was said")
        return found.filter(person_id=amina.person_id).order_by("pk").first()


def lines(stations) -> set[str]:
    return {line.sentence for station in stations for line in station.lines}


def test_her_own_thread_shows_what_she_said_her_plan_and_the_reply(amina, said):
    with entering.entered(place=PLACE, viewer=amina):
        own = lines(own_thread(Ref("voice.contribution", said.code), amina))
        assert lines(public_thread(Ref("voice.contribution", said.code))) < own
    assert {"You said something on this.", "We answered you.", "You have a plan."} <= own


@pytest.mark.parametrize("who", ["JOE", "NADIA", "ROSA", "OKAFOR"])
def test_another_person_sees_nothing_of_hers(amina, said, now, who):
    with entering.entered(place=PLACE, viewer=SYSTEM):
        found = Person.objects.unrestricted(reason="a test looks somebody up").get(code=f"CAST-{who}")
        other = viewer_of(found, now.date())
    start = Ref("voice.contribution", said.code)
    with entering.entered(place=PLACE, viewer=other):
        mine = lines(own_thread(start, other)) - lines(public_thread(start))
        own = [said.person_id for thread in queries.own_threads(other) if (said := thread.said)]
    assert "You said something on this." not in mine
    assert set(own) <= {other.person_id}


def test_a_passer_by_is_told_to_sign_in_for_own_threads(played):
    answer = Client().get(f"/{PLACE}/threads/mine/")
    assert answer.status_code == 302
    assert "login" in answer["Location"]


def test_the_ribbon_in_short_says_what_the_whole_thread_says(played, amina):
    with entering.entered(place=PLACE, viewer=amina):
        for topic in queries.topics():
            whole, short = public_thread(*topic.starts), ribbon_of(*topic.starts)
            assert [(s.key, s.reached, s.figure, s.when) for s in whole] == [
                (s.key, s.reached, s.figure, s.when) for s in short
            ]


def test_a_personal_kind_gives_the_public_thread_no_line(played, amina):
    personal = [name for name, kind in kinds().items() if kind.personal]
    assert {"voice.contribution", "support.plan", "learning.observation"} <= set(personal)
    with entering.entered(place=PLACE, viewer=amina):
        for topic in queries.topics():
            assert not any(
                line.sentence.startswith("You ") and "can have" not in line.sentence
                for station in public_thread(*topic.starts)
                for line in station.lines
            )
