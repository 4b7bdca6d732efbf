"""Whatever can be done here is found by following links from somebody's home."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.urls import URLPattern, URLResolver, get_resolver

from morrow.site.demonstration.cast import CAST
from tests.desk.crawling import Crawl

CROWD = {"noor", "frances", "gwen", "karl", "sam", "wing"}
"""They have the same work as others of the cast, so their homes lead to the same pages."""

ONLY_SENT: set[str] = set()
OTHERWISE: dict[str, str] = {}


@pytest.fixture(scope="module")
def crawl(played) -> Crawl:
    """Everyone has gone wherever her home leads."""
    found = Crawl(played.slug)
    for member in CAST:
        if member.email and member.key not in CROWD:
            found.go(member.key, played.client(member.key))
    return found


def test_no_link_leads_into_a_wall(crawl) -> None:
    assert crawl.broken == {}


def test_every_page_is_reached_from_a_home(crawl) -> None:
    names = set(_names(get_resolver()))
    assert sorted(names - crawl.reached - ONLY_SENT - set(OTHERWISE)) == []


def test_what_is_excused_is_truly_out_of_reach(crawl) -> None:
    assert sorted((set(OTHERWISE) | ONLY_SENT) & crawl.reached) == []


def _names(resolver: URLResolver, room: str = "") -> Iterator[str]:
    for each in resolver.url_patterns:
        if isinstance(each, URLResolver):
            yield from _names(each, each.namespace or room)
        elif isinstance(each, URLPattern) and room:
            yield f"{room}:{each.name}"
