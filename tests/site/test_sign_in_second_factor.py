"""Whoever works in a role shows a second factor before anything else opens."""

from __future__ import annotations

import re

import pytest
from allauth.mfa.models import Authenticator
from django.core.cache import cache
from django.test import Client

from tests.site.conftest import of_cast, sign_in
from tests.site.totp import code_of

pytestmark = pytest.mark.django_db(transaction=True)

HOME = "/morrowdale/home/"
SET_UP = "/accounts/2fa/totp/activate/"
SHOW = "/accounts/2fa/authenticate/"


@pytest.fixture
def rosa(morrowdale):
    return of_cast("rosa@example.org")


def set_up(client: Client) -> str:
    """Set up an app with the secret shown on the page; gives the secret."""
    page = client.get(SET_UP).content.decode()
    secret = re.search(r'id="authenticator_secret"[^>]*>([A-Z2-7]+)<', page).group(1)
    client.post(SET_UP, {"code": code_of(secret)})
    cache.clear()
    return secret


@pytest.mark.parametrize("page", [HOME, "/morrowdale/", "/morrowdale/desk/replies/", "/morrowdale/me/"])
def test_a_worker_without_one_is_sent_to_set_one_up_whatever_they_open(client, rosa, page):
    sign_in(client, "rosa@example.org")
    answer = client.get(page)
    assert answer.status_code == 302
    assert answer.url.startswith(SET_UP)


def test_nor_can_they_send_a_form(client, rosa):
    sign_in(client, "rosa@example.org")
    answer = client.post("/morrowdale/have-your-say/take-down/", {"words": "x"})
    assert answer.url.startswith(SET_UP)


def test_a_resident_needs_none(client, morrowdale):
    of_cast("joe@example.org")
    sign_in(client, "joe@example.org")
    assert client.get(HOME).status_code == 200


def test_once_set_up_everything_opens_and_recovery_codes_are_shown(client, rosa):
    sign_in(client, "rosa@example.org")
    set_up(client)
    assert client.get(HOME).status_code == 200
    assert (
        len(re.findall(r"<li><code>\w+</code>", client.get("/accounts/2fa/recovery-codes/").content.decode()))
        == 10
    )


def test_the_next_time_a_password_alone_does_not_sign_in(client, rosa):
    sign_in(client, "rosa@example.org")
    set_up(client)
    again = Client()
    answer = sign_in(again, "rosa@example.org")
    assert answer.url == SHOW
    assert "_auth_user_id" not in again.session


def test_a_wrong_code_is_refused_and_the_right_one_opens(client, rosa):
    sign_in(client, "rosa@example.org")
    secret = set_up(client)
    again = Client()
    sign_in(again, "rosa@example.org")
    assert "Wait for the next one" in again.post(SHOW, {"code": "000000"}).content.decode()
    again.post(SHOW, {"code": code_of(secret)})
    assert again.get(HOME).status_code == 200


def test_a_code_works_once(client, rosa):
    sign_in(client, "rosa@example.org")
    secret = set_up(client)
    code = code_of(secret)
    first, second = Client(), Client()
    for visitor in (first, second):
        sign_in(visitor, "rosa@example.org")
        visitor.post(SHOW, {"code": code})
    assert "_auth_user_id" in first.session
    assert "_auth_user_id" not in second.session


def test_a_recovery_code_opens_once(client, rosa):
    sign_in(client, "rosa@example.org")
    set_up(client)
    held = Authenticator.objects.get(user=rosa, type="recovery_codes").wrap().get_unused_codes()
    for expected in (True, False):
        again = Client()
        sign_in(again, "rosa@example.org")
        again.post(SHOW, {"code": held[0]})
        assert ("_auth_user_id" in again.session) is expected


def test_a_code_by_e_mail_does_not_replace_the_second_factor(client, rosa, mailoutbox):
    sign_in(client, "rosa@example.org")
    set_up(client)
    again = Client()
    again.post("/accounts/login/code/", {"email": "rosa@example.org"})
    code = re.search(r"^([A-Z0-9-]{6,9})$", mailoutbox[-1].body, re.MULTILINE).group(1)
    assert again.post("/accounts/login/code/confirm/", {"code": code}).url == SHOW
    assert "_auth_user_id" not in again.session


def test_a_session_begun_before_it_was_set_up_must_show_it(client, rosa):
    thief = Client()
    sign_in(thief, "rosa@example.org")
    sign_in(client, "rosa@example.org")
    set_up(client)
    answer = thief.get(HOME)
    assert answer.status_code == 302
    assert answer.url.startswith("/accounts/2fa/reauthenticate/")


def test_ten_wrong_codes_stop_the_guessing(client, rosa):
    sign_in(client, "rosa@example.org")
    secret = set_up(client)
    again = Client()
    sign_in(again, "rosa@example.org")
    for guess in range(10):
        again.post(SHOW, {"code": f"{guess:06d}"})
    again.post(SHOW, {"code": code_of(secret)})
    assert "_auth_user_id" not in again.session
