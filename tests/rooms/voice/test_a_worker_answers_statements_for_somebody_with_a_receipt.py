"""At any library somebody with a receipt agrees and disagrees: the answers are theirs, not the worker's."""

from __future__ import annotations

import pytest
from django.utils import timezone

from morrow.voice import actions
from morrow.voice.models import StatementVote
from tests.rooms.voice.scenes import browser, hear, open_round, page, send


@pytest.fixture(autouse=True)
def on_the_day(now, monkeypatch):
    monkeypatch.setattr(timezone, "now", lambda: now)


def test_answers_given_at_a_desk_are_of_whoever_holds_the_receipt(cast, now):
    said = hear(cast, now, person=cast.joe)
    round_ = open_round(cast, now)
    made = actions.add_statement(
        round=round_, words="Mend the lamps.", person=None, by=cast.actor("sam"), now=now
    )
    actions.moderate(statement=made, show=True, by=cast.actor("esme"), now=now)
    nadia, where = browser(cast.nadia), f"rounds/{round_.code}/"
    assert "Receipt code of the person you are helping" in page(nadia, where)
    send(nadia, where, helping=said.code, **{f"statement-{made.code}": "agree"})
    votes = StatementVote.objects.unrestricted(reason="a test looks whose answer it is")
    assert [vote.person_id for vote in votes] == [cast.joe.pk]
