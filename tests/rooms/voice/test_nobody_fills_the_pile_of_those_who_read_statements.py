"""Each statement is read by somebody, so one person has only so many waiting."""

from __future__ import annotations

import pytest
from django.utils import timezone

from morrow.voice import actions
from morrow.voice.actions.statements import MOST_WAITING
from morrow.voice.models import Statement
from tests.rooms.voice.scenes import browser, open_round, refusal, send


@pytest.fixture(autouse=True)
def on_the_day(now, monkeypatch):
    monkeypatch.setattr(timezone, "now", lambda: now)


def made():
    return Statement.objects.unrestricted(reason="a test counts statements")


def test_one_more_is_taken_only_when_one_has_been_read(cast, now):
    round_ = open_round(cast, now)
    joe, where = browser(cast.joe), f"rounds/{round_.code}/statement/"
    for number in range(MOST_WAITING):
        send(joe, where, words=f"Lamp number {number} is dark.", agreed="on", sure="yes")
    shown = refusal(joe, where, words="One lamp more is dark.", agreed="on", sure="yes")
    assert "wait to be read" in shown
    assert "One lamp more is dark." in shown
    send(browser(cast.sam), where, words="The bridge is dark too.", agreed="on", sure="yes")
    actions.moderate(statement=made().first(), show=True, by=cast.actor("esme"), now=now)
    send(joe, where, words="One lamp more is dark.", agreed="on", sure="yes")
    assert made().count() == MOST_WAITING + 2


def test_somebody_not_signed_in_keeps_the_words_they_wrote(cast, now):
    shown = refusal(
        browser(), f"rounds/{open_round(cast, now).code}/statement/", words="Mend it.", agreed="on"
    )
    assert "has not been sent" in shown
    assert "Mend it." in shown
    assert not made().exists()
