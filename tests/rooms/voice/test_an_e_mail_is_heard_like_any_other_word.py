"""What came by e-mail: own words apart from quoted ones, an address kept only by agreement, no machine."""

from __future__ import annotations

import re
from datetime import date
from html import unescape

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from morrow.people.models import Person
from morrow.voice.email_file import apart, read_email
from morrow.voice.errors import NotAnEmail
from morrow.voice.models import Contribution
from tests.rooms.voice.scenes import browser, page

MAIL = "/morrowdale/desk/mail/"
IDA = """From: Ida Marsh <ida@example.net>
Date: Fri, 09 Jan 2026 23:30:00 -0500
Subject: The library stairs
Content-Type: text/plain; charset=utf-8

The stairs are too steep for my mother.

--\x20
Ida Marsh, 1 Mill Lane

On Monday Rosa wrote:
> Tell us what you need.
"""
PAGE = """From: bo@example.net
Subject: Bus
MIME-Version: 1.0
Content-Type: text/html; charset=utf-8

<html><head><style>p{color:red}</style></head><body><p>The bus&nbsp;is late.</p><p>Always.</p></body></html>
"""
HOLIDAY = "From: x@example.net\nAuto-Submitted: auto-replied\nSubject: Away\n\nI am on holiday.\n"


@pytest.fixture(autouse=True)
def today(monkeypatch, now):
    """The pages' own clock, on the day of the tests."""
    monkeypatch.setattr("django.utils.timezone.now", lambda: now)


def sent(client, *mails):
    files = [SimpleUploadedFile(f"{n}.eml", mail.encode()) for n, mail in enumerate(mails)]
    return client.post(MAIL, {"mails": files})


def answers(shown, **changes):
    """What the page would send, with what the worker changes in the first e-mail."""
    html = shown.content.decode()
    given = dict(re.findall(r'name="(form-[\w-]+|token)" value="([^"]*)"', html))
    for name, text in re.findall(r'<textarea name="(form-[\w-]+)"[^>]*>\n?(.*?)</textarea>', html, re.DOTALL):
        given[name] = unescape(text)
    return {**given, **{f"form-0-{key}": value for key, value in changes.items()}}


def said():
    return Contribution.objects.unrestricted(reason="a test").order_by("pk")


def people():
    return Person.objects.unrestricted(reason="a test").filter(email="ida@example.net")


def test_own_words_are_kept_apart_from_signature_and_quotes_which_are_kept_too(cast):
    nadia = browser(cast.nadia)
    shown = sent(nadia, IDA)
    assert not said().exists()
    taken = nadia.post(f"{MAIL}take-in/", answers(shown, kind="need", agreed="on"))
    assert re.search(r"[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}", taken.content.decode())
    [one] = said()
    assert (one.words, one.channel) == (
        "The library stairs\n\nThe stairs are too steep for my mother.",
        "email",
    )
    assert "> Tell us what you need." in one.quoted
    assert one.said_at.date() == date(2026, 1, 10), "at home it was already the next day"


def test_the_address_is_kept_only_where_the_sender_agreed(cast):
    nadia = browser(cast.nadia)
    nadia.post(f"{MAIL}take-in/", answers(sent(nadia, IDA), kind="need"))
    assert not people().exists()
    assert said().get().person is None
    nadia.post(f"{MAIL}take-in/", answers(sent(nadia, IDA), kind="need", agreed="on"))
    assert (people().get().reach_by, people().get().name) == ("email", "Ida Marsh")


def test_whoever_sorts_sees_what_stood_below_marked_as_that(cast):
    nadia = browser(cast.nadia)
    nadia.post(f"{MAIL}take-in/", answers(sent(nadia, IDA), kind="need"))
    shown = page(browser(cast.rosa), f"desk/replies/{said().get().code}/sort/")
    words, below = shown.split("What stood below in the e-mail")
    assert "too steep" in words
    assert "Tell us what you need." not in words
    assert "Tell us what you need." in below


def test_a_page_of_markup_is_read_as_words():
    mail = read_email(PAGE.encode(), file="bus.eml")
    assert mail.words == "The bus is late.\nAlways."


def test_an_automatic_answer_is_refused_kindly_and_what_is_no_e_mail_too(cast):
    with pytest.raises(NotAnEmail, match="an answer that a machine gave"):
        read_email(HOLIDAY.encode(), file="away.eml")
    refused = sent(browser(cast.nadia), IDA, HOLIDAY, "hello")
    assert refused.status_code == 422
    html = refused.content.decode()
    assert "1.eml is an answer that a machine gave" in html
    assert "2.eml is no saved e-mail" in html
    assert not said().exists()


def test_several_are_taken_in_together_and_one_may_be_left_out(cast):
    nadia = browser(cast.nadia)
    given = answers(sent(nadia, IDA, PAGE), leave_out="on") | {"form-1-kind": "story"}
    nadia.post(f"{MAIL}take-in/", given)
    assert [one.words for one in said()] == ["The bus is late.\nAlways."]
    nadia.post(f"{MAIL}take-in/", given)
    assert said().count() == 1, "pressed twice, kept once"


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("Cold.\n\nSent from my phone", "Cold."),
        ("> Are you warm?\n\nNo.\n\n> Why?\n\nThe boiler.", "No.\n\n\nThe boiler."),
        ("It costs > 100 pounds.", "It costs > 100 pounds."),
    ],
)
def test_what_is_quoted_is_found(text, own):
    assert apart(text)[0] == own


def test_only_those_who_listen_take_in_e_mails(cast):
    assert browser(cast.joe).get(MAIL).status_code == 403
