"""Erasure: every table is searched for a person's words and name, nothing is found, the chain still holds."""

from __future__ import annotations

import uuid
from datetime import date, timedelta

import pytest
from allauth.account.models import EmailAddress
from axes.models import AccessAttempt
from django.contrib.sessions.models import Session
from django.test import Client

from morrow.foundations.events import drain
from morrow.foundations.record import sealing
from morrow.foundations.scope import MORROW, SYSTEM, entering
from morrow.people import actions
from morrow.people.models import ErasureRequest, Person, Role
from morrow.place.models import Place
from morrow.voice import actions as voice
from tests.cast import Cast
from tests.database import owner_cursor

NAME = "Zebedee Quartermain"
WORDS = "The damp behind my wardrobe smells of xylophones"
EMAIL = "zebedee.quartermain@example.net"
PHONE = "07700 900987"
ADDRESS = "9 Marzipan Terrace"
NEEDLES = ("zebedee", "quartermain", "xylophones", "900987", "marzipan")


def every_row() -> dict[str, str]:
    """The whole database as text, table by table, past every wall: as its owner, with the walls down."""
    found = {}
    with owner_cursor() as cursor:
        cursor.execute("BEGIN")
        cursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        for (table,) in cursor.fetchall():
            cursor.execute(f'ALTER TABLE "{table}" NO FORCE ROW LEVEL SECURITY')
            cursor.execute(f'SELECT t::text FROM "{table}" t')
            found[table] = "\n".join(row[0] for row in cursor.fetchall()).lower()
        cursor.execute("ROLLBACK")
    found["sessions, opened"] = str([session.get_decoded() for session in Session.objects.all()]).lower()
    return found


def where(needle: str) -> list[str]:
    """The tables in which a word stands."""
    return sorted(table for table, text in every_row().items() if needle in text)


@pytest.fixture
def place(transactional_db, now):
    Place.objects.create(slug="morrowdale", name="Morrowdale", example=True)
    with entering.entered(place="morrowdale", viewer=SYSTEM):
        cast = Cast.gather(now)
        joe = Person.objects.unrestricted(reason="a test").get(pk=cast.joe.pk)
        joe.name, joe.email, joe.phone, joe.address = NAME, EMAIL, PHONE, ADDRESS
        joe.save()
        joe.account.email = EMAIL
        joe.account.set_password("plum orchard 47 lantern")
        joe.account.save()
        Role.objects.filter(person=joe).update(known_as=NAME)
        cast.people["joe"] = joe
    return cast


def live_a_little(cast, now) -> None:
    """Leave traces in every way this room and *voice* know."""
    EmailAddress.objects.create(user=cast.joe.account, email=EMAIL, verified=True, primary=True)
    browser = Client()
    browser.post("/accounts/login/", {"login": EMAIL, "password": "wrong"})
    browser.post("/accounts/login/", {"login": EMAIL, "password": "plum orchard 47 lantern"})
    Client().post("/accounts/login/", {"login": EMAIL, "password": "wrong"})
    with entering.entered(place="morrowdale", viewer=SYSTEM), cast.as_("joe") as scope:
        by = scope.viewer.acting_as("resident")
        voice.take_down(words=WORDS, kind="need", channel="web", person=cast.joe, by=by, now=now)
        role = Role.objects.get(person=cast.leila)
        actions.give_permission(
            person=cast.joe,
            given_to=cast.leila,
            role=role,
            kinds=["people.person"],
            purpose=f"so that {NAME} is helped",
            active_from=now.date(),
            active_to=None,
            by=by,
            now=now,
        )
        actions.ask_for_erasure(person=cast.joe, by=by, now=now)
    with entering.entered(place="morrowdale", viewer=SYSTEM), cast.as_("nadia") as scope:
        actions.record_advocate(
            person=cast.joe,
            speaker=cast.jean,
            capacity="advocate",
            evidence=f"A letter signed {NAME}",
            covers="everything",
            active_from=date(2026, 1, 1),
            active_to=None,
            by=scope.viewer.acting_as("navigator"),
            now=now,
        )
    with entering.entered(place="morrowdale", viewer=SYSTEM):
        for reach in ("email", "letter"):
            Person.objects.unrestricted(reason="a test").filter(pk=cast.joe.pk).update(reach_by=reach)
            actions.send_message(
                person_id=cast.joe.pk, event=uuid.uuid4(), subject=NAME, text=WORDS, by=MORROW, now=now
            )
        sealing.seal()
    drain(place="morrowdale")


def erase_through_the_page(cast) -> None:
    """The data protection lead answers the request."""
    dev = Client()
    dev.force_login(cast.dev.account)
    session = dev.session
    session["morrow_persona"] = True
    session.save()
    with entering.entered(place="morrowdale", viewer=SYSTEM):
        code = ErasureRequest.objects.unrestricted(reason="a test").get().code
    page = f"/morrowdale/desk/data-protection/erasure/{code}/"
    assert NAME in dev.get(page).content.decode()
    assert dev.post(page, {"erase": "1"}).status_code == 302


def test_erased_a_persons_name_and_words_stand_in_no_table_and_the_chain_verifies(place, now):
    live_a_little(place, now)
    before = {needle: where(needle) for needle in NEEDLES}
    assert {"people_person", "people_role", "people_message", "voice_contribution"} <= {
        table for tables in before.values() for table in tables
    }, "the search finds what is there"
    assert "axes_accessattempt" in before["zebedee"]
    assert "account_emailaddress" in before["zebedee"]
    erase_through_the_page(place)
    assert {needle: where(needle) for needle in NEEDLES} == {needle: [] for needle in NEEDLES}
    with entering.entered(place="morrowdale", viewer=SYSTEM):
        sealing.seal()
        assert sealing.verify().whole


def test_the_account_is_closed_and_its_sessions_end(place, now):
    live_a_little(place, now)
    held = Client()
    held.force_login(place.joe.account)
    erase_through_the_page(place)
    assert held.get("/morrowdale/me/").status_code == 404
    assert not AccessAttempt.objects.exists()


def test_nobody_else_is_touched(place, now):
    live_a_little(place, now)
    erase_through_the_page(place)
    with entering.entered(place="morrowdale", viewer=SYSTEM):
        people = Person.objects.unrestricted(reason="a test")
        assert people.filter(name="Jean Harker").exists()
        assert people.count() == len(place.people) - 1


def test_an_account_that_leads_to_somebody_in_another_place_stays_open(place, now):
    Place.objects.create(slug="elsewhere", name="Elsewhere", example=True)
    with entering.entered(place="elsewhere", viewer=SYSTEM):
        Person.objects.create(name="The same", account=place.joe.account)
    live_a_little(place, now)
    erase_through_the_page(place)
    with entering.entered(place="elsewhere", viewer=SYSTEM):
        assert Person.objects.unrestricted(reason="a test").get().account_id == place.joe.account_id


def test_refused_it_says_who_why_and_how_to_complain(cast, browser, now):
    browser("joe").post("/morrowdale/me/erasure/")
    asked = ErasureRequest.objects.unrestricted(reason="a test").get()
    assert timedelta(days=27) < asked.due - asked.asked.date() < timedelta(days=32)
    page = f"/morrowdale/desk/data-protection/erasure/{asked.code}/"
    assert browser("dev").post(page, {"refuse": "1", "reason": ""}).status_code == 422
    browser("dev").post(page, {"refuse": "1", "reason": "A payment of June must be kept until 2032."})
    said = browser("joe").get("/morrowdale/me/erasure/").content.decode()
    assert "Dev Patel-Moss" in said
    assert "A payment of June must be kept until 2032." in said
    assert "Information Commissioner" in said


def test_asking_twice_is_refused_kindly(cast, browser):
    client = browser("joe")
    client.post("/morrowdale/me/erasure/")
    assert "You need not ask again" in client.post("/morrowdale/me/erasure/").content.decode()


def test_only_the_data_protection_lead_erases(cast, browser):
    browser("joe").post("/morrowdale/me/erasure/")
    asked = ErasureRequest.objects.unrestricted(reason="a test").get()
    for key in ("abe", "rosa", "joe"):
        answer = browser(key).post(f"/morrowdale/desk/data-protection/erasure/{asked.code}/", {"erase": "1"})
        assert answer.status_code == 403
    assert Person.objects.unrestricted(reason="a test").filter(pk=cast.joe.pk).exists()
