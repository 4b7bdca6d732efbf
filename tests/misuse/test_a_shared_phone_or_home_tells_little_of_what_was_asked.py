"""Somebody beside a locked screen, or at the same computer afterwards, reads little of what another asked."""

from __future__ import annotations

from morrow.charter import actions
from morrow.people.models import Message
from tests.rooms.accountability.pages import Browser
from tests.rooms.charter.asking import LATER, TRAVEL, asked, not_accepted, travel

BASE = "/morrowdale/what-we-agreed/"
GLANCE = 80
"""So many letters a locked screen shows of a message."""


def test_no_subject_or_first_line_says_what_was_asked_or_what_the_answer_is(cast, now):
    then = now + LATER
    claim = not_accepted(cast, then, asked(cast, then, travel(cast, now)))
    with cast.as_("kayla"):
        look = actions.ask_to_look_again(claim=claim, why="", by=cast.actor("kayla"), now=then)
    with cast.as_("ned"):
        ned = cast.actor("ned")
        actions.look_again(look=look, changed=True, reason="It was wrong.", gives="A pass", by=ned, now=then)
    messages = list(Message.objects.unrestricted(reason="a test reads letters"))
    assert len(messages) == 3
    for each in messages:
        glance = f"{each.subject} {each.text[:GLANCE]}"
        assert TRAVEL.title in each.text
        for word in (TRAVEL.title, "not accepted", "Yes", "college", "again"):
            assert word not in glance


def test_no_browser_offers_whoever_comes_next_what_was_typed(cast, now):
    promise = travel(cast, now)
    for page in ("paper/", "check/", f"promises/{promise.code}/ask/"):
        text = Browser(cast.kayla, BASE).open(page).content.decode()
        form = next(part for part in text.split("<form")[1:] if "csrfmiddlewaretoken" in part)
        assert 'autocomplete="off"' in form.partition(">")[0], page
