"""The wrong role gets a 404 for what it may not know exists, and a 403 with the reason otherwise."""

from __future__ import annotations

import pytest

from morrow.foundations.errors import NotAllowed
from morrow.voice import actions
from morrow.voice.models import Round, Theme
from tests.rooms.voice.scenes import (
    WORDS,
    browser,
    hear,
    hear_openly,
    open_round,
    page,
    refusal,
    theme_on,
)


@pytest.fixture
def things(cast, now):
    said = hear(cast, now, person=cast.sam).contribution
    round_ = open_round(cast, now)
    statement = actions.add_statement(round=round_, words="x", person=None, by=cast.actor("joe"), now=now)
    return {
        "said": said.code,
        "round": round_.code,
        "theme": theme_on(cast, now, hear_openly(cast, now)).code,
        "statement": statement.code,
    }


WORKERS = [
    "have-your-say/take-down/",
    "desk/replies/{said}/sort/",
    "desk/replies/{said}/correct/",
    "desk/replies/{said}/answer/",
    "rounds/new/",
    "rounds/{round}/change/",
    "rounds/{round}/project/",
    "rounds/{round}/statements/",
    "rounds/{round}/statements/{statement}/",
    "rounds/{round}/close/",
    "rounds/{round}/call-off/",
    "rounds/{round}/step/vote/",
    "themes/new/",
    "themes/{theme}/change/",
    "themes/{theme}/gather/",
    "themes/{theme}/minority/",
    "themes/{theme}/publish/",
    "themes/{theme}/merge/",
    "themes/{theme}/split/",
    "themes/{theme}/answer/",
]


@pytest.mark.parametrize("address", WORKERS)
def test_a_resident_is_told_why_a_workers_page_is_for_someone_else_and_a_visitor_to_sign_in(
    cast, things, address
):
    where = f"/morrowdale/{address.format(**things)}"
    joe, visitor = browser(cast.joe), browser()
    for response in (joe.get(where), joe.post(where, {}), visitor.post(where, {})):
        assert response.status_code == 403
        assert "someone acting as" in response.content.decode()
    asked = visitor.get(where)
    assert (asked.status_code, asked["Location"].partition("?")[0]) == (302, "/accounts/login/")


@pytest.mark.parametrize("key", ["joe", "okafor", "dev", "abe", None])
def test_the_desk_is_for_someone_else_and_a_visitor_signs_in(cast, things, key):
    client = browser(getattr(cast, key) if key else None)
    assert client.get("/morrowdale/desk/replies/").status_code == (403 if key else 302)
    assert WORDS not in client.get("/morrowdale/have-your-say/").content.decode()


@pytest.mark.parametrize(
    "address",
    [
        "rounds/NOTTHERE/",
        "rounds/NOTTHERE/vote/",
        "themes/NOTTHERE/",
        "rounds/{round}/step/jump/",
        "rounds/{round}/project/NOTTHERE/",
        "rounds/{round}/statements/NOTTHERE/",
        "desk/replies/NOTTHERE/sort/",
        "desk/complaints/NOTTHERE/",
    ],
)
def test_what_is_not_there_is_a_404_for_the_right_role_too(cast, things, address):
    for key in ("esme", "rosa"):
        response = browser(getattr(cast, key)).get(f"/morrowdale/{address.format(**things)}")
        assert response.status_code in {403, 404}
    reader = "rosa" if address.startswith("desk") else "esme"
    response = browser(getattr(cast, reader)).get(f"/morrowdale/{address.format(**things)}")
    assert response.status_code == 404


def test_nobody_reads_their_own_list_without_signing_in_or_opens_what_another_said(cast, things):
    assert browser().get("/morrowdale/have-your-say/mine/").status_code == 302
    joe = browser(cast.joe)
    assert joe.post("/morrowdale/have-your-say/mine/", {"code": things["said"]}).status_code == 404
    for address in ("my-words", "reply", "correct", "take-back", "say-after-all"):
        assert browser().get(f"/morrowdale/receipt/{address}/").status_code == 302


def test_a_resident_takes_down_nobody_elses_words(cast, now):
    with pytest.raises(NotAllowed):
        actions.take_down(
            words="x", kind="idea", channel="web", person=cast.amina, by=cast.actor("joe"), now=now
        )
    with pytest.raises(NotAllowed):
        actions.take_down(words="x", kind="idea", channel="web", person=None, by=cast.actor("priya"), now=now)


def test_a_form_that_is_not_filled_in_says_what_to_do(cast, things):
    nadia, esme = browser(cast.nadia), browser(cast.esme)
    assert "Write down what the person said" in refusal(nadia, "have-your-say/take-down/")
    assert "Write what you want to say" in refusal(browser(), "have-your-say/say/")
    assert "Choose at least one." in refusal(esme, f"themes/{things['theme']}/gather/", do="gather")
    assert "Too few" not in refusal(esme, "rounds/new/", budget="many")
    helped = refusal(nadia, f"rounds/{things['round']}/statement/", words="x", agreed="on", helping="K7QM")
    assert "twelve letters" in helped


def test_words_that_were_not_read_back_are_sent_back_and_paper_needs_no_reading(cast):
    nadia = browser(cast.nadia)
    answers = {"words": "x", "kind": "idea", "reach_by": "none", "second_thing": "Rover"}
    assert "Read the words back" in refusal(nadia, "have-your-say/take-down/", channel="phone", **answers)
    response = nadia.post("/morrowdale/have-your-say/take-down/", {"channel": "paper", **answers})
    assert response.status_code == 302


@pytest.mark.parametrize(
    "words", ["<script>alert(1)</script>", "سردی", "冷" * 20_000, "{{ 7|add:7 }} %(x)s", "a\u200fb"]
)
def test_words_of_any_script_length_and_markup_are_kept_and_shown_as_written(cast, words):
    nadia = browser(cast.nadia)
    response = nadia.post(
        "/morrowdale/have-your-say/take-down/",
        {
            "channel": "paper",
            "words": words,
            "kind": "story",
            "reach_by": "none",
            "second_thing": "Rover",
        },
    )
    assert response.status_code == 302
    shown = page(browser(cast.rosa), "desk/replies/")
    assert "<script>alert" not in shown
    assert words[:20].replace("<", "&lt;").replace(">", "&gt;")[:12] in shown


def test_nothing_was_changed_by_any_of_it(cast, things):
    assert Round.objects.get().state == "open"
    assert Theme.objects.get().state == "published"
