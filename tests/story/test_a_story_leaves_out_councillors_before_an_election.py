"""Before an election a story page leaves out what councillors said; the decision's own page keeps it."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client

from morrow.foundations.scope import NOBODY, entering
from morrow.place import queries as place
from morrow.place.models import RestrictedPeriod
from morrow.story import queries
from tests.story.pages import PLACE

pytestmark = pytest.mark.usefixtures("played")


def page() -> str:
    """The public page of the topic that reached every station."""
    with entering.entered(place=PLACE, viewer=NOBODY):
        listed = queries.listed(queries.topics())
        topic = next(each.topic for each in listed if len(each.reached) == 7)
    return Client().get(f"/{PLACE}/threads/{topic.code}/").content.decode()


def test_what_councillors_said_waits_and_the_page_says_until_when(played, monkeypatch):
    assert "Voted against:" in page()
    with entering.entered(place=PLACE, viewer=NOBODY):
        poll = RestrictedPeriod(election="The poll", starts=date(2026, 1, 1), ends=date(2026, 5, 7))
    monkeypatch.setattr(place, "held_by", lambda today, **where: poll)
    told = page()
    assert "Voted against:" not in told
    assert "It is not told here until the end of 7 May 2026" in told
