"""Nadia typed forty cards into a spreadsheet: she looks first, then all are taken in, or none."""

from __future__ import annotations

import re
from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from morrow.foundations.models import Entry
from morrow.voice import queries
from morrow.voice.batch_file import given_back, read
from morrow.voice.errors import BatchRefused
from morrow.voice.models import Batch, Contribution
from tests.rooms.voice.scenes import browser, page

GOOD = (
    "words,kind,channel,said_on,name,reach_by,contact,read_back\n"
    '"I sit in my coat, always.",need,paper,2026-01-10,Ida,letter,1 Mill Lane,no\n'
    "ہمارا گھر ٹھنڈا ہے,story,popup,,,none,,yes\n"
)
BAD = (
    "words,kind,channel,contact,reach_by,said_on,read_back\n"
    ",need,paper,,none,,no\n"
    "Cold,wish,popup,,letter,31/01/2026,no\n"
)
LIST = "/morrowdale/desk/list/"


@pytest.fixture
def today(monkeypatch, now):
    """The pages' own clock, on the day of the tests."""
    monkeypatch.setattr("django.utils.timezone.now", lambda: now)


def said():
    return Contribution.objects.unrestricted(reason="a test").order_by("pk")


def look(client, text, name="cards.csv"):
    file = SimpleUploadedFile(name, text.encode(), content_type="text/csv")
    return client.post(LIST, {"file": file})


def looked_at(response):
    return re.search(r'name="looked_at" value="([^"]+)"', response.content.decode())[1]


def test_nothing_is_taken_in_by_looking_and_all_of_it_by_pressing_the_button(cast, today):
    nadia = browser(cast.nadia)
    shown = look(nadia, GOOD)
    assert "I sit in my coat, always." in shown.content.decode()
    assert not said().exists()
    taken = nadia.post(f"{LIST}take-in/", {"looked_at": looked_at(shown), "looked": "on"})
    codes = re.findall(r"[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}", taken.content.decode())
    assert [queries.contribution_of_code(code).words for code in codes] == [each.words for each in said()]
    first, second = said()
    assert (first.channel, first.said_at.date(), first.person.address) == (
        "paper",
        date(2026, 1, 10),
        "1 Mill Lane",
    )
    assert (second.words, second.person) == ("ہمارا گھر ٹھنڈا ہے", None)


def test_each_row_waits_to_be_sorted_today_and_its_reply_is_owed_from_the_day_it_was_said(cast, today):
    nadia = browser(cast.nadia)
    nadia.post(f"{LIST}take-in/", {"looked_at": looked_at(look(nadia, GOOD)), "looked": "on"})
    first = said().first()
    assert (first.triage, first.sort_due, first.reply_due) == (
        "waiting",
        date(2026, 1, 12),
        date(2026, 1, 23),
    )
    numbers = queries.desk_numbers(cast.viewer("rosa"), date(2026, 1, 12))
    assert (numbers.to_sort, numbers.owed) == (2, 2)


def test_pressing_twice_keeps_each_row_once(cast, today):
    nadia = browser(cast.nadia)
    sent = {"looked_at": looked_at(look(nadia, GOOD)), "looked": "on"}
    nadia.post(f"{LIST}take-in/", sent)
    again = nadia.post(f"{LIST}take-in/", sent)
    assert again.status_code == 422
    assert "each of its rows is kept once" in again.content.decode()
    assert said().count() == 2


def test_a_list_taken_in_before_is_told_of_before_it_counts_twice(cast, today):
    nadia = browser(cast.nadia)
    first = look(nadia, GOOD)
    assert "taken in before" not in first.content.decode()
    nadia.post(f"{LIST}take-in/", {"looked_at": looked_at(first), "looked": "on"})
    again = look(browser(cast.esme), GOOD, name="cards-2.csv").content.decode()
    assert "2 rows say word for word what was taken in before." in again
    assert "2, 3" in again


def test_who_has_not_looked_takes_nothing_in(cast, today):
    nadia = browser(cast.nadia)
    answer = nadia.post(f"{LIST}take-in/", {"looked_at": looked_at(look(nadia, GOOD))})
    assert "Look at the rows, then tick the box" in answer.content.decode()
    assert nadia.post(f"{LIST}take-in/", {"looked_at": "x", "looked": "on"}).status_code == 302
    assert not said().exists()


def test_what_one_looked_at_another_cannot_take_in(cast, today):
    sent = {"looked_at": looked_at(look(browser(cast.nadia), GOOD)), "looked": "on"}
    assert browser(cast.esme).post(f"{LIST}take-in/", sent).status_code == 302
    assert not said().exists()


def test_every_fault_is_named_by_row_and_column_and_the_file_is_given_back_to_mend(cast, today):
    nadia = browser(cast.nadia)
    refused = look(nadia, BAD)
    assert refused.status_code == 422
    assert "Nothing of cards.csv was taken in: 5 things in it have to be put right first." in (
        refused.content.decode()
    )
    back = nadia.post(f"{LIST}take-back/", {"looked_at": looked_at(refused)})
    header, first, second = back.content.decode("utf-8-sig").splitlines()
    assert header.endswith(",to_put_right")
    assert "words: There are no words." in first
    for column in ("kind", "read_back", "said_on", "contact"):
        assert f"{column}: " in second
    assert not said().exists()


def test_a_mended_file_may_keep_the_column_that_said_what_was_wrong(now):
    mended = given_back(GOOD, [])
    assert len(read(mended, file="cards.csv", wards=[], today=now.date())) == 2


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "1 to 200 rows"),
        ("words,kind\n" + "x,need\n" * 201, "1 to 200 rows"),
        ("kind\nneed\n", "This column is missing"),
        ("words,kind,age\nx,need,9\n", "We do not know this column"),
        ("words,words,kind\nx,y,need\n", "stands there twice"),
        ('words,kind\n"x,need\n', "quotation mark"),
        ("words,kind\nx,need,more\n", "3 cells and the first row has 2"),
        ("words,kind,ward\nx,need,Atlantis\n", "No ward here"),
        ("words,kind,said_on\nx,need,2026-01-13\n", "to come"),
    ],
)
def test_a_file_of_another_shape_says_what_to_do(now, text, told):
    with pytest.raises(BatchRefused) as refusal:
        read(text, file="cards.csv", wards=[("E1", "Old Mill")], today=now.date())
    assert any(told in fault.sentence for fault in refusal.value.faults)


def test_a_file_that_is_no_text_is_refused_kindly(cast):
    file = SimpleUploadedFile("cards.xlsx", b"PK\x03\x04\xff\xfe")
    answer = browser(cast.nadia).post(LIST, {"file": file})
    assert "This spreadsheet cannot be read. Open it, save it once more" in answer.content.decode()


def test_the_record_names_the_list_and_each_thing_said(cast, today):
    nadia = browser(cast.nadia)
    nadia.post(f"{LIST}take-in/", {"looked_at": looked_at(look(nadia, GOOD)), "looked": "on"})
    entries = Entry.objects.unrestricted(reason="a test")
    batch = Batch.objects.get()
    assert entries.filter(verb="took in", on=f"voice.batch/{batch.code}").count() == 1
    assert entries.filter(verb="took down").count() == 2
    assert (batch.rows, batch.taken_in_by) == (2, "Nadia Frost")


def test_a_resident_takes_in_no_list(cast):
    assert browser(cast.joe).get(LIST).status_code == 403
    assert "Take in a list" in page(browser(cast.nadia), "have-your-say/take-down/")
