"""Before the chair took a question, and where it was declined, the cabinet it asks about does not read it."""

from __future__ import annotations

import pytest

from morrow.accountability import actions
from morrow.foundations import record
from tests.rooms.accountability.making import in_force
from tests.rooms.accountability.pages import Browser

WORDS = "Why was my street left out?"


@pytest.mark.parametrize("declined", [False, True])
def test_only_the_asker_scrutiny_and_the_officer_beside_it_read_it(cast, now, declined):
    about = record.ref(in_force(cast, now))
    with cast.as_("joe"):
        asked = actions.ask_scrutiny(about=about, words=WORDS, by=cast.actor("joe"), now=now)
    if declined:
        with cast.as_("vale"):
            actions.decline_question(question=asked, reason="Not ours.", by=cast.actor("vale"), now=now)
    for key in ("okafor", "dan", "mercer", "amina"):
        page = Browser(cast.people[key] if cast.people[key].account else None)
        for address in (f"questions/{asked.code}/", f"questions/{asked.code}/answer/"):
            assert WORDS not in page.open(address).content.decode(), key
    for key in ("joe", "vale", "dilys"):
        assert WORDS in Browser(cast.people[key]).open(f"questions/{asked.code}/").content.decode(), key
