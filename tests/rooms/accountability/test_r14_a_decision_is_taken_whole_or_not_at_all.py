"""R14: refused without authority, reasons, heard, analysis, interests or review date, naming it."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from morrow.accountability import actions
from morrow.accountability.errors import NotAtThisPoint, PartsMissing
from morrow.accountability.models import Decision, Interest, Pack, Vote
from morrow.foundations.models import Entry, OutboxEvent
from tests.rooms.accountability.making import REVIEW, decided, in_force, parts, proposal


def untouched(decision) -> bool:
    """Nothing of a refused decision is left behind."""
    again = Decision.objects.get(pk=decision.pk)
    entries = Entry.objects.unrestricted(reason="a test").filter(on=str(decision), verb="decided")
    left = [Vote.objects.count(), Interest.objects.count(), Pack.objects.count(), entries.count()]
    chosen = again.options.filter(chosen=True).count()
    news = OutboxEvent.objects.filter(kind="accountability.DecisionTaken").count()
    return again.state == "proposed" and again.reasons == "" and [*left, chosen, news] == [0] * 6


@pytest.mark.parametrize(
    ("part", "lacking"),
    [
        ("option", {"option": None}),
        ("reasons", {"reasons": "  "}),
        ("made_of_it", {"made_of_it": ""}),
        ("interests", {"interests": None}),
        ("review_date", {"review_on": None}),
        ("review_date", {"review_on": date(2026, 1, 12)}),
    ],
)
def test_r14_a_decision_without_a_required_part_is_refused_naming_it(cast, now, part, lacking):
    decision = proposal(cast, now)
    with pytest.raises(PartsMissing) as refused:
        decided(cast, now, decision, **lacking)
    assert refused.value.parts == (part,)
    assert untouched(decision)


def test_r14_a_decision_without_an_authority_is_refused_naming_it(cast, now):
    decision = proposal(cast, now, authority=None, regime="executive")
    with pytest.raises(PartsMissing, match="authority"):
        decided(cast, now, decision)
    assert untouched(decision)


def test_r19_a_decision_says_what_was_heard_or_why_nothing_was(cast, now):
    decision = proposal(cast, now, heard="")
    with pytest.raises(PartsMissing, match="heard"):
        decided(cast, now, decision)
    assert untouched(decision)
    decided(cast, now, decision, nothing_heard_because="The law leaves us no choice.")
    assert Decision.objects.get(pk=decision.pk).nothing_heard_because == "The law leaves us no choice."


def test_r20_nothing_is_decided_without_the_equality_and_sustainability_analysis(cast, now):
    decision = proposal(cast, now, analysed=False)
    with pytest.raises(PartsMissing) as refused:
        decided(cast, now, decision)
    assert refused.value.parts == ("equality", "sustainability")
    assert untouched(decision)


def test_r20_the_decision_records_what_was_made_of_the_analysis(cast, now):
    decision = decided(cast, now)
    assert "landlords" in Decision.objects.get(pk=decision.pk).made_of_it


@pytest.mark.parametrize("state", ["decided", "in_force"])
def test_r14_the_database_refuses_half_a_decision(cast, now, state):
    decision = proposal(cast, now)
    with pytest.raises(IntegrityError), transaction.atomic():
        Decision.objects.filter(pk=decision.pk).update(state=state)


def test_a_decision_is_taken_once(cast, now):
    decision = decided(cast, now)
    with pytest.raises(NotAtThisPoint):
        decided(cast, now, decision)


def test_r14_a_decision_in_force_can_be_relied_on_from_its_day(cast, now):
    decision = in_force(cast, now)
    assert not decision.may_be_relied_on(date(2026, 1, 19))
    assert decision.may_be_relied_on(date(2026, 1, 20))


def test_two_councillors_at_once_decide_once(cast, now):
    decision = proposal(cast, now)
    stale = Decision.objects.select_related("authority__body").get(pk=decision.pk)
    decided(cast, now, decision)
    with cast.as_("okafor"), pytest.raises(NotAtThisPoint, match="meanwhile"):
        actions.decide(**parts(stale), by=cast.actor("okafor"), now=now)
    assert Decision.objects.get(pk=decision.pk).review_on == REVIEW
