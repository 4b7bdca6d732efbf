"""Where a thread stands is told the same on every page of a thing that belongs to it."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from morrow.charter import queries as charter
from morrow.foundations.record import ref
from morrow.foundations.scope import NOBODY, entering
from morrow.foundations.threads import followed, standing
from morrow.story import queries
from tests.story.pages import PLACE

pytestmark = pytest.mark.usefixtures("played")

STATES = re.compile(r"m-ribbon__station--(\w+)")
DRAWN = {
    "accountability.decision": "decisions/{}/",
    "budget.allocation": "the-money/set-aside/{}/",
    "charter.entitlement": "what-we-agreed/promises/{}/",
    "charter.priority": "what-we-agreed/priorities/{}/",
    "commissioning.agreement": "agreements/{}/",
    "commissioning.commission": "commissions/{}/",
    "commissioning.offer": "offers/{}/",
    "learning.review": "what-we-learned/reviews/{}/",
    "voice.round": "rounds/{}/",
    "voice.theme": "themes/{}/",
}


@pytest.fixture
def topic():
    with entering.entered(place=PLACE, viewer=NOBODY):
        return next(each.topic for each in queries.listed(queries.topics()) if len(each.reached) == 7)


def line_on(address: str) -> list[str]:
    answer = Client().get(f"/{PLACE}/{address}")
    assert answer.status_code == 200, address
    return STATES.findall(answer.content.decode())


def lines_on(address: str) -> list[list[str]]:
    """Each line of a page: what serves several topics, as a decision may, draws one for each."""
    states = line_on(address)
    return [states[at : at + 7] for at in range(0, len(states), 7)]


def pages_of(topic) -> list[str]:
    with entering.entered(place=PLACE, viewer=NOBODY):
        thread = followed(*topic.starts)
        mine = [each for each in thread.public if queries.topic_of(each) == topic]
    return [DRAWN[each.kind].format(each.code) for each in mine if each.kind in DRAWN]


def test_every_page_of_the_thread_draws_the_line_of_its_thread_page(topic):
    told = line_on(f"threads/{topic.code}/")
    assert told == ["reached"] * 7
    found = pages_of(topic)
    assert len({page.split("/")[0] for page in found}) >= 5
    assert {page: line_on(page) for page in found if told not in lines_on(page)} == {}


def test_a_promise_stands_where_its_topic_stands_and_leads_to_its_story(topic):
    with entering.entered(place=PLACE, viewer=NOBODY):
        promise = next(p for p in charter.EntitlementRef.objects.all() if p.priority_id == topic.priority.pk)
        found = standing(ref(promise))
    assert [each.story for each in found] == [f"/{PLACE}/threads/{topic.code}/"]
    assert "now" not in line_on(DRAWN["charter.entitlement"].format(promise.code))
