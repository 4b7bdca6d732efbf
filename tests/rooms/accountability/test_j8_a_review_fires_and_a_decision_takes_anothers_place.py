"""J8 to J2: a review date fires; the decision stands with reasons, or a new one supersedes it."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from morrow.accountability import actions, queries
from morrow.accountability.errors import NotAProposal, NotAtThisPoint, NotInForce, UnknownDecision
from morrow.accountability.models import Decision
from morrow.foundations import references, steps
from morrow.foundations.models import Entry, OutboxEvent
from morrow.foundations.record import Ref
from morrow.foundations.scope import NOBODY
from tests.rooms.accountability.making import REVIEW, THEME, in_force, proposal

SUMMER = datetime(2026, 7, 1, 9, tzinfo=UTC)


def answer(cast, decision, **changes):
    said = {"answer": "It works for carers", "review_again_on": date(2027, 1, 1), **changes}
    with cast.as_("okafor"):
        actions.answer_review(decision=decision, **said, by=cast.actor("okafor"), now=SUMMER)


def test_r15_the_review_date_fires(cast, now):
    decision = in_force(cast, now)
    assert list(queries.reviews_due(date(2026, 6, 30))) == []
    assert list(queries.reviews_to_come(date(2026, 6, 30), until=REVIEW)) == [decision]
    assert list(queries.reviews_due(REVIEW)) == [decision]
    assert [step.due for step in steps.overdue(date(2026, 7, 2))] == [REVIEW]
    assert queries.at_risk(REVIEW).count == 1


def test_a_review_answered_stands_until_the_next(cast, now):
    decision = in_force(cast, now)
    answer(cast, decision)
    assert not queries.reviews_due(REVIEW).exists()
    assert steps.overdue(date(2026, 7, 2)) == []
    assert list(queries.reviews_due(date(2027, 1, 1))) == [decision]


@pytest.mark.parametrize("changes", [{"answer": ""}, {"review_again_on": None}])
def test_a_review_is_not_answered_with_nothing(cast, now, changes):
    decision = in_force(cast, now)
    with pytest.raises(NotAtThisPoint):
        answer(cast, decision, **changes)
    assert Decision.objects.get().review_on == REVIEW


def test_r15_a_new_decision_takes_the_place_of_the_old_on_its_day(cast, now):
    old = in_force(cast, now)
    review = Ref("learning.review", "WARMTEST")
    new = proposal(cast, now, authority=old.authority, rests_on=[review], supersedes=old)
    in_force(cast, SUMMER, new, review_on=date(2027, 7, 1))
    old.refresh_from_db()
    day = date(2026, 7, 9)
    assert (old.state, old.in_force_to) == ("superseded", day)
    assert old.may_be_relied_on(date(2026, 7, 8))
    assert not old.may_be_relied_on(day)
    assert queries.in_force(new.code, on=day) == new
    assert queries.superseding(old) == new
    assert not queries.reviews_due(date(2026, 12, 1)).exists()


def test_only_one_decision_takes_the_place_of_another(cast, now):
    old = in_force(cast, now)
    first, second = (
        proposal(cast, now, authority=old.authority, supersedes=old, title=title) for title in ("A", "B")
    )
    in_force(cast, SUMMER, first, review_on=date(2027, 7, 1))
    with pytest.raises(NotAtThisPoint, match="already"):
        in_force(cast, SUMMER, second, review_on=date(2027, 7, 1))
    assert Decision.objects.get(pk=second.pk).state == "decided"
    with pytest.raises(NotAProposal, match="in force"):
        proposal(cast, now, authority=old.authority, supersedes=old)


def test_nothing_rests_on_a_decision_that_is_not_in_force(cast, now):
    decision = proposal(cast, now)
    with pytest.raises(NotInForce, match=decision.code):
        queries.in_force(decision.code, on=now.date())
    with pytest.raises(UnknownDecision):
        queries.in_force("2026-999", on=now.date())


def test_the_record_says_what_the_decision_rests_on_and_nobodys_words(cast, now):
    decision = in_force(cast, now)
    entries = Entry.objects.unrestricted(reason="a test").filter(on=str(decision)).order_by("pk")
    told = {entry.verb: entry.because for entry in entries}
    assert told["proposed"] == told["decided"] == [str(THEME)]
    assert list(told) == ["proposed", "analysed", "signed a part of the report", "decided", "put in force"]
    assert "coat" not in " ".join(str(vars(entry)) for entry in entries)


def test_news_of_a_decision_in_force_names_what_it_rested_on(cast, now):
    decision = in_force(cast, now)
    news = OutboxEvent.objects.get(kind="accountability.DecisionInForce")
    assert (news.subject, news.payload["rests_on"]) == (str(decision), [str(THEME)])


def test_on_the_thread_only_what_was_decided_is_agreed(cast, now):
    proposed = proposal(cast, now)
    ref = Ref("accountability.decision", proposed.code)
    assert references.resolve(NOBODY, [ref]) == {}
    in_force(cast, now, proposed)
    line = references.resolve(NOBODY, [ref])[ref]
    assert line.sentence == "Cabinet decided: Warm homes for carers."
    assert line.href.endswith(f"/decisions/{proposed.code}/")


def test_decisions_are_numbered_within_their_year(cast, now):
    first = proposal(cast, now)
    second = proposal(cast, now, authority=first.authority)
    later = proposal(cast, datetime(2027, 1, 4, tzinfo=UTC), authority=first.authority)
    assert [first.code, second.code, later.code] == ["2026-001", "2026-002", "2027-001"]
