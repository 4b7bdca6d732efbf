"""Who speaks for whom is written down with capacity, evidence, what it covers and for how long."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from morrow.people import actions
from morrow.people.models import Advocate, Permission
from morrow.people.permissions import may_speak_for

RECORD = "/morrowdale/desk/advocates/record/"


def record(cast, browser, by="nadia", **changes):
    """Nadia writes down that Jean is Amina's attorney."""
    today = timezone.localdate()
    form = {
        "person": cast.amina.code,
        "speaker": cast.jean.code,
        "capacity": "attorney",
        "evidence": "Lasting power of attorney, registered, seen",
        "covers": "health and care",
        "active_from_day": today.day,
        "active_from_month": today.month,
        "active_from_year": today.year,
    }
    return browser(by).post(RECORD, form | changes)


def known() -> Advocate:
    return Advocate.objects.unrestricted(reason="a test").get()


def permit(cast, by="jean"):
    """Jean gives a permission for Amina."""
    today = timezone.localdate()
    with cast.as_(by):
        return actions.give_permission(
            person=cast.amina,
            given_to=cast.leila,
            kinds=["people.person"],
            purpose="help with heating",
            active_from=today,
            active_to=None,
            by=cast.actor(by),
            now=timezone.now(),
        )


def test_an_attorney_decides_for_the_person_and_takes_back_too(cast, browser):
    assert record(cast, browser).status_code == 302
    permission = permit(cast)
    with cast.as_("jean"):
        actions.withdraw_permission(permission=permission, by=cast.actor("jean"), now=timezone.now())
    assert Permission.objects.unrestricted(reason="a test").get().withdrawn


def test_an_advocate_speaks_and_does_not_decide(cast, browser):
    record(cast, browser, capacity="advocate")
    assert not may_speak_for(cast.actor("jean"), cast.amina, timezone.localdate())


def test_ended_they_decide_no_more(cast, browser):
    record(cast, browser)
    browser("nadia").post(f"/morrowdale/desk/advocates/{known().code}/end/")
    assert not may_speak_for(cast.actor("jean"), cast.amina, timezone.localdate())
    page = browser("nadia").get("/morrowdale/desk/advocates/").content.decode()
    assert "Ended" in page


def test_the_person_sees_who_speaks_for_them_and_sends_an_advocate_away(cast, browser):
    record(cast, browser, person=cast.joe.code, capacity="advocate")
    page = browser("joe").get("/morrowdale/me/").content.decode()
    assert "Jean Harker" in page
    assert "Lasting power of attorney, registered, seen" in page
    browser("joe").post(f"/morrowdale/me/speakers/{known().code}/end/")
    assert not known().holds(timezone.localdate())


def test_a_deputy_is_not_sent_away_with_a_button(cast, browser):
    record(cast, browser, person=cast.joe.code, capacity="deputy")
    assert browser("joe").post(f"/morrowdale/me/speakers/{known().code}/end/").status_code == 403
    assert known().holds(timezone.localdate())


def test_whoever_speaks_cannot_end_it_by_pretending_to_be_the_person(cast, browser):
    record(cast, browser, person=cast.joe.code, capacity="advocate")
    assert browser("sam").post(f"/morrowdale/me/speakers/{known().code}/end/").status_code == 404


@pytest.mark.parametrize("missing", ["capacity", "evidence", "covers", "person", "speaker"])
def test_without_capacity_evidence_and_scope_nobody_is_written_down(cast, browser, missing):
    assert record(cast, browser, **{missing: ""}).status_code == 422
    assert not Advocate.objects.unrestricted(reason="a test").exists()


def test_nobody_is_their_own_advocate(cast, browser):
    answer = record(cast, browser, speaker=cast.amina.code)
    assert answer.status_code == 422
    assert "the same person" in answer.content.decode()


def test_the_last_day_counts(cast, browser):
    last = timezone.localdate() + timedelta(days=3)
    record(cast, browser, last_day_day=last.day, last_day_month=last.month, last_day_year=last.year)
    assert known().holds(last)
    assert not known().holds(last + timedelta(days=1))


def test_a_resident_writes_nobody_down(cast, browser):
    assert record(cast, browser, by="joe").status_code == 403
