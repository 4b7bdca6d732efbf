"""Longer library hours did not become a priority: the thread says so and why, and waits for nothing."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from morrow.charter import queries as charter
from morrow.foundations.record import Ref
from morrow.foundations.scope import NOBODY, entering
from morrow.foundations.threads import ribbon_of
from tests.story.pages import PLACE

pytestmark = pytest.mark.usefixtures("played")


@pytest.fixture
def dropped():
    with entering.entered(place=PLACE, viewer=NOBODY):
        return charter.dropped().first()


@pytest.fixture
def seen(dropped) -> str:
    answer = Client().get(f"/{PLACE}/threads/{Ref.read(dropped.theme).code}/")
    assert answer.status_code == 200
    return answer.content.decode()


def test_agreed_says_not_now_and_the_money_does_not_come_next(dropped, seen):
    with entering.entered(place=PLACE, viewer=NOBODY):
        agreed = {each.key: each for each in ribbon_of(Ref.read(dropped.theme))}["agreed"]
    assert (agreed.figure, agreed.over) == ("Not now", True)
    assert "now" not in re.findall(r"m-ribbon__station--(\w+)", seen)


def test_the_reason_is_told_and_the_votes_on_other_topics_are_not(dropped, seen):
    assert dropped.reason in seen
    assert "did not make it a priority on" in seen
    assert "Voted against:" not in seen
    assert "What was chosen:" not in seen


def test_the_words_quoted_are_about_it(seen):
    quoted = re.findall(r"<blockquote.*?</blockquote>", seen, re.DOTALL)
    assert len(quoted) == 3
    assert all("library" in each or "there in the evening" in each for each in quoted)


def test_the_topic_that_was_agreed_is_not_called_decided_against():
    with entering.entered(place=PLACE, viewer=NOBODY):
        priority = max(charter.all_priorities(), key=lambda each: len(each.rests_on))
    page = Client().get(f"/{PLACE}/threads/{priority.code}/").content.decode()
    assert "We decided, because" in page
    assert "We decided not to" not in page


def test_what_money_was_set_aside_for_and_has_ended_waits_for_nothing():
    with entering.entered(place=PLACE, viewer=NOBODY):
        priority = next(each for each in charter.all_priorities() if not each.rests_on)
    page = Client().get(f"/{PLACE}/threads/{priority.code}/").content.decode()
    assert "reached" in re.findall(r"m-ribbon__station--(\w+)", page)
    assert "now" not in re.findall(r"m-ribbon__station--(\w+)", page)
