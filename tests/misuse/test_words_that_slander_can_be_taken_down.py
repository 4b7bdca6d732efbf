"""What a side of a pledge writes of somebody is public at once; it can be written over, and still counts."""

from __future__ import annotations

import pytest

from morrow.charter import actions, queries
from morrow.charter.errors import NothingToTakeDown
from morrow.foundations.errors import NotAllowed
from tests.rooms.accountability.pages import Browser, says
from tests.rooms.charter.pledging import agreed, asks, did, on_day, seen, side_of

BASE = "/morrowdale/what-we-agreed/pledges/"
SLANDER = "Joe Kettle of 4 Mill Row drinks and was thrown out"


@pytest.fixture
def pledge(cast, now):
    made = agreed(cast, now)
    delivery = did(cast, now, made, "karl", 3, 10, words=f"{SLANDER}, said once.")
    asks(cast, now, delivery, "jean", words=f"{SLANDER}, asked.")
    with cast.as_("karl"):
        reason = {"reason": f"{SLANDER}, left.", "by": cast.actor("karl"), "now": on_day(now, 51)}
        actions.step_back(side=side_of(made, "WORKS"), **reason)
    return queries.pledge(made.code)


def everywhere(pledge) -> str:
    anyone = Browser(base=BASE)
    pages = ("", f"{pledge.code}/", f"{pledge.code}/done.csv", "pledges.csv")
    return "\n".join(anyone.open(page).content.decode() for page in pages)


@pytest.mark.parametrize("key", ["dilys", "mercer"])
def test_each_is_taken_down_on_a_page_and_stands_nowhere_any_more(cast, now, pledge, key):
    assert everywhere(pledge).count(SLANDER) >= 3
    officer = Browser(cast.people[key], BASE)
    says(officer.open(f"{pledge.code}/"), "Take words down")
    address = f"{pledge.code}/take-down/"
    for what, words in queries.public_words(pledge):
        if SLANDER in words:
            sent = officer.send(address, what=what, because="It names a resident.")
            assert sent.status_code == 302
    shown = everywhere(pledge)
    assert SLANDER not in shown
    assert "Words taken down on" in shown
    assert "It names a resident." in shown
    assert seen(pledge, now, 60)["WORKS"].sums.questioned == 3


@pytest.mark.parametrize("key", ["karl", "jean", "dan", "okafor", "abe"])
def test_no_side_and_nobody_else_takes_anything_down(cast, now, pledge, key):
    what = queries.public_words(pledge)[0][0]
    assert "Take words down" not in Browser(cast.people[key], BASE).open(f"{pledge.code}/").content.decode()
    assert Browser(cast.people[key], BASE).open(f"{pledge.code}/take-down/").status_code == 403
    with cast.as_(key), pytest.raises(NotAllowed):
        actions.take_down(pledge=pledge, what=what, because="x", by=cast.actor(key), now=now)


def test_words_of_another_pledge_are_not_found(cast, now, pledge):
    with cast.as_("dilys"), pytest.raises(NothingToTakeDown):
        actions.take_down(pledge=pledge, what="did-XXXXXXXX", because="x", by=cast.actor("dilys"), now=now)
