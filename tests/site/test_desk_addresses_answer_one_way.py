"""A page of a role says whose it is, and a visitor signs in; only a thing may not exist."""

from __future__ import annotations

import pytest
from django.urls import URLPattern, URLResolver, get_resolver

from tests.rooms.voice.scenes import browser


def fixed_addresses():
    """Every address of a desk that names no single thing."""
    found = set()

    def walk(patterns, before=""):
        for each in patterns:
            route = before + str(each.pattern)
            if isinstance(each, URLResolver):
                walk(each.url_patterns, route)
            elif isinstance(each, URLPattern) and "/desk/" in route and route.count("<") == 1:
                found.add(route.split(">/", 1)[1])

    walk(get_resolver().url_patterns)
    return sorted(found)


def test_there_are_such_addresses():
    assert {"desk/replies/", "desk/safeguarding/", "desk/second-looks/"} <= set(fixed_addresses())


@pytest.mark.parametrize("address", ["desk/replies/", "desk/safeguarding/", "decisions/desk/", "learning/"])
def test_known_ones_say_whose_they_are(cast, address):
    joe = browser(cast.joe).get(f"/morrowdale/{address}")
    assert joe.status_code == 403
    assert "This page is for someone else" in joe.content.decode()
    visitor = browser().get(f"/morrowdale/{address}")
    assert (visitor.status_code, visitor["Location"].partition("?")[0]) == (302, "/accounts/login/")


def test_none_of_them_says_that_it_does_not_exist(cast):
    joe, visitor = browser(cast.joe), browser()
    missing = [
        (address, who)
        for address in fixed_addresses()
        for who, client in (("Joe", joe), ("a visitor", visitor))
        if client.get(f"/morrowdale/{address}").status_code == 404
    ]
    assert missing == []
