"""What came on paper, by e-mail or on a screen weighs the same in every number that this room tells."""

from __future__ import annotations

from datetime import date

import pytest

from morrow.voice import actions, queries
from morrow.voice.models import Contribution
from tests.rooms.voice.scenes import browser, hear, hear_openly, page, theme_on

CHANNELS = dict(Contribution.CHANNELS)
LATER = date(2026, 3, 2)


def numbers(cast, theme):
    """Every number of this room about things said, each as it is told."""
    owed, late = queries.how_we_answer(LATER), queries.late_by_kind(LATER)
    desk = queries.desk_numbers(cast.viewer("rosa"), LATER)
    return {
        "late": str(owed.late),
        "answered": str(owed.answered),
        "late by kind": {kind: (str(each.number), each.longest) for kind, each in late.items()},
        "in the theme": str(queries.heard_in(theme).contributions),
        "to sort": desk.to_sort,
        "owed at the desk": desk.owed,
        "not shown": str(queries.not_shown(LATER).total),
    }


def spoken(cast, now, channel):
    """Thirty said the same way: ten of each answered, waiting in a theme, and unsorted."""
    said = [hear_openly(cast, now, f"{n}", channel=channel, person=None) for n in range(20)]
    for n in range(10):
        hear(cast, now, f"new {n}", channel=channel, person=None)
    theme = theme_on(cast, now, *said[10:])
    for each in said[:10]:
        actions.answer(
            contribution=each, words="Yes.", next_step="May.", because=[], by=cast.actor("rosa"), now=now
        )
    return numbers(cast, theme)


@pytest.mark.parametrize("channel", ["paper", "email", "batch"])
def test_thirty_on_any_channel_make_the_numbers_that_thirty_on_the_web_make(cast, now, channel):
    assert spoken(cast, now, channel) == {
        "late": "10",
        "answered": "10",
        "late by kind": {
            kind: ("10", 35) if kind == "Something someone needs" else ("fewer than 10", None)
            for kind in map(str, dict(Contribution.KINDS).values())
        },
        "in the theme": "10",
        "to sort": 10,
        "owed at the desk": 20,
        "not shown": "fewer than 10",
    }


def test_the_table_of_channels_tells_each_by_the_same_rule(cast, now):
    for channel in CHANNELS:
        for n in range(10):
            hear_openly(cast, now, f"{channel} {n}", channel=channel, person=None)
    found = queries.by_channel()
    told = {name: str(each.said) for name, each in found.items()}
    assert set(told.values()) == {"10"}
    shown = page(browser(), "have-your-say/how-we-answer/by-channel/")
    assert "every voice counts the same" in shown
    assert "/by-channel/" in page(browser(), "have-your-say/how-we-answer/")


def test_the_clock_runs_alike_whatever_the_channel(cast, now):
    kinds = [key for key, _label in Contribution.KINDS]
    for kind in kinds:
        due = {hear(cast, now, channel=key, kind=kind).contribution.reply_due for key in CHANNELS}
        assert len(due) == 1, kind


def test_one_persons_words_written_down_twice_are_one_voice_in_the_table(cast, now):
    said = [hear_openly(cast, now, f"{n}", channel="paper") for n in range(13)]
    assert str(queries.by_channel()["Paper"].said) == "15"
    for again in said[11:]:
        actions.mark_same(
            contribution=again, same_as=said[0], same_voice=True, by=cast.actor("rosa"), now=now
        )
    assert str(queries.by_channel()["Paper"].said) == "10"
