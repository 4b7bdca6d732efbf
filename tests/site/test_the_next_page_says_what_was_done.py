"""After an act the next page says so, once, and nothing is said where nothing was done."""

from __future__ import annotations

import pytest
from django.test import Client

from morrow.support import actions, queries


@pytest.fixture
def joe(cast):
    client = Client()
    client.force_login(cast.joe.account)
    return client


def test_a_form_that_did_something_is_confirmed_once_by_its_title(cast, joe):
    said = joe.post("/morrowdale/my-plan/start/", {"called": "Joe"}, follow=True).content.decode()
    assert "That is done: “Start a plan”." in said
    assert "That is done" not in joe.get("/morrowdale/my-plan/").content.decode()


def test_a_button_without_a_page_of_its_own_is_confirmed_too(cast, joe, now):
    with cast.as_("joe") as scope:
        by = cast.actor("joe")
        plan = actions.start_plan(person=cast.joe, called="Joe", by=by, now=now)
        actions.say_confidence(plan=plan, score=5, shared=False, by=by, now=now)
        code = queries.my_plan(scope.viewer).confidences[0].code
    said = joe.post(f"/morrowdale/my-plan/how-sure-i-feel/{code}/", follow=True).content.decode()
    assert "That is done, and it is written down." in said


def test_a_view_that_says_more_is_not_talked_over(cast, joe):
    details = {"name": "Joe", "reach_by": "none"}
    said = joe.post("/morrowdale/me/details/", details, follow=True).content.decode()
    assert said.count("govuk-notification-banner__content") <= 1
    assert "That is done" not in said


def test_a_receipt_speaks_for_itself(cast):
    sent = {"words": "I sit in my coat.", "kind": "need", "reach_by": "none", "second_thing": "Rover"}
    answer = Client().post("/morrowdale/have-your-say/say/", sent, follow=True)
    assert answer.redirect_chain
    assert "We have your words" in answer.content.decode()
    assert "That is done" not in answer.content.decode()


def test_a_refusal_is_not_called_done(cast, joe):
    said = joe.post("/morrowdale/my-plan/start/", {"called": ""}).content.decode()
    assert "That is done" not in said
