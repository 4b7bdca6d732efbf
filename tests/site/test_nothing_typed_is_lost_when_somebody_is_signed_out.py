"""Nadia writes for an hour and is signed out meanwhile: her words come back, to her and to nobody else."""

from __future__ import annotations

import re

import pytest
from django.contrib.sessions.models import Session
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from morrow.voice.models import Contribution
from tests.rooms.voice.scenes import browser, hear, vote_on
from tests.site.test_who_to_be import HERE

WORDS = "She cannot get up the stairs any more, and the lift is broken."
SAY = "/morrowdale/have-your-say/take-down/"
HOME = "/morrowdale/"


def marked(client, address):
    """The mark on the form of a page, by which it says for whom it was made."""
    found = re.search(r'name="morrow_made_for" value="([^"]+)"', client.get(address).content.decode())
    return found.group(1) if found else ""


def sign_in(client, person):
    client.force_login(person.account, backend="django.contrib.auth.backends.ModelBackend")
    session = client.session
    session["morrow_persona"] = True
    session.save()


def signed_out_while_writing(person, **more):
    """Their session ends between opening the page and sending it."""
    client = browser(person)
    mark = marked(client, SAY)
    client.cookies.clear()
    answers = {"words": WORDS, "kind": "need", "channel": "phone", "morrow_made_for": mark, **more}
    return client, client.post(SAY, answers)


def taken_down():
    return Contribution.objects.unrestricted(reason="a test").filter(words=WORDS)


def test_whoever_was_signed_out_is_led_to_sign_in_and_finds_their_words_after(cast):
    client, answer = signed_out_while_writing(cast.nadia)
    assert answer.status_code == 302
    assert "next=%2Fmorrowdale%2Fhave-your-say%2Ftake-down%2F" in answer["Location"]
    assert WORDS not in client.get("/morrowdale/").content.decode()
    sign_in(client, cast.nadia)
    page = client.get("/morrowdale/").content.decode()
    assert "Nothing was sent, and nothing is lost" in page
    assert WORDS in page
    assert 'name="kind" value="need"' in page


def test_sent_again_it_is_taken_in_and_kept_no_longer(cast):
    client, _ = signed_out_while_writing(cast.nadia)
    sign_in(client, cast.nadia)
    again = {"words": WORDS, "kind": "need", "channel": "phone", "read_back": "on", "reach_by": "none"}
    again["second_thing"] = "blue bird"
    assert client.post(SAY, again).status_code == 302
    assert taken_down().count() == 1
    assert "nothing is lost" not in client.get(HOME).content.decode()


def test_somebody_else_who_signs_in_at_the_same_screen_never_sees_them(cast):
    client, _ = signed_out_while_writing(cast.nadia)
    sign_in(client, cast.rosa)
    assert WORDS not in client.get(SAY).content.decode()
    sign_in(client, cast.nadia)
    assert WORDS not in client.get(SAY).content.decode(), "they went when somebody else signed in"


def test_choosing_who_to_be_keeps_them_for_the_same_person_alone(cast):
    for key, seen in (("nadia", True), ("rosa", False)):
        client, _ = signed_out_while_writing(cast.nadia)
        chosen = {"who": f"morrowdale/{getattr(cast, key).code}"}
        assert client.post("/who/", chosen, **HERE).status_code == 302
        assert (WORDS in client.get(HOME).content.decode()) is seen


def test_they_are_thrown_away_when_their_author_says_so(cast):
    client, _ = signed_out_while_writing(cast.nadia)
    sign_in(client, cast.nadia)
    assert client.post(SAY, {"morrow_throw_away": "yes"}).status_code == 302
    assert "nothing is lost" not in client.get(HOME).content.decode()
    assert not taken_down().exists()


def test_a_secret_word_is_not_kept_and_a_file_is_said_to_be_lost(cast):
    photo = SimpleUploadedFile("damp.png", b"x", content_type="image/png")
    client, _ = signed_out_while_writing(cast.nadia, second_thing="the blue bird", attachment=photo)
    assert "blue bird" not in str(dict(client.session))
    sign_in(client, cast.nadia)
    assert "A file cannot be kept." in client.get(HOME).content.decode()


def test_a_mark_that_was_made_up_keeps_nothing(cast):
    client = browser()
    client.post(SAY, {"words": WORDS, "morrow_made_for": f"a{cast.nadia.account_id}:madeup"})
    assert "morrow_kept" not in client.session


def test_after_an_hour_they_are_gone(cast):
    client, _ = signed_out_while_writing(cast.nadia)
    session = client.session
    session["morrow_kept"] = {**session["morrow_kept"], "at": session["morrow_kept"]["at"] - 3601}
    session.save()
    sign_in(client, cast.nadia)
    assert WORDS not in client.get(HOME).content.decode()


def test_whoever_wrote_with_a_receipt_finds_their_words_once_they_open_it_again(cast, now):
    said = hear(cast, now)
    client = browser()
    client.post("/morrowdale/receipt/", {"code": said.code})
    shown = client.post("/morrowdale/receipt/correct/", {"second_thing": "Rover"}).content.decode()
    mark = re.search(r'name="morrow_made_for" value="([^"]+)"', shown)
    assert mark
    client.cookies.clear()
    answers = {"words": WORDS, "second_thing": "Rover", "morrow_made_for": mark.group(1)}
    answer = client.post("/morrowdale/receipt/correct/", answers)
    assert answer["Location"] == "/morrowdale/receipt/"
    client.post("/morrowdale/receipt/", {"code": said.code})
    page = client.get("/morrowdale/receipt/my-words/").content.decode()
    assert WORDS in page
    assert "Rover" not in page


class TestAStaleToken:
    """The page was open too long, or they signed in again in another tab."""

    @pytest.fixture
    def strict(self, cast):
        client = Client(enforce_csrf_checks=True)
        sign_in(client, cast.nadia)
        return client

    def test_gives_the_words_back_and_offers_to_send_them_again(self, strict):
        mark = marked(strict, SAY)
        answer = strict.post(SAY, {"words": WORDS, "area_code": "E05", "morrow_made_for": mark})
        page = answer.content.decode()
        assert answer.status_code == 403
        assert "Send it again" in page
        assert WORDS in page
        assert 'name="area_code" value="E05"' in page
        token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page)
        assert token
        again = strict.post(SAY, {"words": WORDS, "csrfmiddlewaretoken": token.group(1)})
        assert again.status_code == 422, "the form itself asks for what is missing"
        assert WORDS in again.content.decode()

    def test_shows_nothing_to_somebody_else_who_signed_in_since(self, strict, cast):
        mark = marked(strict, SAY)
        sign_in(strict, cast.rosa)
        sent = {"words": WORDS, "morrow_made_for": mark}
        page = strict.post(SAY, sent, headers={"sec-fetch-site": "same-origin"}).content.decode()
        assert WORDS not in page
        assert "Somebody else has signed in here" in page

    def test_offers_it_to_a_visitor_whose_own_page_sent_it(self, cast):
        visitor, sent = (
            Client(enforce_csrf_checks=True),
            {"words": WORDS, "second_thing": "blue bird of Sale"},
        )
        page = visitor.post(
            "/morrowdale/have-your-say/say/", sent, headers={"sec-fetch-site": "same-origin"}
        ).content.decode()
        assert "Send it again" in page
        assert WORDS in page
        assert "blue bird" not in page

    def test_leads_whoever_was_signed_out_to_sign_in_too(self, strict, cast):
        mark = marked(strict, SAY)
        strict.cookies.clear()
        answer = strict.post(SAY, {"words": WORDS, "morrow_made_for": mark})
        assert answer.status_code == 302
        sign_in(strict, cast.nadia)
        assert WORDS in strict.get(HOME).content.decode()


def test_a_ballot_is_never_kept_beside_a_name(cast, now, monkeypatch):
    """Whoever reads the sessions must not find who voted for what."""
    monkeypatch.setattr(timezone, "now", lambda: now)
    round_, projects = vote_on(cast, now, {"Hall": 600, "Park": 400})
    client, where = browser(cast.joe), f"/morrowdale/rounds/{round_.code}/vote/"
    mark = marked(client, where)
    assert mark
    client.cookies.clear()
    code = projects["Hall"].code
    client.post(where, {"approves": [code], "morrow_made_for": mark})
    assert not any(code in str(session.get_decoded()) for session in Session.objects.all())
