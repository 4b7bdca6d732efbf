"""A page takes at most 25 questions to the database and 100 kB, however much was said."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from morrow.voice import actions
from tests.rooms.voice.scenes import (
    after,
    browser,
    hear,
    hear_openly,
    neighbours,
    open_round,
    theme_on,
    vote_on,
)

PAGES = {
    "have-your-say/": None,
    "have-your-say/mine/": "joe",
    "desk/replies/": "rosa",
    "desk/safeguarding/": "beth",
    "rounds/": "esme",
    "rounds/{asked}/": "joe",
    "rounds/{voted}/": "joe",
    "rounds/{asked}/statements/": "esme",
    "themes/": "esme",
    "themes/{theme}/": None,
    "themes/{theme}/gather/": "esme",
    "themes/{theme}/answer/": "rosa",
}


@pytest.fixture
def much(cast, now):
    openly = [hear_openly(cast, now, f"{n} " + "cold " * 60, person=cast.joe) for n in range(30)]
    for n in range(30):
        hear(cast, now, f"{n} " + "wet " * 60)
        harm = hear(cast, now, f"{n} hurt").contribution
        actions.send_to_safeguarding(contribution=harm, route="adult", by=cast.actor("rosa"), now=now)
        bad = hear(cast, now, f"{n} " + "late " * 60).contribution
        actions.send_to_complaints(contribution=bad, procedure="nhs", by=cast.actor("rosa"), now=now)
    asked = open_round(cast, now)
    people = neighbours(40)
    statements = []
    for n, by in enumerate(people):
        words = f"Statement {n}, " + "which says enough. " * 5
        statement = actions.add_statement(round=asked, words=words, person=None, by=by, now=now)
        actions.moderate(statement=statement, show=True, by=cast.actor("esme"), now=now)
        statements.append(statement)
    for by in people[:15]:
        answers = {statement.code: "agree" for statement in statements}
        actions.answer_statements(round=asked, answers=answers, person=None, by=by, now=now)
    voted, projects = vote_on(cast, now, {f"Project {n}": 100 + n for n in range(20)})
    for by in people[:12]:
        actions.cast_ballot(
            round=voted, approves=[p.code for p in projects.values()], person=None, by=by, now=now
        )
    actions.close_round(round=voted, by=cast.actor("esme"), now=after(now))
    actions.count_round(round=voted, by=cast.actor("esme"), now=now)
    theme = theme_on(cast, now, *openly[:20], statements=statements)
    return {"asked": asked.code, "voted": voted.code, "theme": theme.code}


def test_no_page_of_this_room_is_heavy(cast, much):
    heavy = []
    for address, who in PAGES.items():
        client = browser(getattr(cast, who) if who else None)
        with CaptureQueriesContext(
            connection,
        ) as asked:
            response = client.get(f"/morrowdale/{address.format(**much)}")
        assert response.status_code == 200, address
        if len(asked) > 25 or len(response.content) > 100_000:
            heavy.append((address, len(asked), len(response.content)))
    assert heavy == []
