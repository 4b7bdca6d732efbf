"""Rosa's desk: what waits to be sorted is owed a reply too, and each thing done is confirmed."""

from __future__ import annotations

from datetime import UTC, date, datetime

from morrow.voice import actions, queries
from tests.rooms.voice.scenes import browser, hear, hear_openly, page, send

MAUNDY_THURSDAY = datetime(2026, 4, 2, 12, tzinfo=UTC)
GOOD_FRIDAY = datetime(2026, 4, 3, 12, tzinfo=UTC)


def test_what_waits_to_be_sorted_is_owed_a_reply(cast, now):
    hear(cast, now), hear(cast, now), hear_openly(cast, now)
    numbers = queries.desk_numbers(cast.viewer("rosa"), date(2026, 1, 12))
    assert (numbers.to_sort, numbers.owed) == (2, 3)
    rosa = browser(cast.rosa)
    assert "Owed a reply, sorted or not: 3" in page(rosa, "desk/replies/")
    assert "2 of them are still to be sorted." in page(rosa, "home/")


def test_the_desk_does_not_say_that_nobody_waits_while_somebody_does(cast, now):
    hear(cast, now)
    rosa = browser(cast.rosa)
    assert "Nobody is waiting for a reply" not in page(rosa, "desk/replies/")
    assert "Everyone who spoke has been answered" not in page(rosa, "home/")


def test_what_was_sorted_and_sent_is_said(cast, now):
    said = hear(cast, now).contribution
    rosa = browser(cast.rosa)
    send(rosa, f"desk/replies/{said.code}/sort/", goes="open")
    assert "It is sorted, and owed a reply by 26 January 2026" in page(rosa, "desk/replies/")
    send(rosa, f"desk/replies/{said.code}/answer/", words="We came.", next_step="Nothing more.")
    assert "The reply is sent." in page(rosa, "desk/replies/")


def test_a_sign_of_harm_is_said_to_have_gone(cast, now):
    said = hear(cast, now).contribution
    rosa = browser(cast.rosa)
    send(rosa, f"desk/replies/{said.code}/sort/", goes="adult")
    assert "It went to the safeguarding lead at once" in page(rosa, "desk/replies/")


def test_no_due_day_is_a_bank_holiday_or_a_weekend(cast):
    assert hear(cast, GOOD_FRIDAY).contribution.sort_due == date(2026, 4, 7)
    said = hear(cast, MAUNDY_THURSDAY, kind="complaint").contribution
    assert said.reply_due == date(2026, 4, 9)
    complaint = actions.send_to_complaints(
        contribution=said, procedure="care_or_health", by=cast.actor("rosa"), now=MAUNDY_THURSDAY
    )
    assert complaint.acknowledge_by == date(2026, 4, 9)
