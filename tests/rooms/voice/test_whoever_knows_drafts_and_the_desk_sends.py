"""Rosa asks somebody who knows; they may read it, draft it, and are reminded; the desk sends the reply."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from morrow.foundations.errors import NotAllowed
from morrow.people import queries as people
from morrow.people.models import Message, Person
from morrow.voice import actions, queries
from morrow.voice.errors import ChasedToday, NobodyAsked, NotOpenToReply
from morrow.voice.models import Contribution, Handling
from tests.rooms.voice.scenes import browser, hear, hear_openly, page, send
from tests.rooms.voice.test_words_keep_what_stands_beside_them import shown_by_the_database


def ask(cast, now, said, key="priya"):
    return actions.ask_who_knows(
        contribution=said,
        to=cast.people[key],
        to_name="Priya, fund manager",
        question="Is there money for ramps?",
        by=cast.actor("rosa"),
        now=now,
    )


def draft(cast, now, said, key="priya"):
    return actions.save_draft(
        contribution=said, words="There is.", next_step="In May.", by=cast.actor(key), now=now
    )


def test_whoever_is_asked_reads_the_words_until_the_reply_is_sent_and_nobody_else_of_their_work(cast, now):
    said = hear_openly(cast, now, person=cast.joe)
    assert shown_by_the_database(cast, "priya", Contribution) == 0
    ask(cast, now, said)
    assert shown_by_the_database(cast, "priya", Contribution) == 1
    assert list(Contribution.objects.visible_to(cast.viewer("priya"))) == [said]
    assert shown_by_the_database(cast, "okafor", Contribution) == 0
    told = {"words": "Yes.", "next_step": "In May.", "because": []}
    actions.answer(contribution=said, **told, by=cast.actor("rosa"), now=now)
    assert shown_by_the_database(cast, "priya", Contribution) == 0
    assert not Contribution.objects.visible_to(cast.viewer("priya")).exists()


def test_a_sign_of_harm_seen_later_closes_it_to_whoever_was_asked(cast, now):
    said = hear_openly(cast, now)
    ask(cast, now, said)
    actions.send_to_safeguarding(contribution=said, route="adult", by=cast.actor("rosa"), now=now)
    assert shown_by_the_database(cast, "priya", Contribution) == 0
    assert queries.asked_of(cast.viewer("priya")) == []


def test_the_draft_is_due_in_five_working_days_or_when_the_reply_is(cast, now):
    assert ask(cast, now, hear_openly(cast, now)).due == date(2026, 1, 19)
    assert ask(cast, now, hear_openly(cast, now, kind="complaint")).due == date(2026, 1, 15)


def test_it_is_drafted_on_one_page_and_stands_in_the_box_on_the_other(cast, now):
    said = hear_openly(cast, now, "A ramp, please.")
    rosa, priya = browser(cast.rosa), browser(cast.priya)
    at_work = people.everyone_at_work(cast.viewer("rosa"), now.date())
    code = next(each.code for each in at_work if each.role.person_id == cast.priya.pk)
    send(rosa, f"desk/replies/{said.code}/ask/", code=code, question="Is there money?")
    assert "You are asked to draft 1 reply" in page(priya, "have-your-say/")
    assert "Replies you are asked to draft" in page(priya, "home/")
    listed = page(priya, "desk/asked/")
    assert "A ramp, please." in listed
    assert "Is there money?" in listed
    handling = Handling.objects.unrestricted(reason="a test").get()
    send(priya, f"desk/asked/{handling.code}/", words="There is money.", next_step="In May.", minutes="15")
    assert "Draft is there" in page(rosa, "desk/replies/")
    assert "There is money." in page(rosa, f"desk/replies/{said.code}/answer/")
    send(rosa, f"desk/replies/{said.code}/answer/", words="There is money.", next_step="In May.", minutes="5")
    assert queries.has_reply(said)
    assert "Nobody asks you to draft a reply." in page(priya, "desk/asked/")


def test_rosa_keeps_a_draft_and_nothing_is_sent(cast, now):
    said = hear_openly(cast, now)
    rosa = browser(cast.rosa)
    send(rosa, f"desk/replies/{said.code}/answer/", words="Half", next_step="Later", only_draft="on")
    assert "Half" in page(rosa, f"desk/replies/{said.code}/answer/")
    assert queries.has_reply(said) is False


def test_whoever_drafts_nothing_is_reminded_once_a_day_by_the_way_they_chose(cast, now):
    Person.objects.unrestricted(reason="a test").filter(pk=cast.priya.pk).update(
        reach_by="email", email="priya@example.org"
    )
    handling = ask(cast, now, hear_openly(cast, now, "secret"))
    rosa = cast.actor("rosa")
    actions.chase(handling=handling, by=rosa, now=now)
    with pytest.raises(ChasedToday):
        actions.chase(handling=handling, by=rosa, now=now)
    actions.chase(handling=handling, by=rosa, now=now + timedelta(days=1))
    assert handling.chased == 2
    written = list(Message.objects.unrestricted(reason="a test"))
    assert len(written) == 3
    assert not [message for message in written if "secret" in message.text]
    draft(cast, now + timedelta(days=1), handling.contribution)
    handling.refresh_from_db()
    with pytest.raises(NobodyAsked):
        actions.chase(handling=handling, by=rosa, now=now + timedelta(days=2))


def test_nobody_else_drafts_and_nothing_unsorted_is_passed_on(cast, now):
    said = hear_openly(cast, now)
    with pytest.raises(NotAllowed):
        draft(cast, now, said)
    with pytest.raises(NotOpenToReply):
        ask(cast, now, hear(cast, now).contribution)


def test_hours_for_a_hundred_replies_stand_where_the_time_of_ten_was_noted(cast, now):
    rosa = cast.actor("rosa")
    for n in range(10):
        assert queries.hours_per_hundred() is None
        said = hear_openly(cast, now, f"{n}")
        for step, minutes in (("sort", 5), ("answer", 25)):
            actions.note_minutes(contribution=said, step=step, minutes=minutes, by=rosa, now=now)
        told = {"words": "Yes.", "next_step": "In May.", "because": []}
        actions.answer(contribution=said, **told, by=rosa, now=now)
    assert queries.hours_per_hundred() == 50
    assert "50 hours" in page(browser(), "have-your-say/how-we-answer/")


def test_the_late_list_is_public_by_kind_with_the_longest_wait_and_no_word(cast, now):
    for n in range(12):
        hear_openly(cast, now, f"secret {n}", kind="complaint")
    late = queries.late_by_kind(date(2026, 1, 20))
    told = {kind: (str(each.number), each.longest) for kind, each in late.items() if each.longest}
    assert told == {"A complaint": ("10", 5)}
    assert queries.late_by_kind(date(2026, 1, 15))["A complaint"].longest is None
