"""R19: everyone who was heard in a theme gets a reply of their own, by the channel they chose."""

from __future__ import annotations

from datetime import date

import pytest

from morrow.foundations.errors import NotAllowed
from morrow.foundations.events import drain
from morrow.foundations.record import Ref
from morrow.people import actions as people
from morrow.people.models import Message
from morrow.voice import actions, queries
from morrow.voice.errors import EmptyReply, NobodyToAnswer, ThemeNotPublished
from morrow.voice.models import Reply
from tests.rooms.voice.scenes import browser, hear, hear_openly, open_round, page, theme_on

DECISION = Ref("accountability.decision", "2026-014")


def met(cast, now, **how):
    return people.meet(by=cast.actor("nadia"), now=now, **how)


def answer_all(cast, now, theme, because=(DECISION,), words="Boilers are funded."):
    return actions.answer_everyone_in(
        theme=theme, words=words, next_step="From March.", because=because, by=cast.actor("rosa"), now=now
    )


def answers():
    """Messages that answer; that a theme was published is told in one of its own."""
    written = Message.objects.unrestricted(reason="a test")
    return written.filter(subject__contains="answers what you told us on")


def replies():
    return Reply.objects.unrestricted(reason="a test").order_by("pk")


def test_r19_one_text_becomes_a_reply_for_each_resting_on_the_decision(cast, now):
    first, second = hear_openly(cast, now), hear_openly(cast, now, "So do I.", person=cast.joe)
    outside = hear_openly(cast, now, "The bus is late.")
    theme = theme_on(cast, now, first, second)
    answer_all(cast, now, theme)
    assert [reply.contribution_id for reply in replies()] == [first.pk, second.pk]
    assert {reply.rests_on for reply in replies()} == {str(DECISION)}
    for key in ("rosa", "nadia", "esme"):
        with cast.as_(key):
            assert list(queries.owed(cast.viewer(key))) == [outside]
            assert queries.desk_numbers(cast.viewer(key), now.date()).owed == 1


def test_nobody_is_told_the_same_twice_and_later_voices_are_told_too(cast, now):
    first = hear_openly(cast, now)
    theme = theme_on(cast, now, first)
    answer_all(cast, now, theme)
    with pytest.raises(NobodyToAnswer):
        answer_all(cast, now, theme)
    later = hear_openly(cast, now, "Me too.")
    actions.gather(theme=theme, contributions=[later], by=cast.actor("esme"), now=now)
    [reply] = answer_all(cast, now, theme)
    assert reply.contribution == later


def test_each_is_written_to_by_the_channel_they_chose_once(cast, now):
    letter = met(cast, now, name="Ida", reach_by="letter", address="1 Mill Lane")
    nothing = met(cast, now, name="Bo")
    said = [hear_openly(cast, now, f"{n}", person=who) for n, who in enumerate((letter, nothing, None))]
    theme = theme_on(cast, now, *said)
    answer_all(cast, now, theme)
    drain(place="morrowdale")
    drain(place="morrowdale")
    [message] = answers()
    assert (message.person, message.channel, message.address) == (letter, "letter", "1 Mill Lane")
    assert "Boilers are funded." in message.text
    assert "From March." in message.text


def test_whoever_said_several_things_is_written_to_once_and_finds_every_reply(cast, now):
    ida = met(cast, now, name="Ida", reach_by="letter", address="1 Mill Lane")
    said = hear(cast, now, person=ida)
    actions.sort_as_open(contribution=said.contribution, by=cast.actor("rosa"), now=now)
    again = hear_openly(cast, now, "And damp.", person=ida)
    round_ = open_round(cast, now)
    statement = actions.add_statement(
        round=round_, words="Boilers.", person=ida, by=cast.actor("nadia"), now=now
    )
    actions.moderate(statement=statement, show=True, by=cast.actor("esme"), now=now)
    answer_all(cast, now, theme_on(cast, now, said.contribution, again, statements=[statement]))
    drain(place="morrowdale")
    assert answers().count() == 1
    assert replies().count() == 3
    behind = queries.replies_behind(queries.contribution_of_code(said.code), "rover")
    assert {reply.statement_id or reply.contribution_id for reply in behind} == {
        said.contribution.pk,
        statement.pk,
    }


def test_who_made_a_statement_reads_its_reply_or_why_it_is_not_shown(cast, now):
    round_ = open_round(cast, now)
    statement = actions.add_statement(
        round=round_, words="Boilers.", person=None, by=cast.actor("joe"), now=now
    )
    actions.moderate(
        statement=statement, show=False, because_of="It names Bo.", by=cast.actor("esme"), now=now
    )
    assert "It names Bo." in page(browser(cast.joe), "have-your-say/mine/")
    actions.moderate(statement=statement, show=True, by=cast.actor("esme"), now=now)
    answer_all(cast, now, theme_on(cast, now, statements=[statement]))
    assert "Boilers are funded." in page(browser(cast.joe), "have-your-say/mine/")


def test_a_reply_says_something_and_names_the_next_step(cast, now):
    theme = theme_on(cast, now, hear_openly(cast, now))
    with pytest.raises(EmptyReply):
        answer_all(cast, now, theme, words="  ")
    assert replies().count() == 0


def test_only_those_who_answer_do_and_only_in_a_published_theme(cast, now):
    draft = actions.draft_theme(title="Warmth", summary="…", by=cast.actor("esme"), now=now)
    with pytest.raises(ThemeNotPublished):
        answer_all(cast, now, draft)
    with pytest.raises(NotAllowed):
        actions.answer_everyone_in(
            theme=draft, words="x", next_step="y", because=[], by=cast.actor("esme"), now=now
        )


def test_r19_the_late_list_is_public_without_a_word_of_what_was_said(cast, now):
    for n in range(12):
        hear_openly(cast, now, f"secret {n}")
    assert queries.how_we_answer(date(2026, 1, 26)).oldest_late is None
    owed = queries.how_we_answer(date(2026, 1, 27))
    assert (str(owed.answered), str(owed.late)) == ("fewer than 10", "10")
    assert owed.oldest_late == date(2026, 1, 26)
    shown = page(browser(), "have-your-say/how-we-answer/")
    assert "secret" not in shown
    assert ">10<" in shown


def test_r19_where_no_reply_is_late_the_table_says_so_as_the_sentence_does(cast, now):
    shown = page(browser(), "have-your-say/how-we-answer/")
    late = shown.split(">Late</th>")[1].split("</tr>")[0]
    assert "No reply is late." in shown
    assert ">None<" in late


def test_r19_what_nobody_answers_in_time_is_late_at_the_desk(cast, now):
    said = hear(cast, now, kind="complaint").contribution
    actions.sort_as_open(contribution=said, by=cast.actor("rosa"), now=now)
    viewer = cast.viewer("rosa")
    assert queries.desk_numbers(viewer, date(2026, 1, 15)).owed_late == 0
    assert queries.desk_numbers(viewer, date(2026, 1, 16)).owed_late == 1
