"""R35: any worker, of any sector, holds the same roles; each for a period, given and ended by name."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

from morrow.foundations.errors import NotAllowed
from morrow.foundations.models import Disclosure, Entry
from morrow.people import actions
from morrow.people.errors import (
    AlreadyEnded,
    AlreadyHolds,
    EndsBeforeItBegins,
    LastAdministrator,
    NoSuchPerson,
)
from morrow.people.models import Role
from morrow.people.queries import person_of_code, role_of_code, roles_shown, viewer_of

FROM = date(2026, 1, 12)


def appoint(cast, now, **changes):
    """Abe appoints Joe as a navigator of a charity."""
    said = {
        "person": cast.joe,
        "kind": "navigator",
        "title": "Navigator",
        "organisation": "COMPASS",
        "active_from": FROM,
        **changes,
    }
    with cast.as_("abe"):
        return actions.appoint(by=cast.actor("abe"), now=now, **said)


def test_r35_a_charity_worker_holds_the_same_role_as_a_council_one(cast):
    for key, organisation in (("nadia", "COUNCIL"), ("leila", "COMPASS")):
        actor = cast.actor(key)
        assert (actor.role, actor.organisation) == ("navigator", organisation)


def test_a_role_is_held_from_its_first_day_to_its_last(cast, now):
    appoint(cast, now, active_to=FROM + timedelta(days=30))
    held = [viewer_of(cast.joe, FROM + timedelta(days=day)).holds("navigator") for day in (-1, 0, 29, 30)]
    assert held == [False, True, True, False]


def test_a_role_ended_is_gone_at_once_and_the_wall_knows(cast, now):
    role = Role.objects.get(person=cast.rosa)
    with cast.as_("abe"):
        actions.end_role(role=role, first_day_without=date(2026, 1, 12), by=cast.actor("abe"), now=now)
    assert not viewer_of(cast.rosa, FROM).holds("reply_officer")
    with cast.as_("rosa"):
        assert not type(cast.amina)._base_manager.filter(pk=cast.amina.pk).exists()


def test_only_an_administrator_appoints(cast, now):
    with cast.as_("rosa"), pytest.raises(NotAllowed):
        actions.appoint(
            person=cast.joe,
            kind="navigator",
            title="",
            organisation="COMPASS",
            active_from=FROM,
            by=cast.actor("rosa"),
            now=now,
        )


def test_nobody_gives_a_role_to_themselves(cast, now):
    with pytest.raises(NotAllowed, match="another administrator"):
        appoint(cast, now, person=cast.abe, kind="data_protection_lead")


def test_the_same_role_is_not_given_twice(cast, now):
    appoint(cast, now)
    with pytest.raises(AlreadyHolds):
        appoint(cast, now)
    appoint(cast, now, organisation="COUNCIL")


def test_a_role_cannot_end_before_it_begins_nor_end_twice(cast, now):
    with pytest.raises(EndsBeforeItBegins):
        appoint(cast, now, active_to=FROM - timedelta(days=1))
    role = appoint(cast, now)
    with cast.as_("abe"):
        by = cast.actor("abe")
        with pytest.raises(EndsBeforeItBegins):
            actions.end_role(role=role, first_day_without=FROM - timedelta(days=1), by=by, now=now)
        actions.end_role(role=role, first_day_without=FROM, by=by, now=now)
        with pytest.raises(AlreadyEnded):
            actions.end_role(role=role, first_day_without=FROM, by=by, now=now)


def test_the_database_too_refuses_a_role_that_ends_before_it_begins(cast, now):
    role = appoint(cast, now)
    with pytest.raises(IntegrityError), transaction.atomic():
        Role.objects.filter(pk=role.pk).update(active_to=FROM - timedelta(days=1))


def test_the_last_administrator_stays_until_there_is_another(cast, now):
    role = Role.objects.get(person=cast.abe)
    with cast.as_("abe"):
        by = cast.actor("abe")
        with pytest.raises(LastAdministrator):
            actions.end_role(role=role, first_day_without=FROM, by=by, now=now)
    with cast.as_("abe"):
        said = {"kind": "administrator", "title": "", "organisation": "COUNCIL", "active_from": FROM}
        named = actions.nominate(person=cast.joe, by=cast.actor("abe"), now=now, **said)
    with cast.as_("dev"):
        actions.agree(nomination=named, by=cast.actor("dev"), now=now)
    with cast.as_("abe"):
        actions.end_role(role=role, first_day_without=FROM, by=by, now=now)
    assert not viewer_of(cast.abe, FROM).holds("administrator")


def test_the_administrator_appoints_by_a_code_and_reads_nobodys_row(cast, now, browser):
    client = browser("abe")
    typed = f" {cast.joe.code[:4].lower()} {cast.joe.code[4:].lower()}"
    form = {
        "code": typed,
        "kind": "navigator",
        "title": "Navigator",
        "organisation": "COMPASS",
        "active_from_day": "12",
        "active_from_month": "1",
        "active_from_year": "2026",
    }
    answer = client.post("/morrowdale/desk/roles/appoint/", form, follow=True)
    assert "Joe Kettle now holds this role: Navigator, Compass Rose Trust." in answer.content.decode()
    looked = Disclosure.objects.unrestricted(reason="a test").filter(viewer=cast.abe.pk)
    assert not looked.filter(kind="people.person").exists()
    with cast.as_("abe"):
        assert not type(cast.joe)._base_manager.filter(pk=cast.joe.pk).exists()


@pytest.mark.parametrize("code", ["", "AAAAAAAA", "no code at all"])
def test_a_code_that_is_nobodys_is_refused_kindly(cast, code):
    with pytest.raises(NoSuchPerson, match="About me"):
        person_of_code(code)


def test_anyone_sees_who_sits_on_public_bodies_and_who_is_signed_in_sees_all_workers(cast, browser):
    nobody = browser("").get("/morrowdale/who-does-what/").content.decode()
    assert "Cllr Ada Okafor" in nobody
    assert "Rosa Whitlock" not in nobody
    somebody = browser("joe").get("/morrowdale/who-does-what/").content.decode()
    assert "Rosa Whitlock" in somebody
    assert "Sam Doyle" not in somebody, "residents are in no list"


def test_the_register_names_who_reads_it_without_touching_personal_rows(cast):
    with cast.as_("joe") as scope:
        names = [role.known_as for role in roles_shown(scope.viewer, FROM)]
    assert "Nadia Frost" in names
    assert not Disclosure.objects.unrestricted(reason="a test").exists()


def test_a_role_of_a_resident_is_no_role_that_a_code_finds(cast):
    role = Role.objects.get(person=cast.joe)
    with pytest.raises(Exception, match="Nobody works under that code"):
        role_of_code(role.code, FROM)


def test_appointing_and_ending_stand_in_the_record_without_a_name(cast, now):
    role = appoint(cast, now)
    entries = Entry.objects.unrestricted(reason="a test").filter(on=str(role))
    assert [entry.verb for entry in entries] == ["appointed"]
    written = " ".join(str(value) for entry in entries for value in vars(entry).values())
    assert "Joe" not in written
