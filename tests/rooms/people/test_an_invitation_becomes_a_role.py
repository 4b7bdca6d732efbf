"""Somebody known by an e-mail address is invited, shows that it is theirs, and takes up a role."""

from __future__ import annotations

import re
from datetime import timedelta
from io import StringIO
from urllib.parse import quote

import pytest
from allauth.account.models import EmailAddress
from django.core import mail
from django.core.management import CommandError, call_command
from django.test import Client
from django.utils import timezone

from morrow.foundations.events import drain
from morrow.people.models import Account, Invitation, Role
from morrow.people.queries import viewer_of_account

FORM = {
    "email": "New.Worker@example.net",
    "kind": "navigator",
    "title": "Navigator",
    "organisation": "COMPASS",
    "active_from_day": "12",
    "active_from_month": "1",
    "active_from_year": "2026",
}


@pytest.fixture
def link(cast, browser) -> str:
    """The path of the link that was sent."""
    answer = browser("abe").post("/morrowdale/desk/roles/invite/", FORM)
    assert answer.status_code == 302
    assert drain(place="morrowdale") == []
    return re.search(r"http://testserver(/\S+)", mail.outbox[0].body).group(1)


def signed_in(email: str, *, verified: bool = True) -> Client:
    """Somebody with an account and nothing else."""
    account = Account.objects.create_user(email)
    EmailAddress.objects.create(user=account, email=email, verified=verified, primary=True)
    client = Client()
    client.force_login(account)
    return client


def joined(client: Client) -> Client:
    client.post("/morrowdale/join/", {"name": "New Worker"})
    return client


def test_the_message_says_what_it_is_and_until_when(link):
    message = mail.outbox[0]
    assert message.to == ["new.worker@example.net"]
    assert "Navigator, Compass Rose Trust" in message.body
    assert "open until" in message.body


def test_whoever_has_the_link_and_no_account_is_asked_to_sign_in_and_comes_back(link):
    page = Client().get(link).content.decode()
    assert f"/accounts/login/?next={quote(link, safe='')}" in page


def test_it_is_taken_up_by_whoever_has_shown_that_the_address_is_theirs(link):
    client = signed_in("new.worker@example.net")
    assert client.get(link).url == "/morrowdale/join/"
    answer = client.post("/morrowdale/join/", {"name": "New Worker"})
    assert answer.url == link
    assert client.post(link).status_code == 302
    role = Role.objects.get(known_as="New Worker")
    assert (role.kind, role.organisation.code) == ("navigator", "COMPASS")


def test_then_they_need_a_second_factor_before_anything_else(link):
    client = joined(signed_in("new.worker@example.net"))
    client.post(link)
    assert client.get("/morrowdale/home/").url.startswith("/accounts/2fa/totp/activate/")


@pytest.mark.parametrize(
    ("email", "verified"), [("other@example.net", True), ("new.worker@example.net", False)]
)
def test_it_is_refused_to_anyone_else(link, email, verified):
    client = joined(signed_in(email, verified=verified))
    answer = client.post(link)
    assert answer.status_code == 422
    assert "sent to another e-mail address" in answer.content.decode()
    assert not Role.objects.filter(known_as="New Worker").exists()


def test_it_works_once(link):
    client = joined(signed_in("new.worker@example.net"))
    client.post(link)
    assert Client().get(link).status_code == 404


def test_taken_back_it_opens_nothing(link, browser):
    sent = Invitation.objects.unrestricted(reason="a test").get()
    browser("abe").post(f"/morrowdale/desk/roles/invitations/{sent.code}/withdraw/")
    assert Client().get(link).status_code == 404


def test_after_a_fortnight_it_is_over_and_says_so(link):
    late = timezone.localdate() - timedelta(days=1)
    Invitation.objects.unrestricted(reason="a test").update(open_until=late)
    client = joined(signed_in("new.worker@example.net"))
    answer = client.post(link)
    assert "Ask whoever sent it to invite you again" in answer.content.decode()


def test_a_link_that_was_changed_opens_nothing(link):
    assert Client().get(link[:-2] + "x/").status_code == 404


def test_only_an_administrator_sees_whom_was_invited(cast, link):
    with cast.as_("rosa"):
        assert not Invitation._base_manager.exists()
    with cast.as_("abe"):
        assert Invitation._base_manager.count() == 1


def test_the_first_administrator_of_a_place_is_invited_from_the_machine(cast):
    said = StringIO()
    call_command(
        "administrator",
        place="morrowdale",
        email="first@example.net",
        site="https://morrow.example",
        stdout=said,
    )
    link = re.search(r"https://morrow\.example(/\S+)", said.getvalue()).group(1)
    joined(client := signed_in("first@example.net"))
    client.post(link)
    assert Role.objects.get(known_as="New Worker").kind == "administrator"
    with pytest.raises(CommandError, match="There is no place called nowhere"):
        call_command("administrator", place="nowhere", email="a@example.net", site="https://morrow.example")


def test_an_account_leads_to_one_person_in_a_place(link):
    client = joined(signed_in("new.worker@example.net"))
    assert client.get("/morrowdale/join/").url == "/morrowdale/me/"
    account = Account.objects.get(email="new.worker@example.net")
    viewer = viewer_of_account(account.pk, place="morrowdale", today=timezone.localdate())
    assert viewer.name == "New Worker"
