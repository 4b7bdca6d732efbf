"""A letter goes to a home: a few say yes by its code alone, more with a worker, and somebody looks."""

from __future__ import annotations

import pytest
from django.utils import timezone

from morrow.voice import actions, queries
from morrow.voice.errors import HomeIsFull, PanelNotReady
from morrow.voice.models import PanelVolunteer
from morrow.voice.panel_letters import letter_code
from morrow.voice.permissions import VISITOR
from tests.rooms.voice.panels import homes_of, invited, say_yes, the_place
from tests.rooms.voice.scenes import browser, page, refusal, send


@pytest.fixture(autouse=True)
def _place(cast):
    the_place()


def one_more(panel, now, name, by=VISITOR):
    home = homes_of(panel)[0]
    return actions.volunteer(
        panel=panel, address=home, name=name, reach="0161 000 0000", told={"age": "from-0"}, by=by, now=now
    )


def test_a_third_of_one_home_is_told_where_to_go(cast, now):
    panel = invited(cast, now)
    say_yes(panel, now, ["from-0"] * 2, home=homes_of(panel)[0])
    with pytest.raises(HomeIsFull, match=r"2 people of your home .* Ask at any library"):
        one_more(panel, now, "Number three")
    one_more(panel, now, "Number three", by=cast.actor("nadia"))
    assert PanelVolunteer.objects.unrestricted(reason="a test counts").count() == 3


def test_a_worker_writes_down_no_more_than_eight(cast, now):
    panel = invited(cast, now)
    for number in range(8):
        one_more(panel, now, f"Number {number}", by=cast.actor("nadia"))
    with pytest.raises(HomeIsFull, match="take them out first"):
        one_more(panel, now, "Number nine", by=cast.actor("nadia"))


def test_whoever_was_taken_out_leaves_room(cast, now):
    panel = invited(cast, now)
    first, *_others = say_yes(panel, now, ["from-0"] * 2, home=homes_of(panel)[0])
    actions.replace_member(member=first, by=cast.actor("esme"), now=now)
    assert one_more(panel, now, "Number three").stands == "pool"


def test_whoever_was_taken_out_by_mistake_comes_back_until_chances_are_published(cast, now):
    panel = invited(cast, now)
    first, *_others = say_yes(panel, now, ["from-0"] * 2)
    esme, where = browser(cast.esme), f"panels/{panel.code}/volunteers/"
    assert "Put back into the pool" not in page(esme, where)
    send(esme, where, gone=str(first.number))
    assert "Put back into the pool" in page(esme, where)
    send(esme, where, back=str(first.number))
    first.refresh_from_db()
    assert first.stands == "pool"
    with pytest.raises(PanelNotReady, match="in the pool already"):
        actions.put_back(volunteer=first, by=cast.actor("esme"), now=now)


def test_the_letter_and_the_form_say_how_many(cast, now, monkeypatch):
    monkeypatch.setattr(timezone, "now", lambda: now)
    panel = invited(cast, now)
    assert "With this code 2 of you can say yes" in page(browser(cast.esme), f"panels/{panel.code}/letters/")
    assert "By the code alone 2 of a home say yes" in page(browser(), f"panels/{panel.code}/join/")


def test_esme_sees_which_homes_have_more_than_one(cast, now):
    panel = invited(cast, now)
    say_yes(panel, now, ["from-0"] * 3)
    esme, where = browser(cast.esme), f"panels/{panel.code}/volunteers/"
    assert "Homes with more than one" not in page(esme, where)
    one_more(panel, now, "A second one")
    assert "Homes with more than one" in page(esme, where)
    with cast.as_("esme") as scope:
        [home] = queries.homes_of_several(scope.viewer, panel)
    assert [each.name for each in home.volunteers] == ["Volunteer 0", "A second one"]
    with cast.as_("nadia") as scope:
        assert queries.homes_of_several(scope.viewer, panel) == []


def test_a_code_that_cannot_be_read_is_the_letters_and_not_a_receipts(cast, now, monkeypatch):
    monkeypatch.setattr(timezone, "now", lambda: now)
    panel = invited(cast, now)
    code = letter_code(panel, homes_of(panel)[0])
    told = {"name": "Ann", "reach": "0161 000 0000", "fact-age": "from-65"}
    swapped = "0" if code[0] != "0" else "1"
    for wrong in (code[:-1], f"{code[:-1]}U", swapped + code[1:]):
        shown = refusal(browser(), f"panels/{panel.code}/join/", code=wrong, **told)
        fault = shown.split("govuk-error-summary")[1][:900]
        assert "your letter" in shown
        assert "receipt" not in fault
