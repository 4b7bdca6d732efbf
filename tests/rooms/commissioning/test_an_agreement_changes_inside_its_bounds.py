"""R57: what works at the start still works at the end, because it may change."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, transaction

from morrow.commissioning import actions
from morrow.commissioning.errors import (
    DecisionNotInForce,
    NotAtThisStage,
    OutsideBounds,
    OverAllocation,
    PartsMissing,
    StandstillRuns,
)
from morrow.commissioning.models import Variation
from morrow.foundations.errors import NotAllowed
from morrow.foundations.money import Money
from tests.rooms.commissioning.bench import a_decision


def change(bench, agreement, **changes):
    said = {
        "agreement": agreement,
        "subject": "capacity",
        "words": "45 people instead of 30",
        "figure": 45,
        "note": "More came than we thought.",
        "by": bench.by("tomasz"),
        "now": bench.later(7),
        **changes,
    }
    return actions.vary(**said)


def test_r57_in_month_seven_a_change_inside_the_bounds_needs_a_learning_note_and_no_tender(bench):
    varied = change(bench, bench.in_force())
    assert (varied.inside, varied.decision, varied.ground) == (True, None, "free")


def test_r57_without_a_note_nothing_changes(bench):
    with pytest.raises(PartsMissing, match="note"):
        change(bench, bench.in_force(), note=" ")


def test_r57_outside_the_bounds_the_provider_is_refused_and_the_bound_named(bench):
    agreement = bench.in_force()
    with pytest.raises(OutsideBounds, match="30 to 60 people"):
        change(bench, agreement, figure=61)
    assert Variation.objects.count() == 0


def test_r57_outside_the_bounds_a_decision_in_force_carries_it(bench):
    agreement = bench.in_force()
    with pytest.raises(DecisionNotInForce):
        change(bench, agreement, figure=90, by=bench.by("dan"), decision=a_decision("2026-008", "decided"))
    with pytest.raises(NotAllowed):
        change(bench, agreement, figure=90, decision=bench.decision)
    varied = change(bench, agreement, figure=90, by=bench.by("dan"), decision=bench.decision)
    assert (varied.inside, varied.decision) == (False, bench.decision)


def test_what_nobody_agreed_beforehand_is_outside(bench):
    with pytest.raises(OutsideBounds):
        change(bench, bench.in_force(), subject="when", words="Sundays", figure=None)


def test_a_new_price_stays_within_the_allocation(bench):
    agreement = bench.in_force()
    with pytest.raises(OverAllocation, match=bench.allocation.code):
        change(
            bench,
            agreement,
            subject="price",
            figure=6_000_001,
            by=bench.by("dan"),
            decision=bench.decision,
        )
    change(bench, agreement, subject="price", figure=6_000_000, by=bench.by("dan"), decision=bench.decision)
    agreement.refresh_from_db()
    assert agreement.value == Money(6_000_000)


def test_outcomes_cannot_be_varied(bench):
    assert "outcome" not in dict(Variation._meta.get_field("subject").choices)


def test_an_agreement_that_nobody_signed_does_not_change(bench):
    with pytest.raises(NotAtThisStage):
        change(bench, bench.awarded())


def test_nothing_is_signed_before_the_standstill_ends(bench):
    commission = bench.opened(route="competed")
    bid = bench.bid(commission)
    bench.scored(commission, bid)
    agreement = actions.award(
        bid=bid,
        terms=bench.terms(bounds=[]),
        reasons="Good.",
        by=bench.by("dan"),
        now=bench.now,
        notice="n",
    )
    with pytest.raises(StandstillRuns):
        actions.sign(
            agreement=agreement, organisation=bench.orgs["HEARTH"], by=bench.by("tomasz"), now=bench.now
        )
    actions.sign(
        agreement=agreement,
        organisation=bench.orgs["HEARTH"],
        by=bench.by("tomasz"),
        now=bench.later(1),
    )
    assert agreement.state == "in_force"


def test_nobody_signs_for_another_party(bench):
    agreement = bench.awarded()
    with pytest.raises(NotAllowed):
        actions.sign(
            agreement=agreement, organisation=bench.orgs["HEARTH"], by=bench.by("jean"), now=bench.now
        )


def test_the_database_too_refuses_a_change_outside_the_bounds_without_a_decision(bench):
    varied = change(bench, bench.in_force())
    with pytest.raises(IntegrityError), transaction.atomic():
        Variation.objects.filter(pk=varied.pk).update(inside=False)
