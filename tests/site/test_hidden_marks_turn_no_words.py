"""Somebody pretends a name: invisible marks that would make our own words read backwards."""

from __future__ import annotations

import pytest
from django.test import Client

from morrow.people.models import Person

TURNING = [chr(code) for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A))]


@pytest.fixture
def joe(cast):
    """Joe at the browser."""
    client = Client()
    client.force_login(cast.joe.account)
    return client


def named(cast) -> str:
    return Person.objects.unrestricted(reason="a test").get(pk=cast.joe.pk).name


@pytest.mark.parametrize("mark", TURNING, ids=lambda mark: f"U+{ord(mark):04X}")
def test_a_name_that_would_turn_the_page_is_kept_without_the_mark(cast, joe, mark):
    joe.post("/morrowdale/me/details/", {"name": f"Joe {mark}diap", "reach_by": "none"})
    assert named(cast) == "Joe diap"
    assert mark not in joe.get("/morrowdale/me/").content.decode()


def test_a_search_that_is_shown_again_is_straight(cast, joe):
    page = joe.get("/morrowdale/find-help/", {"q": "warm \u202ehtab"}).content.decode()
    assert "\u202e" not in page


@pytest.mark.parametrize("name", ["سلمیٰ خان", "Zoë O’Brien", "שרה"])
def test_a_name_in_any_writing_is_kept_whole(cast, joe, name):
    joe.post("/morrowdale/me/details/", {"name": name, "reach_by": "none"})
    assert named(cast) == name
