"""R2: a theme keeps its voices and its minority positions through publishing, merging and dividing."""

from __future__ import annotations

import pytest

from morrow.foundations.errors import NotAllowed, NotFound
from morrow.voice import actions, queries
from morrow.voice.errors import (
    CannotMerge,
    NotInTheTheme,
    NotOpenToGather,
    SplitLeavesNothing,
    ThemeEmpty,
    ThemeNotADraft,
    ThemeNotPublished,
)
from morrow.voice.models import Gathered, Theme
from tests.rooms.voice.scenes import browser, hear, hear_openly, open_round, page, send, theme_on


def draft(cast, now):
    return actions.draft_theme(title="Warm homes", summary="Homes are cold.", by=cast.actor("esme"), now=now)


def voices(theme):
    held = Gathered.objects.unrestricted(reason="a test").filter(theme=theme)
    return set(held.values_list("contribution__words", flat=True))


def test_r2_minority_positions_stay_through_merging_and_dividing(cast, now):
    first, second = hear_openly(cast, now, "Cold."), hear_openly(cast, now, "Damp.")
    homes, walls = theme_on(cast, now, first), theme_on(cast, now, second, title="Damp")
    esme = cast.actor("esme")
    actions.note_minority(theme=walls, words="Some like it cool.", by=esme, now=now)
    actions.merge_themes(theme=walls, into=homes, by=esme, now=now)
    assert [position.words for position in homes.minorities.all()] == ["Some like it cool."]
    parts = actions.split_theme(
        theme=homes,
        first=actions.Part("Heat", "Cold."),
        second=actions.Part("Walls", "Wet."),
        to_second=[second],
        by=esme,
        now=now,
    )
    assert [[p.words for p in part.minorities.all()] for part in parts] == [["Some like it cool."]] * 2
    assert [voices(part) for part in parts] == [{"Cold."}, {"Damp."}]
    assert voices(homes) == set()


def test_merging_keeps_each_voice_once(cast, now):
    both, only = hear_openly(cast, now, "Both."), hear_openly(cast, now, "Only.")
    one, other = theme_on(cast, now, both, only), theme_on(cast, now, both, title="Other")
    actions.merge_themes(theme=one, into=other, by=cast.actor("esme"), now=now)
    assert voices(other) == {"Both.", "Only."}
    assert Gathered.objects.unrestricted(reason="a test").count() == 2
    shown = page(browser(), f"themes/{one.code}/")
    assert f"/themes/{other.code}/" in shown


def test_gathering_twice_changes_nothing(cast, now):
    theme, said = draft(cast, now), hear_openly(cast, now)
    for _ in range(2):
        actions.gather(theme=theme, contributions=[said], by=cast.actor("esme"), now=now)
    assert Gathered.objects.unrestricted(reason="a test").count() == 1


def test_what_is_not_sorted_or_not_shown_is_not_gathered_and_nothing_else_is(cast, now):
    theme, good, waiting = draft(cast, now), hear_openly(cast, now), hear(cast, now).contribution
    round_ = open_round(cast, now)
    unread = actions.add_statement(round=round_, words="x", person=None, by=cast.actor("joe"), now=now)
    with pytest.raises(NotOpenToGather, match="2 of the things"):
        actions.gather(
            theme=theme,
            contributions=[good, waiting],
            statements=[unread],
            by=cast.actor("esme"),
            now=now,
        )
    assert voices(theme) == set()


def test_words_are_shown_only_with_consent_and_once_cleared(cast, now):
    yes = hear_openly(cast, now, "Show me.", may_publish=True)
    no = hear_openly(cast, now, "Not me.")
    uncleared = hear(cast, now, "My neighbour Bob.", may_publish=True).contribution
    actions.sort_as_open(contribution=uncleared, by=cast.actor("rosa"), now=now)
    theme = theme_on(cast, now, yes, no, uncleared)
    shown = page(browser(), f"themes/{theme.code}/")
    assert "Show me." in shown
    assert "Not me." not in shown
    assert "Bob" not in shown
    assert "fewer than 10" in shown


def test_an_empty_theme_is_not_published_and_a_published_one_not_twice(cast, now):
    theme = draft(cast, now)
    esme = cast.actor("esme")
    with pytest.raises(ThemeEmpty):
        actions.publish_theme(theme=theme, by=esme, now=now)
    done = theme_on(cast, now, hear_openly(cast, now))
    with pytest.raises(ThemeNotADraft):
        actions.publish_theme(theme=done, by=esme, now=now)


def test_a_published_theme_lets_nothing_out_but_by_dividing(cast, now):
    said = hear_openly(cast, now)
    theme = theme_on(cast, now, said)
    with pytest.raises(ThemeNotADraft, match="Divide it"):
        actions.take_out(theme=theme, contributions=[said], by=cast.actor("esme"), now=now)
    with pytest.raises(NotInTheTheme):
        actions.take_out(theme=draft(cast, now), contributions=[said], by=cast.actor("esme"), now=now)


def divide(cast, now, theme, *going):
    part = actions.Part("x", "y")
    return actions.split_theme(
        theme=theme, first=part, second=part, to_second=going, by=cast.actor("esme"), now=now
    )


def test_dividing_leaves_something_in_each_part(cast, now):
    said, outside = hear_openly(cast, now), hear_openly(cast, now)
    theme = theme_on(cast, now, said)
    for going in ([], [said]):
        with pytest.raises(SplitLeavesNothing):
            divide(cast, now, theme, *going)
    with pytest.raises(NotInTheTheme):
        divide(cast, now, theme, outside)
    with pytest.raises(ThemeNotPublished):
        divide(cast, now, draft(cast, now), said)


def test_a_theme_joins_another_published_one(cast, now):
    theme = theme_on(cast, now, hear_openly(cast, now))
    esme = cast.actor("esme")
    with pytest.raises(CannotMerge):
        actions.merge_themes(theme=theme, into=theme, by=esme, now=now)
    with pytest.raises(ThemeNotPublished):
        actions.merge_themes(theme=theme, into=draft(cast, now), by=esme, now=now)


def test_a_theme_that_ended_takes_nothing_more(cast, now):
    esme = cast.actor("esme")
    one, other = (theme_on(cast, now, hear_openly(cast, now), title=title) for title in "ab")
    actions.merge_themes(theme=one, into=other, by=esme, now=now)
    tries = [
        lambda: actions.gather(theme=one, contributions=[hear_openly(cast, now)], by=esme, now=now),
        lambda: actions.rewrite_theme(theme=one, title="x", summary="y", by=esme, now=now),
        lambda: actions.note_minority(theme=one, words="x", by=esme, now=now),
    ]
    for attempt in tries:
        with pytest.raises(ThemeNotPublished):
            attempt()


def test_drafts_are_seen_by_those_who_write_them(cast, now):
    theme = draft(cast, now)
    assert queries.themes(cast.viewer("joe")) == []
    with pytest.raises(NotFound):
        queries.theme_for(cast.viewer("okafor"), theme.code)
    assert queries.theme_for(cast.viewer("rosa"), theme.code) == theme


def test_merging_and_dividing_go_by_pages_too(cast, now):
    esme = browser(cast.esme)
    cold, damp = hear_openly(cast, now, "Cold."), hear_openly(cast, now, "Damp.")
    homes, walls = theme_on(cast, now, cold), theme_on(cast, now, damp, title="Damp")
    send(esme, f"themes/{homes.code}/change/", title="Homes", summary="Cold and damp.")
    send(esme, f"themes/{walls.code}/merge/", into=homes.code)
    send(
        esme,
        f"themes/{homes.code}/split/",
        first_title="Heat",
        first_summary="x",
        second_title="Damp walls",
        second_summary="y",
        chosen=[damp.code],
    )
    assert voices(Theme.objects.get(title="Damp walls")) == {"Damp."}
    assert "Damp walls" in page(browser(), f"themes/{homes.code}/")


def test_only_those_who_write_themes_do(cast, now):
    theme = theme_on(cast, now, hear_openly(cast, now))
    joe, part = cast.actor("joe"), actions.Part("x", "y")
    tries = [
        lambda: actions.draft_theme(title="x", summary="y", by=joe, now=now),
        lambda: actions.rewrite_theme(theme=theme, title="x", summary="y", by=joe, now=now),
        lambda: actions.gather(theme=theme, by=joe, now=now),
        lambda: actions.take_out(theme=theme, by=joe, now=now),
        lambda: actions.note_minority(theme=theme, words="x", by=joe, now=now),
        lambda: actions.publish_theme(theme=theme, by=joe, now=now),
        lambda: actions.merge_themes(theme=theme, into=theme, by=joe, now=now),
        lambda: actions.split_theme(theme=theme, first=part, second=part, to_second=[], by=joe, now=now),
    ]
    for attempt in tries:
        with pytest.raises(NotAllowed):
            attempt()
