"""A page of another role: 404 where one may not know that the thing exists, otherwise 403 with a reason."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from django.test import Client

from morrow.foundations.scope import SYSTEM, entering
from morrow.people import actions
from morrow.people.models import Account, Person
from morrow.people.queries import resident
from morrow.site.personas import PERSONA

pytestmark = pytest.mark.django_db


def browser_of(key: str) -> Client:
    """One of the cast at work."""
    client = Client()
    client.force_login(Account.objects.get(email=f"{key}@example.org"))
    session = client.session
    session[PERSONA] = True
    session.save()
    return client


PAGES = [
    ("joe", "/morrowdale/desk/roles/"),
    ("rosa", "/morrowdale/desk/roles/appoint/"),
    ("joe", "/morrowdale/desk/advocates/"),
    ("joe", "/morrowdale/desk/messages/"),
    ("abe", "/morrowdale/desk/data-protection/"),
    ("abe", "/morrowdale/desk/data-protection/share/"),
]


@pytest.mark.parametrize(("key", "page"), PAGES)
def test_a_page_of_another_role_is_refused_with_a_reason_and_what_to_do(morrowdale, key, page):
    answer = browser_of(key).get(page)
    assert answer.status_code == 403
    said = answer.content.decode()
    assert "This page is for someone else" in said
    assert "ask an administrator" in said


@pytest.mark.parametrize(("key", "page"), PAGES)
def test_somebody_not_signed_in_is_asked_to_sign_in_and_comes_back(morrowdale, key, page):
    answer = Client().get(page)
    assert answer.status_code == 302
    assert answer.url.startswith("/accounts/login/?next=")


def test_somebody_not_signed_in_cannot_send_a_form_of_a_role(morrowdale):
    assert Client().post("/morrowdale/desk/roles/invite/", {}).status_code == 403


def test_what_belongs_to_somebody_else_does_not_exist(morrowdale):
    with entering.entered(place="morrowdale", viewer=SYSTEM):
        people = Person.objects.unrestricted(reason="a test looks people up")
        joe, leila = people.get(name="Joe Kettle"), people.get(name="Leila Haddad")
        permission = actions.give_permission(
            person=joe,
            given_to=leila,
            kinds=["people.person"],
            purpose="a test",
            active_from=datetime.now(UTC).date(),
            active_to=None,
            by=resident(joe),
            now=datetime.now(UTC),
        )
    page = f"/morrowdale/me/permissions/{permission.code}/withdraw/"
    assert browser_of("sam").post(page).status_code == 404
    assert browser_of("leila").post(page).status_code == 404
    assert browser_of("joe").post(page).status_code == 302


@pytest.mark.parametrize(
    "page",
    [
        "/morrowdale/desk/messages/NOTTHERE/letter/",
        "/morrowdale/desk/roles/NOTTHERE/end/",
        "/morrowdale/invitation/not-a-link/",
        "/nowhere/me/",
        "/morrowdale/nothing-here/",
    ],
)
def test_what_does_not_exist_is_not_found(morrowdale, page):
    key = "rosa" if "messages" in page else "abe"
    assert browser_of(key).get(page).status_code == 404
