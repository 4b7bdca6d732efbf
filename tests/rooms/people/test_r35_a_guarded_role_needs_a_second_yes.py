"""R35: who may read signs of harm or give roles is appointed by two people, never by one and a helper."""

from __future__ import annotations

from datetime import date

import pytest

from morrow.foundations.errors import NotAllowed
from morrow.people import actions
from morrow.people.errors import AlreadyAnswered, LastOfThem, NeedsASecondYes
from morrow.people.models import Message, Nomination, Person, Role
from morrow.people.queries import viewer_of
from tests.rooms.support.test_the_pages_carry_a_plan_and_a_group import browser

FROM = date(2026, 1, 12)


def said(kind: str) -> dict[str, object]:
    return {"kind": kind, "title": "", "organisation": "COUNCIL", "active_from": FROM}


def named(cast, now, kind: str = "safeguarding_lead") -> Nomination:
    """Abe names Joe."""
    with cast.as_("abe"):
        return actions.nominate(person=cast.joe, by=cast.actor("abe"), now=now, **said(kind))


@pytest.mark.parametrize("kind", ["administrator", "safeguarding_lead", "data_protection_lead"])
def test_an_administrator_alone_gives_nobody_a_guarded_role_nor_invites_to_it(cast, now, kind):
    with cast.as_("abe"):
        by = cast.actor("abe")
        with pytest.raises(NeedsASecondYes):
            actions.appoint(person=cast.joe, by=by, now=now, **said(kind))
        with pytest.raises(NeedsASecondYes):
            actions.invite(email="a@example.org", site="http://x/", by=by, now=now, **said(kind))
    named(cast, now, kind)
    assert not viewer_of(cast.joe, FROM).holds(kind)


def test_the_role_is_held_once_somebody_else_agrees_and_the_name_stands_only_there(cast, now):
    nomination = named(cast, now)
    with cast.as_("dev"):
        role = actions.agree(nomination=nomination, by=cast.actor("dev"), now=now)
    assert viewer_of(cast.joe, FROM).holds("safeguarding_lead")
    assert role.known_as == "Joe Kettle"
    nomination.refresh_from_db()
    assert (nomination.answer, nomination.known_as) == ("agreed", "")


def test_who_was_asked_may_say_no_and_then_nobody_holds_anything(cast, now):
    nomination = named(cast, now)
    with cast.as_("dev"):
        by = cast.actor("dev")
        actions.refuse(nomination=nomination, by=by, now=now)
        with pytest.raises(AlreadyAnswered):
            actions.agree(nomination=nomination, by=by, now=now)
    assert not viewer_of(cast.joe, FROM).holds("safeguarding_lead")


@pytest.mark.parametrize("who", ["abe", "rosa", "joe"])
def test_neither_who_named_nor_who_is_named_nor_anybody_else_agrees(cast, now, who):
    nomination = named(cast, now)
    with cast.as_(who), pytest.raises(NotAllowed):
        actions.agree(nomination=nomination, by=cast.actor(who), now=now)


def test_the_last_who_could_agree_cannot_be_sent_away_first(cast, now):
    role = Role.objects.get(person=cast.dev)
    with cast.as_("abe"), pytest.raises(LastOfThem, match="second yes"):
        actions.end_role(role=role, first_day_without=FROM, by=cast.actor("abe"), now=now)


def test_the_first_of_a_new_place_are_appointed_by_its_administrator(cast, now):
    Role.objects.filter(kind__in=["data_protection_lead", "safeguarding_lead", "monitoring_officer"]).delete()
    with cast.as_("abe"):
        by = cast.actor("abe")
        actions.appoint(person=cast.joe, by=by, now=now, **said("data_protection_lead"))
    assert viewer_of(cast.joe, FROM).holds("data_protection_lead")


def test_it_is_done_on_the_pages_and_what_ended_stays_to_be_seen(cast, now, browser):
    abe = browser("abe")
    form = {
        "code": cast.joe.code,
        "kind": "safeguarding_lead",
        "title": "Lead",
        "organisation": "COUNCIL",
        "active_from_day": "12",
        "active_from_month": "1",
        "active_from_year": "2026",
    }
    answer = abe.post("/morrowdale/desk/roles/appoint/", form, follow=True).content.decode()
    assert "This role needs a second person’s yes." in answer
    assert "Joe Kettle" in answer
    dev = browser("dev")
    assert (
        "Appointments that wait for your yes</a> (1)"
        in dev.get("/morrowdale/who-does-what/").content.decode()
    )
    page = dev.get("/morrowdale/desk/roles/second-yes/").content.decode()
    assert "Abe" in page
    nomination = Nomination.objects.get()
    done = dev.post(
        "/morrowdale/desk/roles/second-yes/", {"nomination": nomination.code, "answer": "agree"}, follow=True
    )
    assert "Joe Kettle now holds this role: Lead" in done.content.decode()
    assert browser("rosa").get("/morrowdale/desk/roles/second-yes/").status_code == 403


def test_whoever_is_named_is_told_sees_it_under_about_me_and_may_say_no(cast, now):
    Person.objects.unrestricted(reason="how Joe is reached").filter(pk=cast.joe.pk).update(
        reach_by="email", email="joe@example.org"
    )
    nomination = named(cast, now)
    told = Message.objects.unrestricted(reason="what Joe was told").get(person=cast.joe)
    assert "yours only once a second person has agreed" in told.text
    joe = browser(cast, "joe")
    assert "Roles you are named for" in joe.get("me/")
    joe.post(f"me/roles/{nomination.code}/decline/")
    assert "Roles you are named for" not in joe.get("me/")
    with cast.as_("dev"), pytest.raises(AlreadyAnswered):
        actions.agree(nomination=nomination, by=cast.actor("dev"), now=now)


def test_nobody_else_says_no_in_their_place(cast, now):
    nomination = named(cast, now)
    with cast.as_("wing"), pytest.raises(NotAllowed):
        actions.decline(nomination=nomination, by=cast.actor("wing"), now=now)
