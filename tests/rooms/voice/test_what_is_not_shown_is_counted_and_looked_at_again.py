"""By published rules alone are words not shown; how many is public; somebody else looks again when asked."""

from __future__ import annotations

from datetime import date

import pytest

from morrow.foundations.events import drain
from morrow.people.models import Message, Person
from morrow.voice import actions, queries
from morrow.voice.errors import LookAnswered, LookedByThemselves, NothingToLookAt, WrongSecondThing
from tests.rooms.voice.scenes import browser, hear, open_round, page, send


def hidden(cast, now, words="My neighbour Bo is cold.", rule="named", **changes):
    """Something its author agreed to show, and Rosa found that it may not be."""
    said = hear(cast, now, words, may_publish=True, **changes)
    actions.sort_as_open(contribution=said.contribution, not_shown=rule, by=cast.actor("rosa"), now=now)
    return said


def ask(cast, now, said, word="Rover"):
    return actions.ask_second_look(
        contribution=said.contribution,
        why="Bo is my cat.",
        second_thing=word,
        by=cast.actor("nadia"),
        now=now,
    )


def look(cast, now, asked, key="nadia", shown=True):
    actions.answer_second_look(look=asked, shown=shown, reason="Bo is a cat.", by=cast.actor(key), now=now)


def test_the_count_by_rule_is_public_and_small_numbers_are_not_told(cast, now):
    for n in range(12):
        hidden(cast, now, f"{n}")
    hidden(cast, now, "Off with his head.", "threat")
    found = queries.not_shown(now.date())
    assert {str(cell) for cell in found.by_rule.values()} <= {
        "10",
        "fewer than 10",
        "hidden to protect others",
    }
    assert str(found.total) in {"15", "hidden to protect others"}
    shown = page(browser(), "have-your-say/how-we-answer/")
    assert "It names somebody, or shows who they are" in shown
    assert "Off with his head" not in shown


def test_what_nobody_agreed_to_show_or_took_back_is_in_no_number(cast, now):
    for n in range(12):
        said = hear(cast, now, f"{n}").contribution
        actions.sort_as_open(contribution=said, by=cast.actor("rosa"), now=now)
    assert str(queries.not_shown(now.date()).total) == "fewer than 10"


def test_somebody_else_looks_again_within_ten_working_days_and_the_words_are_shown(cast, now):
    said = hidden(cast, now)
    asked = ask(cast, now, said)
    assert asked.due == date(2026, 1, 26)
    look(cast, now, asked)
    said.contribution.refresh_from_db()
    assert (said.contribution.cleared, said.contribution.not_shown) == (True, "")


def test_whoever_decided_first_does_not_decide_again(cast, now):
    asked = ask(cast, now, hidden(cast, now))
    with pytest.raises(LookedByThemselves):
        look(cast, now, asked, key="rosa")
    look(cast, now, asked, key="esme", shown=False)
    with pytest.raises(LookAnswered):
        look(cast, now, asked, key="nadia")


def test_only_the_author_asks_and_only_once(cast, now):
    said = hidden(cast, now)
    with pytest.raises(WrongSecondThing):
        ask(cast, now, said, word="Fido")
    ask(cast, now, said)
    with pytest.raises(NothingToLookAt):
        ask(cast, now, said)
    open_words = hear(cast, now, "Shown.", may_publish=True)
    actions.sort_as_open(contribution=open_words.contribution, cleared=True, by=cast.actor("rosa"), now=now)
    with pytest.raises(NothingToLookAt):
        ask(cast, now, open_words)


def test_the_author_is_told_what_was_seen_by_the_way_they_chose(cast, now):
    Person.objects.unrestricted(reason="a test").filter(pk=cast.amina.pk).update(
        reach_by="letter", address="1 Mill Lane"
    )
    look(cast, now, ask(cast, now, hidden(cast, now)), shown=False)
    drain(place="morrowdale")
    [letter] = Message.objects.unrestricted(reason="a test")
    assert "your words stay as they were: not shown in public" in letter.text
    assert "Bo is a cat." in letter.text


def test_amina_asks_with_her_receipt_and_nadia_answers_on_the_pages(cast, now):
    said = hidden(cast, now)
    amina = browser()
    send(amina, "receipt/", code=said.code)
    assert "Your words are not shown in public" in page(amina, "receipt/my-words/")
    send(amina, "receipt/second-look/", why="Bo is my cat.", second_thing="Rover")
    assert "Somebody else looks at your words again" in page(amina, "receipt/my-words/")
    nadia = browser(cast.nadia)
    assert "Second looks" in page(nadia, "desk/replies/")
    assert "My neighbour Bo is cold." in page(nadia, "desk/second-looks/")
    [asked] = queries.second_looks(cast.viewer("nadia"))
    send(nadia, f"desk/second-looks/{asked.code}/", shown="yes", reason="Bo is a cat.")
    assert "Somebody else looked again: your words are shown." in page(amina, "receipt/my-words/")


def test_joe_asks_about_a_statement_of_his_in_a_round(cast, now):
    round_ = open_round(cast, now)
    statement = actions.add_statement(
        round=round_, words="Bo is cold.", person=None, by=cast.actor("joe"), now=now
    )
    actions.moderate(
        statement=statement, show=False, because_of="Names Bo.", rule="named", by=cast.actor("esme"), now=now
    )
    joe = browser(cast.joe)
    address = f"have-your-say/mine/{statement.code}/second-look/"
    assert address in page(joe, "have-your-say/mine/")
    send(joe, address, why="Bo is my cat.")
    [asked] = queries.second_looks(cast.viewer("rosa"))
    with pytest.raises(LookedByThemselves):
        look(cast, now, asked, key="esme")
    look(cast, now, asked, key="rosa")
    statement.refresh_from_db()
    assert (statement.moderation, statement.rule) == ("shown", "")
