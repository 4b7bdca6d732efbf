"""Whoever tries addresses learns nothing about who has an account."""

from __future__ import annotations

import re

import pytest
from django.core import mail
from django.test import Client

from tests.site.conftest import PASSWORD, account, sign_in

pytestmark = pytest.mark.django_db


def words_of(answer) -> str:
    """What a page says, without what differs on every page anyhow."""
    text = re.sub(r'name="csrfmiddlewaretoken" value="\w+"', "", answer.content.decode())
    return re.sub(r"(known|unknown)@example\.net", "somebody@example.net", text)


@pytest.fixture
def known(morrowdale):
    return account("known@example.net")


def test_a_wrong_password_and_an_unknown_address_are_answered_alike(client, known):
    wrong = sign_in(client, "known@example.net", "not the password")
    stranger = sign_in(client, "unknown@example.net", "not the password")
    assert wrong.status_code == stranger.status_code == 200
    assert words_of(wrong) == words_of(stranger)
    assert "do not go together" in words_of(wrong)


@pytest.mark.parametrize(
    ("address", "field"),
    [("/accounts/login/code/", "email"), ("/accounts/password/reset/", "email")],
)
def test_asking_for_a_code_or_a_link_is_answered_alike(known, address, field):
    answers = [
        Client().post(address, {field: f"{who}@example.net"}, follow=True) for who in ("known", "unknown")
    ]
    assert words_of(answers[0]) == words_of(answers[1])
    assert len(mail.outbox) == 2, "both addresses are written to, so that even time tells nothing"


def test_signing_up_with_an_address_that_has_an_account_is_answered_alike(known):
    answers = []
    for who in ("known", "unknown"):
        form = {"email": f"{who}@example.net", "password1": PASSWORD, "password2": PASSWORD}
        answers.append(Client().post("/accounts/signup/", form, follow=True))
    assert words_of(answers[0]) == words_of(answers[1])
    assert mail.outbox[0].subject == "You have an account already"
