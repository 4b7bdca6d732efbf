"""Whatever can be done here is found by following links from somebody's home."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from django.urls import URLPattern, URLResolver, get_resolver

from tests.house.rooms import ROOMS, SOURCE
from tests.site_wide.crawl import Visit

pytestmark = pytest.mark.slow

SENT_TO = re.compile(r'action="\{% to "([a-z_]+:[a-z_]+)"')
"""Buttons: a form on some page sends there, and nothing is read there."""
CODE = "opened with the code of a paper receipt"
GROUP = "while a group is being formed; the only one of the played year is arranged"
OTHERWISE: dict[str, str] = {
    "charter:paper": "shown once, after a worker asked for somebody beside them",
    "story:my_thread": CODE,
    "voice:ask_look_at": "on a statement of one's own that is not shown",
    "voice:ask_second_look": CODE,
    "voice:attachment": "beside words that wait to be sorted or answered, and on their author's own page",
    "voice:correct": CODE,
    "voice:draft": "while somebody who knows is asked to draft a reply",
    "voice:no_more_of": "the link in a message",
    "voice:render": "while words in another language wait to be sorted",
    "voice:second_look": "while a second look waits",
    "voice:held_file": "while e-mails that were brought are looked at, before any is taken in",
    "voice:my_words": CODE,
    "voice:read_reply": CODE,
    "voice:receipt": "shown once, after something was said",
    "voice:reinstate": CODE,
    "voice:renew_receipt": "once a worker has found the receipt of whoever is beside them",
    "voice:voted": "shown once, after a ballot",
    "voice:withdraw": CODE,
    "people:invitation": "the link in an e-mail",
    "people:join": "before anyone has a home",
    "story:need_map": "a picture on other pages",
    "journeys:review_to_decision": "while a review has ended and nothing is proposed yet",
    "budget:release": "while a promise outlives its agreement, as after a refund",
    "budget:undo_allocation": "while money is set aside and none of it was ever promised",
    "budget:undo_import": "while a file of payments is taken in",
    "learning:withdraw": "on what one told oneself",
    "support:start_for": "while somebody permits a navigator and has no plan",
    "support:aims": GROUP,
    "support:ask_broker": GROUP,
    "support:assent": GROUP,
    "support:bring_offer": GROUP,
    "support:choose": GROUP,
    "support:only_one": GROUP,
    "support:rank": GROUP,
    "journeys:offer_to_group": GROUP,
}
"""Pages that no link on the played year can lead to, and how people come to them."""


@pytest.fixture(scope="module")
def reached(all_visits: list[Visit]) -> set[str]:
    """The names of pages that somebody's links led to, wherever those of everyone lead."""
    return {visit.name.partition("?")[0] for visit in all_visits if visit.status < 400}


def test_every_page_is_reached_from_a_home(reached) -> None:
    missing = set(_names(get_resolver())) - reached - _buttons() - set(OTHERWISE)
    assert not missing, "Nobody reaches: " + ", ".join(sorted(missing))


def test_what_is_excused_is_truly_out_of_reach(reached) -> None:
    assert sorted(set(OTHERWISE) & reached) == []


def _buttons() -> set[str]:
    templates = (SOURCE / room / "templates" for room in ROOMS)
    pages = [page for folder in templates for page in folder.rglob("*.html")]
    return {name for page in pages for name in SENT_TO.findall(page.read_text(encoding="utf-8"))}


def _names(resolver: URLResolver, room: str = "") -> Iterator[str]:
    for each in resolver.url_patterns:
        if isinstance(each, URLResolver):
            yield from _names(each, each.namespace or room)
        elif isinstance(each, URLPattern) and room:
            yield f"{room}:{each.name}"
