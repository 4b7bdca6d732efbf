"""Whoever opens a reply knows who writes, what it answers, what comes next and how to answer back."""

from __future__ import annotations

import pytest

from morrow.foundations.events import drain
from morrow.people.models import Message, Person
from morrow.place.models import Place
from morrow.voice import actions
from tests.rooms.voice.scenes import hear_openly, open_round

LONG = "I sit in my coat from October until the spring comes, and the children do their homework in bed."
BEGINS = "“I sit in my coat from October until the spring comes, and…”"
HOWS = {
    "email": {"email": "ida@example.net"},
    "letter": {"address": "1 Mill Lane"},
    "text": {"phone": "0161 496 0111"},
    "phone": {"phone": "0161 496 0111"},
}


def ida(how):
    return Person.objects.create(name="Ida Marsh", reach_by=how, example=True, **HOWS[how])


def answered(cast, now, how, words=LONG, **said):
    """Rosa sorts it, Nadia answers it; gives what reaches Ida."""
    contribution = hear_openly(cast, now, words, person=ida(how), **said)
    actions.answer(
        contribution=contribution,
        words="Boilers are funded.",
        next_step="Somebody rings you in March.",
        because=[],
        by=cast.actor("nadia"),
        now=now,
    )
    drain(place="morrowdale")
    return Message.objects.unrestricted(reason="a test").get()


@pytest.mark.parametrize("how", ["email", "letter"])
def test_what_can_be_read_alone_quotes_how_their_own_words_begin(cast, now, how):
    Place.objects.update(telephone="0161 496 0123")
    message = answered(cast, now, how)
    assert message.subject == "Morrowdale answers what you told us on 12 January 2026"
    first = message.text.split("\n\n")[1]
    assert first == f"On 12 January 2026 you told us: {BEGINS} This is our answer, from Morrowdale."
    for words in (
        "Boilers are funded.",
        "What happens next: Somebody rings you in March.",
        "Written by Nadia Frost for Morrowdale",
        "Is something in it wrong, or do you want to answer? Say it at http",
        "or ring 0161 496 0123",
    ):
        assert words in message.text


@pytest.mark.parametrize("how", ["text", "phone"])
def test_where_others_may_see_or_hear_it_their_words_are_not_repeated(cast, now, how):
    message = answered(cast, now, how)
    assert "coat" not in message.text
    for words in ("Morrowdale", "12 January 2026", "Boilers are funded.", "Somebody rings you in March."):
        assert words in message.text


def test_on_the_telephone_it_is_said_to_them_alone_and_they_are_asked_to_answer(cast, now):
    script = answered(cast, now, "phone").text
    assert script.startswith("Ask for Ida Marsh. Say the rest to them alone, and leave no message.")
    assert "“Hello, this is Morrowdale. On 12 January 2026 you told us something." in script
    assert "Ask: “Is something in it wrong, or do you want to answer?”" in script


@pytest.mark.parametrize("said", [{"kind": "complaint"}, {"proxy": actions.Proxy("parent", "Bo")}])
def test_a_complaint_and_what_another_said_for_them_is_not_repeated(cast, now, said):
    assert "coat" not in answered(cast, now, "email", **said).text


def test_a_reply_to_a_statement_in_a_round_says_which(cast, now):
    round_ = open_round(cast, now)
    statement = actions.add_statement(
        round=round_, words="Boilers first.", person=ida("email"), by=cast.actor("nadia"), now=now
    )
    actions.moderate(statement=statement, show=True, by=cast.actor("esme"), now=now)
    theme = actions.draft_theme(title="Warmth", summary="Cold.", by=cast.actor("esme"), now=now)
    actions.gather(theme=theme, statements=[statement], by=cast.actor("esme"), now=now)
    actions.publish_theme(theme=theme, by=cast.actor("esme"), now=now)
    actions.answer_everyone_in(
        theme=theme, words="Yes.", next_step="March.", because=[], by=cast.actor("nadia"), now=now
    )
    drain(place="morrowdale")
    found = Message.objects.unrestricted(reason="a test").filter(subject__contains="answers what you told us")
    assert "you told us: “Boilers first.”" in found.get().text
