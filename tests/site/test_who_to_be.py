"""The page to choose who to be exists only in a demonstration on this machine."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from morrow.place.models import Place
from morrow.site.demonstration.cast import CAST

pytestmark = pytest.mark.django_db

WITH_ACCOUNTS = sum(1 for member in CAST if member.email)
HERE = {"HTTP_HOST": "127.0.0.1:8000", "REMOTE_ADDR": "127.0.0.1"}


@pytest.fixture
def visitor(morrowdale):
    return Client(**HERE)


def key_of(visitor: Client, name: str) -> str:
    """The value behind somebody's card."""
    page = visitor.get("/who/").content.decode()
    return re.search(rf'value="([^"]+)"><span class="who-card__name" data-content>{name}', page).group(1)


def test_it_shows_everyone_who_has_an_account_with_what_they_would_do_today(visitor):
    page = visitor.get("/who/").content.decode()
    assert page.count("who-card__name") == WITH_ACCOUNTS
    assert page.count("who-card__what") == WITH_ACCOUNTS
    assert "Amina" not in page, "she has no account: she comes back with her code"


def test_choosing_somebody_leads_to_their_home(visitor):
    answer = visitor.post("/who/", {"who": key_of(visitor, "Rosa Whitlock")})
    assert answer.url == "/morrowdale/home/"
    page = visitor.get(answer.url)
    assert page.status_code == 200
    assert "Rosa Whitlock" in page.content.decode()


def test_one_can_become_someone_else_from_any_page_and_takes_nothing_along(visitor):
    visitor.post("/who/", {"who": key_of(visitor, "Rosa Whitlock")})
    assert 'href="/who/">Be someone else' in visitor.get("/morrowdale/home/").content.decode()
    session = visitor.session
    session["of_rosa"] = "something"
    session.save()
    visitor.post("/who/", {"who": key_of(visitor, "Joe Kettle")})
    assert "of_rosa" not in visitor.session
    assert "Joe Kettle" in visitor.get("/morrowdale/me/").content.decode()


@pytest.mark.parametrize("host", ["morrow.example", "127.0.0.1.evil.example", "10.0.0.5"])
def test_asked_under_another_name_it_does_not_exist(visitor, settings, host):
    settings.ALLOWED_HOSTS = ["*"]
    assert visitor.get("/who/", HTTP_HOST=host).status_code == 404


@pytest.mark.parametrize("address", ["192.0.2.7", "", "not an address", "::ffff:192.0.2.7"])
def test_asked_from_another_machine_it_does_not_exist(visitor, address):
    assert visitor.get("/who/", REMOTE_ADDR=address).status_code == 404


@pytest.mark.parametrize("header", ["HTTP_X_FORWARDED_FOR", "HTTP_FORWARDED", "HTTP_X_REAL_IP"])
def test_asked_through_something_that_passes_requests_on_it_does_not_exist(visitor, header):
    assert visitor.get("/who/", **{header: "127.0.0.1"}).status_code == 404


def test_where_one_place_is_real_it_does_not_exist(visitor):
    Place.objects.create(slug="real", name="A real place", example=False)
    assert visitor.get("/who/").status_code == 404
    assert visitor.post("/who/", {"who": "morrowdale/x"}).status_code == 404


def test_where_there_is_no_place_it_does_not_exist(db):
    assert Client(**HERE).get("/who/").status_code == 404


def test_where_the_server_listens_beyond_this_machine_it_does_not_exist(visitor, settings):
    settings.MORROW_LOOPBACK = False
    assert visitor.get("/who/").status_code == 404


def test_in_a_live_place_it_does_not_exist_and_a_session_begun_there_needs_a_second_factor(visitor, settings):
    visitor.post("/who/", {"who": key_of(visitor, "Rosa Whitlock")})
    settings.LIVE = True
    assert visitor.get("/who/").status_code == 404
    assert visitor.get("/morrowdale/home/").url.startswith("/accounts/2fa/")


@pytest.mark.parametrize("who", ["", "morrowdale/", "morrowdale/NOBODY00", "elsewhere/X"])
def test_nobody_can_be_chosen_who_is_not_on_the_page(visitor, who):
    assert visitor.post("/who/", {"who": who}).status_code == 404


def test_it_leads_back_to_the_page_that_asked_and_never_to_another_site(visitor):
    rosa = key_of(visitor, "Rosa Whitlock")
    back = visitor.post("/who/", {"who": rosa, "next": "/morrowdale/desk/replies/"})
    assert back.url == "/morrowdale/desk/replies/"
    away = visitor.post("/who/", {"who": rosa, "next": "https://evil.example/"})
    assert away.url == "/morrowdale/home/"
