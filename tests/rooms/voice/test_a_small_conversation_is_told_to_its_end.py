"""Twelve people at a table: no group is named, the reason is the right one, and a summary is published."""

from __future__ import annotations

from html import unescape
from re import DOTALL, findall

from morrow.voice import actions
from tests.rooms.voice.conversing import WORDS, camps, statements_in
from tests.rooms.voice.scenes import after, browser, neighbours, open_round, page, send


def close(cast, now, round_):
    actions.close_round(round=round_, shortfall_reason="x", by=cast.actor("esme"), now=after(now))


def test_small_groups_are_why_none_is_named(cast, now):
    round_, _codes = camps(cast, now, 6, 6)
    close(cast, now, round_)
    shown = page(browser(), f"rounds/{round_.code}/conversation/")
    assert "at most one of these has 10 people or more" in shown
    assert "All groups but one" not in shown
    assert "There is also a smaller group" not in shown


def test_its_summary_is_drafted_and_published_on_its_pages(cast, now):
    round_, _codes = camps(cast, now, 6, 6)
    close(cast, now, round_)
    esme, where = browser(cast.esme), f"rounds/{round_.code}/together/"
    assert send(esme, f"{where}draft/") == f"{where}edit/"
    shown = page(esme, f"{where}edit/")
    assert WORDS[0] in shown
    response = esme.post(f"/morrowdale/{where}edit/", as_it_stands(shown) | {"do": "publish"})
    assert response.status_code == 302
    assert "The summary is published under your name." in page(esme, where)
    told = page(browser(), where)
    assert "at most one of these" in told
    assert "people were drawn again" not in told
    assert WORDS[0] in page(browser(), f"rounds/{round_.code}/")


def test_with_too_few_answers_nothing_is_drawn_and_what_to_do_is_said(cast, now):
    round_ = open_round(cast, now, methods=["statements"])
    codes = statements_in(cast, now, round_)
    for by in neighbours(12):
        actions.answer_statements(
            round=round_, answers=dict.fromkeys(codes[:3], "agree"), person=None, by=by, now=now
        )
    assert "not enough to show yet" in page(browser(), f"rounds/{round_.code}/conversation/")
    close(cast, now, round_)
    assert "Too few people answered for this to be shown" in page(
        browser(), f"rounds/{round_.code}/conversation/"
    )
    refused = browser(cast.esme).post(f"/morrowdale/rounds/{round_.code}/together/draft/")
    assert "Gather into a theme" in refused.content.decode()


def as_it_stands(html: str) -> dict[str, str]:
    """What a browser would send of the form without anything being changed."""
    fields = findall(r'<textarea[^>]*name="([^"]+)"[^>]*>(.*?)</textarea>', html, DOTALL)
    return {name: unescape(text).strip() for name, text in fields}
