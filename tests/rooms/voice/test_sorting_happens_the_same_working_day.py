"""Everything said is sorted the same working day by a named person, or marked late."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from morrow.foundations.errors import NotAllowed
from morrow.foundations.models import Entry
from morrow.voice import actions, queries
from morrow.voice.errors import AlreadyAcknowledged, AlreadySorted, NotOpenToReply
from tests.rooms.voice.scenes import browser, hear, page, send

SATURDAY = datetime(2026, 1, 17, 10, tzinfo=UTC)


def test_what_is_said_on_a_saturday_is_due_on_monday(cast, now):
    assert hear(cast, now).contribution.sort_due == date(2026, 1, 12)
    assert hear(cast, SATURDAY).contribution.sort_due == date(2026, 1, 19)


def test_what_waits_longer_is_counted_and_marked_late(cast, now):
    hear(cast, now)
    viewer = cast.viewer("rosa")
    assert queries.desk_numbers(viewer, date(2026, 1, 12)).to_sort_late == 0
    assert queries.desk_numbers(viewer, date(2026, 1, 13)).to_sort_late == 1
    assert "Late" in page(browser(cast.rosa), "desk/replies/")


def test_the_record_says_who_sorted_it(cast, now):
    contribution = hear(cast, now).contribution
    actions.sort_as_open(contribution=contribution, by=cast.actor("rosa"), now=now)
    entries = Entry.objects.unrestricted(reason="a test").filter(on=str(contribution), verb="sorted")
    assert [entry.by for entry in entries] == [cast.rosa.alias]


def test_it_is_sorted_once_and_only_by_those_who_sort(cast, now):
    contribution = hear(cast, now).contribution
    with pytest.raises(NotAllowed):
        actions.sort_as_open(contribution=contribution, by=cast.actor("esme"), now=now)
    actions.sort_as_open(contribution=contribution, by=cast.actor("rosa"), now=now)
    with pytest.raises(AlreadySorted):
        actions.sort_as_open(contribution=contribution, by=cast.actor("rosa"), now=now)


def test_a_complaint_about_care_goes_to_its_procedure_and_is_acknowledged_in_three_working_days(cast, now):
    contribution = hear(cast, now, "The carer never came.", kind="complaint").contribution
    rosa = browser(cast.rosa)
    send(rosa, f"desk/replies/{contribution.code}/sort/", goes="care_or_health")
    [complaint] = queries.complaints_to_acknowledge(cast.viewer("rosa"))
    assert complaint.acknowledge_by == date(2026, 1, 15)
    with pytest.raises(NotOpenToReply):
        actions.answer(
            contribution=queries.contribution_for(cast.viewer("rosa"), contribution.code),
            words="x",
            next_step="y",
            because=[],
            by=cast.actor("rosa"),
            now=now,
        )
    assert "The carer never came." in page(rosa, "desk/replies/")
    assert "The carer never came." in page(rosa, f"desk/complaints/{complaint.code}/")
    send(browser(cast.nadia), f"desk/complaints/{complaint.code}/")
    assert queries.complaints_to_acknowledge(cast.viewer("rosa")) == []
    complaint.refresh_from_db()
    with pytest.raises(AlreadyAcknowledged):
        actions.acknowledge_complaint(complaint=complaint, by=cast.actor("nadia"), now=now)
    with pytest.raises(NotAllowed):
        actions.acknowledge_complaint(complaint=complaint, by=cast.actor("esme"), now=now)
    with pytest.raises(NotAllowed):
        actions.send_to_complaints(
            contribution=contribution, procedure="children", by=cast.actor("esme"), now=now
        )
