"""R33: the map is open to revision: anyone says it is wrong, and whoever keeps it puts it right."""

from __future__ import annotations

from pathlib import Path

import pytest

from morrow.accountability import actions, queries
from morrow.accountability.errors import NotOnTheMap
from morrow.foundations.errors import NotAllowed
from morrow.standards.problems import Refused
from morrow.standards.responsibilities import read_responsibilities
from morrow.voice.models import Contribution
from tests.rooms.accountability.pages import Browser, says

FOLDER = Path(__file__).resolve().parents[3] / "data" / "responsibilities"
WRONG = "The lights in Mill Lane belong to the parish council, not to you."


@pytest.fixture
def the_map(cast, now):
    with cast.as_("dilys"):
        actions.take_in_map(rows=read_responsibilities(FOLDER), by=cast.actor("dilys"), now=now)


def put_right(cast, now, **changes):
    row = queries.responsibility("street-lights")
    return actions.put_right(
        row=row, changes=changes, why="A resident told us", by=cast.actor("dilys"), now=now
    )


def test_joe_says_a_row_is_wrong_and_it_waits_for_an_answer(cast, the_map):
    browser = Browser(cast.joe, base="/morrowdale/have-your-say/")
    assert says(browser.open("say/", about="street-lights", wrong=1), "Who mends street lights?")
    sent = browser.send(
        "say/", about="street-lights", words=WRONG, kind="complaint", second_thing="heron", reach_by="none"
    )
    assert sent.status_code == 302
    with cast.as_("rosa"):
        assert Contribution.objects.visible_to(cast.viewer("rosa")).waiting().filter(words=WRONG).exists()
    with cast.as_("rosa"):
        code = Contribution.objects.visible_to(cast.viewer("rosa")).get(words=WRONG).code
    desk = Browser(cast.rosa, base="/morrowdale/desk/replies/")
    assert says(desk.open(f"{code}/sort/"), "About who decides: Who mends street lights?")
    keeper = Browser(cast.dilys)
    assert says(keeper.open("map/"), "Who mends street lights?", "Spoken of 1 time")
    assert WRONG not in keeper.open("map/").content.decode()


def test_dilys_puts_it_right_and_how_it_stood_before_is_kept(cast, the_map):
    keeper = Browser(cast.dilys)
    with cast.as_("dilys"):
        row = queries.responsibility("street-lights")
    typed = {
        **{name: getattr(row, name) for name in ("question", "decides", "delivers", "law", "law_url", "ask")},
        **{name: getattr(row, name) for name in ("challenge", "challenge_limit")},
        **{name: getattr(row, name) for name in ("challenge_law", "challenge_url")},
        "words": "street light\nlamp post",
        "here": "In Mill Lane the parish owns the lights.",
        "why": "Joe told us on the website",
    }
    assert keeper.send("map/street-lights/", **typed).status_code == 302
    page = Browser(base="/morrowdale/who-decides/").open("street-lights/")
    assert says(page, "In Mill Lane the parish owns the lights.", "Dilys Penn", "Joe told us on the website")


def test_the_next_national_map_leaves_what_was_put_right_here(cast, the_map, now):
    with cast.as_("dilys"):
        put_right(cast, now, here="The parish owns some.")
        actions.take_in_map(rows=read_responsibilities(FOLDER), by=cast.actor("dilys"), now=now)
        assert queries.responsibility("street-lights").here == "The parish owns some."
        assert queries.responsibility("bins").here == ""


def test_a_change_without_a_why_changes_nothing(cast, the_map, now):
    with cast.as_("dilys"):
        row = queries.responsibility("bins")
        with pytest.raises(NotOnTheMap):
            actions.put_right(row=row, changes={"here": "x"}, why=" ", by=cast.actor("dilys"), now=now)
        assert queries.responsibility("bins").here == ""


def test_a_councillor_does_not_keep_the_map(cast, the_map, now):
    with cast.as_("vale"):
        row = queries.responsibility("bins")
        with pytest.raises(NotAllowed):
            actions.put_right(row=row, changes={"here": "x"}, why="y", by=cast.actor("vale"), now=now)


def test_a_map_with_a_wrong_row_is_refused_whole_and_says_where(tmp_path):
    for name in ("england.csv", "challenges.csv"):
        text = (FOLDER / name).read_text(encoding="utf-8")
        (tmp_path / name).write_text(text.replace(",local,lower,", ",here,lower,", 1), encoding="utf-8")
    with pytest.raises(Refused, match=r"england\.csv, row \d+, column tier"):
        read_responsibilities(tmp_path)
