"""Sessions: a new one on signing in, nothing left on signing out, two people on one connection apart."""

from __future__ import annotations

import pytest
from django.contrib.sessions.models import Session
from django.test import Client

from tests.site.conftest import of_cast, sign_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def joe(morrowdale):
    return of_cast("joe@example.org")


def test_a_session_planted_before_signing_in_is_not_the_one_after(client: Client, joe):
    client.get("/accounts/login/")
    session = client.session
    session["planted"] = "by a stranger"
    session.save()
    before = session.session_key
    client.cookies["sessionid"] = before
    sign_in(client, "joe@example.org")
    assert client.session.session_key != before
    assert not Session.objects.filter(session_key=before).exists()


def test_signing_out_leaves_no_session_and_needs_a_form(client: Client, joe):
    sign_in(client, "joe@example.org")
    key = client.session.session_key
    assert client.get("/accounts/logout/").status_code == 200
    assert "_auth_user_id" in client.session
    client.post("/accounts/logout/")
    assert not Session.objects.filter(session_key=key).exists()
    answer = client.get("/morrowdale/me/")
    assert answer.status_code in {302, 404}


def test_two_people_in_turn_see_each_their_own_pages(joe):
    of_cast("sam@example.org")
    visitors = {}
    for key in ("joe", "sam"):
        visitors[key] = Client()
        sign_in(visitors[key], f"{key}@example.org")
    for key in ("joe", "sam", "joe", "sam"):
        page = visitors[key].get("/morrowdale/me/").content.decode()
        assert f"{key}@example.org" in page
        other = {"joe": "sam", "sam": "joe"}[key]
        assert f"{other}@example.org" not in page


def test_a_new_password_ends_every_session(client: Client, joe):
    elsewhere = Client()
    sign_in(elsewhere, "joe@example.org")
    joe.set_password("a fresh orchard 99 lantern")
    joe.save()
    assert elsewhere.get("/morrowdale/home/").status_code != 200


def test_the_cookie_is_kept_from_scripts_and_other_sites_and_ends_with_the_browser(client: Client, joe):
    sign_in(client, "joe@example.org")
    cookie = client.cookies["sessionid"]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"
    assert not cookie["expires"]


def test_a_page_about_oneself_is_kept_by_no_cache(client: Client, joe):
    sign_in(client, "joe@example.org")
    for page in ("/morrowdale/me/", "/morrowdale/me/who-looked/", "/morrowdale/me/download/"):
        assert "no-store" in client.get(page)["Cache-Control"]
