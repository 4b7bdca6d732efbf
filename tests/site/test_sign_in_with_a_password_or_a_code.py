"""A resident signs in with a password, or with a code sent to a verified address."""

from __future__ import annotations

import re

import pytest
from django.core import mail
from django.test import Client

from morrow.people.models import Account
from tests.site.conftest import PASSWORD, account, sign_in

pytestmark = pytest.mark.django_db


def code_in(message) -> str:
    """The code standing alone on a line of an e-mail."""
    return re.search(r"^([A-Z0-9-]{6,9})$", message.body, re.MULTILINE).group(1)


def test_a_password_opens_the_account(client: Client, morrowdale):
    account("ann@example.net")
    assert sign_in(client, "ann@example.net").status_code == 302
    assert "_auth_user_id" in client.session


def test_the_address_may_be_typed_in_any_letters(client: Client, morrowdale):
    account("ann@example.net")
    sign_in(client, " Ann@Example.NET ")
    assert "_auth_user_id" in client.session


def test_an_address_that_nobody_has_shown_to_be_theirs_opens_nothing_and_a_code_is_sent(client, morrowdale):
    account("ann@example.net", verified=False)
    answer = sign_in(client, "ann@example.net")
    assert answer.url == "/accounts/confirm-email/"
    assert "_auth_user_id" not in client.session
    answer = client.post("/accounts/confirm-email/", {"code": code_in(mail.outbox[0])})
    assert "_auth_user_id" in client.session


def test_a_code_sent_by_e_mail_opens_the_account_without_a_password(client, morrowdale):
    account("ann@example.net", password=None)
    client.post("/accounts/login/code/", {"email": "ann@example.net"})
    assert mail.outbox[0].subject == "Your code for signing in"
    client.post("/accounts/login/code/confirm/", {"code": code_in(mail.outbox[0])})
    assert "_auth_user_id" in client.session


def test_a_wrong_code_is_refused_in_plain_words_and_three_of_them_end_it(client, morrowdale):
    account("ann@example.net")
    client.post("/accounts/login/code/", {"email": "ann@example.net"})
    answer = client.post("/accounts/login/code/confirm/", {"code": "WRONG1"})
    assert "That is not the code we sent" in answer.content.decode()
    for _ in range(2):
        client.post("/accounts/login/code/confirm/", {"code": "WRONG1"})
    client.post("/accounts/login/code/confirm/", {"code": code_in(mail.outbox[0])})
    assert "_auth_user_id" not in client.session


def test_a_new_account_is_made_verified_and_joins_the_place(client: Client, morrowdale):
    client.post(
        "/accounts/signup/",
        {"email": "new@example.net", "password1": PASSWORD, "password2": PASSWORD},
    )
    assert "_auth_user_id" not in client.session
    client.post("/accounts/confirm-email/", {"code": code_in(mail.outbox[0])})
    front = client.get("/")
    assert front.url == "/morrowdale/join/"
    client.post("/morrowdale/join/", {"name": "New Person"})
    page = client.get("/morrowdale/me/").content.decode()
    assert "New Person" in page
    assert Account.objects.filter(email="new@example.net").count() == 1


def test_a_short_password_is_refused_with_the_reason(client: Client, morrowdale):
    answer = client.post(
        "/accounts/signup/", {"email": "new@example.net", "password1": "short", "password2": "short"}
    )
    assert "12 characters" in answer.content.decode()


def test_a_password_can_be_chosen_anew_from_a_link(client: Client, morrowdale):
    account("ann@example.net")
    client.post("/accounts/password/reset/", {"email": "ann@example.net"})
    link = re.search(r"http://testserver(\S+)", mail.outbox[0].body).group(1)
    form = client.get(link, follow=True)
    fresh = "another orchard 48 lantern"
    client.post(form.redirect_chain[-1][0], {"password1": fresh, "password2": fresh})
    sign_in(client, "ann@example.net", fresh)
    assert "_auth_user_id" in client.session
