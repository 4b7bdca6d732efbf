"""R34: a vote that would cut a statutory duty is blocked with the duty named."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from django.db import IntegrityError, transaction
from hypothesis import given
from hypothesis import strategies as st

from morrow.charter import actions, rules
from morrow.charter.actions import Floor
from morrow.charter.errors import FloorCannotBeLowered, FloorNotCheckedWhole, PartsMissing, RuleSaysAnother
from morrow.charter.models import Entitlement, FloorCorrection
from morrow.foundations.errors import NotAllowed
from tests.rooms.accountability.making import in_force
from tests.rooms.charter.asking import keep_the_book, rule
from tests.rooms.charter.promising import FLOOR, WARM_HOME, promise
from tests.rooms.charter.test_r1_promises_have_versions_that_still_explain_themselves import (
    YEAR,
    next_version,
)

IN_WORDS = Floor("an assessment by a trained person", "Care Act 2014 section 9 (example)")


def correct(cast, now, entitlement, key="mercer", **changes):
    said = {"floor": replace(FLOOR, amount=30), "reason": "The regulations say 30", **changes}
    with cast.as_(key):
        return actions.correct_floor(entitlement=entitlement, **said, by=cast.actor(key), now=now + YEAR)


def test_r34_a_version_below_the_floor_is_refused_naming_the_duty(cast, now):
    decision = in_force(cast, now)
    first = promise(cast, now, decision, floor=FLOOR)
    with pytest.raises(FloorCannotBeLowered, match="Care Act 2014 section 10") as refused:
        next_version(cast, now + YEAR, first, decision, promise=replace(WARM_HOME, amount=29))
    assert refused.value.duty == FLOOR.duty
    assert Entitlement.objects.get().active_to is None


def test_r34_nobody_escapes_a_floor_by_dropping_its_number_or_turning_it_round(cast, now):
    decision = in_force(cast, now)
    first = promise(cast, now, decision, floor=FLOOR)
    for escape in ({"amount": None}, {"amount": 40, "better": "more"}, {"unit": "months"}):
        with pytest.raises(FloorCannotBeLowered):
            next_version(cast, now + YEAR, first, decision, promise=replace(WARM_HOME, **escape))


def test_r34_the_floor_goes_with_every_version(cast, now):
    decision = in_force(cast, now)
    second = next_version(cast, now + YEAR, promise(cast, now, decision, floor=FLOOR), decision)
    assert (second.statutory_floor, second.floor_duty, second.floor_amount) == (
        FLOOR.words,
        FLOOR.duty,
        28,
    )


def test_r34_a_floor_without_a_number_asks_how_the_new_version_keeps_it(cast, now):
    decision = in_force(cast, now)
    first = promise(cast, now, decision, floor=IN_WORDS)
    with pytest.raises(FloorCannotBeLowered):
        next_version(cast, now + YEAR, first, decision)
    second = next_version(cast, now + YEAR, first, decision, floor_kept="The same team assesses")
    assert second.floor_kept == "The same team assesses"


def test_r34_the_database_refuses_a_promise_below_its_floor(cast, now):
    first = promise(cast, now, in_force(cast, now), floor=FLOOR)
    with pytest.raises(IntegrityError), transaction.atomic():
        Entitlement.objects.filter(pk=first.pk).update(amount=29)


def test_a_first_version_below_the_floor_is_refused(cast, now):
    with pytest.raises(FloorCannotBeLowered):
        promise(cast, now, in_force(cast, now), floor=replace(FLOOR, amount=9))
    with pytest.raises(PartsMissing, match="law"):
        promise(cast, now, in_force(cast, now), floor=Floor("something", ""))
    assert Entitlement.objects.count() == 0


def test_the_monitoring_officer_corrects_a_wrong_floor_with_law_and_reason(cast, now):
    first = promise(cast, now, in_force(cast, now), floor=FLOOR)
    with pytest.raises(PartsMissing):
        correct(cast, now, first, reason="")
    with pytest.raises(PartsMissing):
        correct(cast, now, first, floor=Floor("no law", ""))
    assert FloorCorrection.objects.count() == 0
    correct(cast, now, first)
    assert Entitlement.objects.get().floor_amount == 30
    assert FloorCorrection.objects.get().was_amount == 28


def test_whoever_corrects_a_floor_has_checked_it_that_day(cast, now):
    first = promise(cast, now, in_force(cast, now), floor=FLOOR)
    correct(cast, now, first)
    kept = Entitlement.objects.get()
    assert (kept.floor_checked_by, kept.floor_checked_on) == ("Hugh Mercer", (now + YEAR).date())


@pytest.mark.parametrize("half", [{"checked_by": "Hugh Mercer"}, {"checked_on": date(2026, 5, 4)}])
def test_half_a_check_of_the_law_is_refused_and_nothing_is_adopted(cast, now, half):
    with pytest.raises(FloorNotCheckedWhole):
        promise(cast, now, in_force(cast, now), floor=replace(FLOOR, **half))
    assert Entitlement.objects.count() == 0


@pytest.mark.parametrize("key", ["okafor", "dilys", "abe"])
def test_nobody_else_corrects_a_floor(cast, now, key):
    first = promise(cast, now, in_force(cast, now), floor=FLOOR)
    with pytest.raises(NotAllowed):
        correct(cast, now, first, key=key)
    assert Entitlement.objects.get().floor_amount == 28


SAVED = replace(WARM_HOME, title="Savings and care", amount=23_250, unit="£", better="more")
LIMIT = Floor("savings of up to £23,250", "Care Act 2014 section 17 (example)", 23_250)


@pytest.fixture
def saved(cast, now):
    """A promise whose very number its rule says: the limit of savings, from the book."""
    keep_the_book(now)
    said = {"promise": SAVED, "floor": LIMIT, "rule": rule("savings-and-care")}
    return promise(cast, now, in_force(cast, now), **said)


def test_r34_no_rule_gives_less_than_the_number_promised_above_the_law(cast, now, saved):
    more = {"promise": replace(SAVED, amount=30_000)}
    with pytest.raises(RuleSaysAnother, match="section 17"):
        next_version(cast, now + YEAR, saved, saved.decision, **more)
    lower = replace(
        rule("savings-and-care"), who="needs_care AND capital <= £20,000", citations=(), examples=()
    )
    with pytest.raises(RuleSaysAnother, match="£30,000"):
        next_version(cast, now + YEAR, saved, saved.decision, rule=lower, **more)
    assert Entitlement.objects.get().active_to is None


def test_r34_a_rule_that_says_the_promised_number_is_adopted(cast, now, saved):
    higher = replace(
        rule("savings-and-care"), who="needs_care AND capital <= £30,000", citations=(), examples=()
    )
    more = {"promise": replace(SAVED, amount=30_000), "rule": higher}
    assert next_version(cast, now + YEAR, saved, saved.decision, **more).amount == 30_000


def test_r34_a_rule_without_any_figure_of_that_kind_is_not_asked_for_it(cast, now):
    keep_the_book(now)
    made = promise(cast, now, in_force(cast, now), floor=FLOOR, rule=rule("savings-and-care"))
    assert made.amount == WARM_HOME.amount


@given(amount=st.integers(0, 1000), floor=st.integers(0, 1000), better=st.sampled_from(["more", "less"]))
def test_r34_a_promise_keeps_its_floor_exactly_when_it_is_no_worse(amount, floor, better):
    no_worse = amount >= floor if better == "more" else floor >= amount
    assert rules.keeps_floor(amount, floor, better) == no_worse
    assert not rules.keeps_floor(None, floor, better)
    assert rules.keeps_floor(amount, None, better)
