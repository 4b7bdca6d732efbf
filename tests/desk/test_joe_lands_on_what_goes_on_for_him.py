"""Somebody well known here who said nothing in his own name is not greeted as if he were nobody."""

from __future__ import annotations

import re

from tests.rooms.voice.scenes import browser, page


def words(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html.partition("<main")[2]).split())


def test_joe_reads_first_that_he_has_a_plan(played) -> None:
    html = played.client("joe").get(f"/{played.slug}/home/").content.decode()
    text = words(html)
    assert "You have a plan, and have not said anything to the place itself yet." in text
    assert text.index("What is going on for me") < text.index("You have a plan")
    assert "?as=plan" in html


def test_kayla_who_has_none_reads_that_whatever_she_says_is_answered(cast) -> None:
    text = words(page(browser(cast.kayla), "home/"))
    assert "You have not said anything here yet. Whatever you say, you get an answer." in text
    assert "What is going on for me" not in text
