"""A panel started by mistake is called off with a reason; everybody in it is told, and nothing is drawn."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core import mail
from django.db import Error, transaction
from django.utils import timezone

from morrow.foundations.errors import NotAllowed, NotFound
from morrow.foundations.events import do_what_is_due, drain
from morrow.people.models import Message
from morrow.people.queries import resident
from morrow.voice import actions, queries
from morrow.voice.errors import PanelNotReady
from morrow.voice.models import Panel, PanelSecret, PanelVolunteer
from morrow.voice.permissions import VISITOR
from tests.rooms.voice.panels import drawn, homes_of, invited, panel_for, published, say_yes, the_place
from tests.rooms.voice.scenes import browser, page, send

WHY = "a test looks"


@pytest.fixture(autouse=True)
def _place(cast):
    the_place()


def call_off(cast, now, panel, reason="It was set up twice."):
    actions.call_off_panel(panel=panel, reason=reason, by=cast.actor("esme"), now=now)
    panel.refresh_from_db()


def joined(panel, now, home, name, reach, by=VISITOR):
    return actions.volunteer(
        panel=panel, address=home, name=name, reach=reach, told={"age": "from-0"}, by=by, now=now
    )


def test_anyone_reads_the_reason_and_nobody_joins_or_is_drawn_any_more(cast, now):
    panel = published(cast, now)
    call_off(cast, now, panel)
    shown = page(browser(), f"panels/{panel.code}/")
    for words in ("called off", "It was set up twice.", "Esme Lark", "Everybody’s chance"):
        assert words in shown
    assert "need do nothing" in page(browser(), f"panels/{panel.code}/join/")
    later = now + timedelta(days=40)
    with pytest.raises(PanelNotReady):
        actions.draw_panel(panel=panel, number="7", by=cast.actor("esme"), now=later)
    with pytest.raises(PanelNotReady):
        joined(panel, now, homes_of(panel)[0], "Late", "0161 000 0000")
    assert not PanelSecret.objects.unrestricted(reason=WHY).exists()


def test_it_is_called_off_by_whoever_runs_panels_with_a_reason_and_once(cast, now):
    panel = invited(cast, now)
    with pytest.raises(NotAllowed):
        actions.call_off_panel(panel=panel, reason="x", by=cast.actor("rosa"), now=now)
    with pytest.raises(PanelNotReady, match="Say why"):
        call_off(cast, now, panel, reason=" ")
    with pytest.raises(Error, match="panel_called_off_says"), transaction.atomic():
        Panel.objects.update(state="called_off")
    call_off(cast, now, panel)
    with pytest.raises(PanelNotReady):
        call_off(cast, now, panel)


def test_each_is_told_by_the_way_they_chose_and_once(cast, now):
    panel = invited(cast, now)
    first, second, third, fourth = homes_of(panel)[:4]
    cast.joe.reach_by, cast.joe.email = "email", "joe@example.org"
    cast.joe.save()
    joined(panel, now, first, "Joe", "0161 496 0000", by=resident(cast.joe))
    joined(panel, now, second, "Ann", "ann@example.org")
    rung = joined(panel, now, third, "Bob", "0161 000 0000")
    left = joined(panel, now, fourth, "Eve", "eve@example.org")
    actions.replace_member(member=left, by=cast.actor("esme"), now=now)
    call_off(cast, now, panel)
    drain(place="morrowdale")
    [to_joe] = Message.objects.unrestricted(reason=WHY).filter(person=cast.joe)
    assert "It was set up twice." in to_joe.text
    [to_ann] = [sent for sent in mail.outbox if sent.to == ["ann@example.org"]]
    assert "nobody is drawn" in to_ann.body
    assert not [sent for sent in mail.outbox if "eve@example.org" in sent.to]
    esme, where = browser(cast.esme), f"panels/{panel.code}/told/"
    waiting = page(esme, where)
    assert "Bob" in waiting
    assert "Ann" not in waiting
    send(esme, where, told=str(rung.number))
    assert "Nobody waits to be told." in page(esme, where)
    again = actions.tell_it_is_called_off(
        panel=panel, event=to_joe.event, by=cast.actor("esme"), now=now + timedelta(hours=1)
    )
    assert (again, len([sent for sent in mail.outbox if sent.to == ["ann@example.org"]])) == (0, 1)


def test_what_was_drawn_and_published_stays(cast, now):
    panel = drawn(cast, now)
    call_off(cast, now, panel, reason="The question was settled elsewhere.")
    shown = page(browser(), f"panels/{panel.code}/")
    assert "It does not meet." in shown
    assert panel.secret in shown
    assert browser().get(f"/morrowdale/panels/{panel.code}/lottery.json").status_code == 200


def test_what_is_personal_goes_on_its_day_and_the_reason_stays(cast, now):
    panel = invited(cast, now)
    say_yes(panel, now, ["from-0"] * 3)
    call_off(cast, now, panel)
    do_what_is_due(place="morrowdale", now=now + timedelta(days=89))
    assert PanelVolunteer.objects.unrestricted(reason=WHY).count() == 3
    do_what_is_due(place="morrowdale", now=now + timedelta(days=90))
    assert PanelVolunteer.objects.unrestricted(reason=WHY).count() == 0
    assert "It was set up twice." in page(browser(), f"panels/{panel.code}/")


def test_one_that_nobody_heard_of_stays_unheard_of(cast, now):
    panel = panel_for(cast, now)
    call_off(cast, now, panel)
    assert queries.panels(cast.viewer("joe")) == []
    with pytest.raises(NotFound):
        queries.panel_for(cast.viewer("joe"), panel.code)
    assert "It was set up twice." in page(browser(cast.esme), f"panels/{panel.code}/")


def test_esme_does_it_on_its_pages(cast, now, monkeypatch):
    monkeypatch.setattr(timezone, "now", lambda: now)
    panel = invited(cast, now)
    esme = browser(cast.esme)
    assert f"panels/{panel.code}/call-off/" in page(esme, f"panels/{panel.code}/")
    where = send(esme, f"panels/{panel.code}/call-off/", reason="It was set up twice.")
    assert where == f"panels/{panel.code}/told/"
    assert f"panels/{panel.code}/told/" in page(esme, f"panels/{panel.code}/")
    letters = esme.get(f"/morrowdale/panels/{panel.code}/letters/").content.decode()
    assert "Your home was drawn by lot" not in letters
