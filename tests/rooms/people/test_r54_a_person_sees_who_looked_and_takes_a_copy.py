"""R54: a person sees what is known of them, who read it and why, and takes a copy of all of it."""

from __future__ import annotations

import json

import pytest

from morrow.foundations.privacy import declared
from morrow.foundations.privacy.walls import walled_models
from morrow.people.models import Person
from morrow.people.queries import everything_about
from morrow.voice import actions as voice


def speak(cast, now, key="joe", words="I sit in my coat."):
    """One of the cast says something."""
    with cast.as_(key):
        by = cast.viewer(key).acting_as("resident")
        return voice.take_down(
            words=words, kind="need", channel="web", person=cast.people[key], by=by, now=now
        )


def test_r54_who_looked_names_the_work_the_kind_and_the_purpose_and_not_the_reader(cast, browser, now):
    speak(cast, now)
    browser("rosa").get("/morrowdale/desk/replies/")
    page = browser("joe").get("/morrowdale/me/who-looked/").content.decode()
    assert "Reply officer, Morrowdale Council" in page, "in which work, and for whom"
    assert "What you said" in page
    assert "answering what was said" in page
    assert "Rosa" not in page
    assert "rosa@" not in page


def test_r54_nobody_looked_is_said_in_words(cast, browser):
    page = browser("joe").get("/morrowdale/me/who-looked/").content.decode()
    assert "Nobody but you" in page


def test_the_copy_holds_every_rooms_rows_about_the_person_and_nobody_elses(cast, browser, now):
    speak(cast, now, "joe", "I sit in my coat.")
    speak(cast, now, "sam", "Sam says something else.")
    answer = browser("joe").get("/morrowdale/me/download/")
    assert answer["Content-Disposition"] == 'attachment; filename="about-me-morrowdale.json"'
    copy = json.loads(answer.content)
    assert copy["about"]["people.person"]["rows"][0]["name"] == "Joe Kettle"
    assert copy["about"]["voice.contribution"]["rows"][0]["words"] == "I sit in my coat."
    assert "Sam" not in answer.content.decode()
    assert "alias" not in answer.content.decode(), "the random id of the record is not given out"


def test_no_personal_table_that_names_a_person_is_left_out_of_the_copy(cast):
    """Every such table is asked; an empty answer is an empty table, not a forgotten one."""
    asked = [model for model in walled_models() if declared(model).person]
    with cast.as_("joe") as scope:
        copy = everything_about(scope.viewer)
    assert Person in asked
    assert set(copy) <= {model._meta.label_lower for model in asked}
    assert "people.person" in copy


def test_details_can_be_put_right(cast, browser):
    client = browser("joe")
    form = {"name": "Joseph Kettle", "reach_by": "text", "phone": "07700 900123", "language": "large print"}
    assert client.post("/morrowdale/me/details/", form).status_code == 302
    page = client.get("/morrowdale/me/").content.decode()
    assert "Joseph Kettle" in page
    assert "07700 900123" in page


def test_a_way_to_be_reached_needs_an_address_for_it(cast, browser):
    answer = browser("joe").post("/morrowdale/me/details/", {"name": "Joe", "reach_by": "letter"})
    assert answer.status_code == 422
    assert "choose another way" in answer.content.decode()


@pytest.mark.parametrize("page", ["", "details/", "who-looked/", "download/", "erasure/", "permissions/"])
def test_whoever_is_nobody_here_has_no_such_pages(cast, browser, page):
    assert browser("").get(f"/morrowdale/me/{page}").status_code == 404
