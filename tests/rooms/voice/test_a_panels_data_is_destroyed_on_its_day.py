"""On the day the letters said everything personal of a panel is gone, by itself; the draw stays checkable."""

from __future__ import annotations

import json
from datetime import timedelta
from hashlib import sha256

import pytest
from django.db import connection

from morrow.foundations.errors import NotAllowed
from morrow.foundations.events import do_what_is_due, drain
from morrow.foundations.models import Entry
from morrow.foundations.scope import MORROW, entering
from morrow.people.models import Message, Person
from morrow.voice import actions, queries
from morrow.voice.errors import PanelNotReady
from morrow.voice.models import Panel, PanelAddress, PanelSecret, PanelVolunteer
from tests.rooms.voice.panels import drawn, the_place
from tests.rooms.voice.scenes import browser, page


@pytest.fixture(autouse=True)
def _place(cast):
    the_place()


@pytest.fixture
def ended(cast, now):
    """A panel whose data is to be gone 90 days later, and that day."""
    panel = drawn(cast, now)
    end = now + timedelta(days=100)
    actions.end_panel(panel=panel, ended_on=end.date(), by=cast.actor("esme"), now=end)
    return panel, end + timedelta(days=90)


def people_left():
    return (
        PanelVolunteer.objects.unrestricted(reason="a test").count(),
        PanelAddress.objects.unrestricted(reason="a test").count(),
        PanelSecret.objects.unrestricted(reason="a test").count(),
    )


def everything_written_down() -> str:
    """All rows of all tables of this room and of the news, as text."""
    with entering.lifted(reason="a test reads all there is"), connection.cursor() as cursor:
        cursor.execute(
            "SELECT tablename FROM pg_tables WHERE tablename LIKE 'voice_%' OR tablename LIKE '%outbox%'"
        )
        names = [name for (name,) in cursor.fetchall()]
        rows = []
        for name in names:
            cursor.execute(f"SELECT coalesce(string_agg(t::text, ' '), '') FROM \"{name}\" t")
            rows.append(cursor.fetchone()[0])
    return " ".join(rows)


def test_morrow_does_it_by_itself_on_the_day_and_not_the_day_before(ended):
    panel, day = ended
    assert do_what_is_due(place="morrowdale", now=day - timedelta(days=1)) == []
    assert people_left()[0] == 30
    assert do_what_is_due(place="morrowdale", now=day) == []
    assert people_left() == (0, 0, 0)
    panel.refresh_from_db()
    assert (panel.state, panel.destroyed_at) == ("destroyed", day)


def test_nothing_of_anybody_is_left_in_any_table_of_the_room(ended):
    _panel, day = ended
    with_people = everything_written_down()
    assert "Volunteer 3" in with_people
    assert "Lantern Row" in with_people
    do_what_is_due(place="morrowdale", now=day)
    left = everything_written_down()
    for private in ("Volunteer 3", "Lantern Row", "0161 000 0000", "M33 7ZF"):
        assert private not in left, private


def test_it_is_on_the_record_as_an_act_of_nobody_and_happens_once(ended):
    panel, day = ended
    for _again in range(2):
        do_what_is_due(place="morrowdale", now=day)
    entries = Entry.objects.unrestricted(reason="a test").filter(
        on=str(panel), verb="destroyed what was personal of"
    )
    assert [(entry.role, entry.by, entry.at) for entry in entries] == [("system", None, day)]


def test_who_runs_panels_is_written_to_and_sees_it_on_her_home(ended, cast):
    _panel, day = ended
    reach = {"reach_by": "email", "email": "esme@example.org"}
    Person.objects.unrestricted(reason="a test").filter(pk=cast.esme.pk).update(**reach)
    do_what_is_due(place="morrowdale", now=day)
    drain(place="morrowdale")
    told = Message.objects.unrestricted(reason="a test").filter(person=cast.esme)
    assert [message.subject for message in told] == ["What was personal of a panel has been destroyed"]
    assert "anyone can still check" in told[0].text
    assert "what was personal was destroyed on" in page(browser(cast.esme), "home/")
    assert queries.panels_to_destroy(day.date()) == []


def test_the_draw_can_still_be_checked_and_the_panel_still_mirrors_the_place(ended):
    panel, day = ended
    before = [(each.quota.value, str(each.volunteers), each.chance) for each in queries.seats_of(panel)]
    do_what_is_due(place="morrowdale", now=day)
    panel = Panel.objects.get(pk=panel.pk)
    assert [
        (each.quota.value, str(each.volunteers), each.chance) for each in queries.seats_of(panel)
    ] == before
    file = json.loads(browser().get(f"/morrowdale/panels/{panel.code}/lottery.json").content)
    assert sha256(file["secret"].encode()).hexdigest() == file["commitment"]
    assert len(file["chances"]) == 30
    shown = page(browser(), f"panels/{panel.code}/")
    assert "It was destroyed on" in shown
    assert "20 in 100" in shown


def test_one_panel_that_cannot_be_destroyed_holds_no_other_back(ended):
    panel, day = ended
    other = Panel.objects.create(
        **{
            name: getattr(panel, name)
            for name in ("title", "task", "size", "letters", "answer_by", "draw_on")
        },
        number_named="Another",
        state="ended",
        secret="s",
        destroy_on=day.date() - timedelta(days=1),
    )
    Panel.objects.filter(pk=other.pk).update(lottery=[])
    failed = do_what_is_due(place="morrowdale", now=day)
    assert failed == ["morrow.voice.daily.panels_to_forget"]
    assert people_left() == (0, 0, 0)
    assert queries.panels_to_destroy(day.date()) == [other]


def test_nobody_does_it_early_and_nobody_else_at_all(ended, cast):
    panel, day = ended
    for by in (cast.actor("esme"), MORROW):
        with pytest.raises(PanelNotReady, match="stated in the letters"):
            actions.destroy_panel_data(panel=panel, by=by, now=day - timedelta(days=1))
    with pytest.raises(NotAllowed):
        actions.destroy_panel_data(panel=panel, by=cast.actor("nadia"), now=day)
