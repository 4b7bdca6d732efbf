"""R1: a promise is for one at a time, for everybody alike, or a coverage promise for every area."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from django.db import IntegrityError, transaction

from morrow.charter import actions, queries
from morrow.charter.actions import Floor
from morrow.charter.errors import CoverageNotWhole, FloorCannotBeLowered, NothingToCheck, PartsMissing
from morrow.charter.models import Entitlement
from tests.rooms.accountability.making import in_force
from tests.rooms.charter.asking import keep_the_book, rule
from tests.rooms.charter.covering import CARD, WIFI, covered, three_wards
from tests.rooms.charter.promising import WARM_HOME, promise
from tests.rooms.charter.test_r1_promises_have_versions_that_still_explain_themselves import (
    YEAR,
    next_version,
)


@pytest.fixture
def decision(cast, now):
    return in_force(cast, now)


def test_r1_a_promise_reaches_one_at_a_time_unless_it_says_otherwise(cast, now, decision):
    made = promise(cast, now, decision)
    assert (made.reach, made.is_for_everybody, made.is_coverage) == ("each", False, False)


@pytest.mark.parametrize(
    ("change", "about"),
    [
        ({"area_kind": "parish"}, "area_kind"),
        ({"measure": ""}, "measure"),
        ({"amount": None}, "amount"),
        ({"amount": 0}, "amount"),
        ({"amount": 101}, "amount"),
        ({"unit": " "}, "unit"),
        ({"having": ""}, "having"),
        ({"better": "less"}, "better"),
        ({"covered_by": None}, "covered_by"),
        ({"covered_by": date(2026, 1, 1)}, "covered_by"),
    ],
)
def test_r1_a_coverage_promise_that_is_not_whole_is_refused_where_it_is(cast, now, decision, change, about):
    with pytest.raises(CoverageNotWhole, match="Nothing has been adopted yet") as refused:
        covered(cast, now, decision, replace(WIFI, **change))
    assert refused.value.about == about
    assert not Entitlement.objects.exists()


def test_r1_what_is_for_everybody_says_how_anyone_uses_it(cast, now, decision):
    with pytest.raises(PartsMissing, match="how anyone uses it"):
        covered(cast, now, decision, replace(CARD, how_used=" "))


def test_r1_where_there_is_nothing_to_check_no_rule_is_adopted_and_nobody_is_asked(cast, now, decision):
    keep_the_book(now)
    with pytest.raises(NothingToCheck):
        covered(cast, now, decision, CARD, rule=rule("travel-to-learn"))
    made = covered(cast, now, decision, CARD)
    kayla = cast.actor("kayla")
    with cast.as_("kayla"), pytest.raises(NothingToCheck, match="nobody has to ask"):
        actions.ask_to_look(
            entitlement=made, person=kayla.person_id, called="Kayla", answers={}, by=kayla, now=now + YEAR
        )


def test_r1_a_rule_does_not_go_on_into_a_version_for_everybody(cast, now, decision):
    keep_the_book(now)
    first = promise(cast, now, decision, rule=rule("travel-to-learn"), unchecked_known=True)
    second = next_version(cast, now + YEAR, first, decision, promise=CARD)
    assert queries.adopted_rule(first)
    assert queries.adopted_rule(second) is None


def test_r1_a_change_of_coverage_is_said_in_words(cast, now, decision):
    first = covered(cast, now, decision)
    wider = replace(WIFI, amount=90, covered_by=date(2027, 12, 31))
    second = next_version(cast, now + YEAR, first, decision, promise=wider)
    said = {change.what: (change.was, change.now) for change in queries.what_changed(second)}
    assert said["coverage"] == (
        "In every ward at least 80 in 100 homes within five minutes of free wifi, by 30 June 2026.",
        "In every ward at least 90 in 100 homes within five minutes of free wifi, by 31 December 2027.",
    )
    assert "reach" not in said


def test_r1_a_change_of_reach_is_said_in_words_and_not_in_codes(cast, now, decision):
    first = promise(cast, now, decision)
    second = next_version(cast, now + YEAR, first, decision, promise=CARD)
    said = {change.what: (change.was, change.now) for change in queries.what_changed(second)}
    assert said["reach"] == (
        "One person or household at a time",
        "Everybody alike: there is nothing to check",
    )
    assert said["quantity"] == ("10 working days", "")


def test_r34_no_version_lowers_the_coverage_that_the_law_asks(cast, now, decision):
    floor = Floor("", "A law (example)", 75)
    first = covered(cast, now, decision, floor=floor)
    later = date(2027, 12, 31)
    lowered = replace(WIFI, amount=74, covered_by=later)
    with pytest.raises(FloorCannotBeLowered, match="75 in 100 homes"):
        next_version(cast, now + YEAR, first, decision, promise=lowered)
    for turned in ({"measure": "number"}, {"unit": "streets"}, {"having": "within a mile of wifi"}):
        said = replace(WIFI, covered_by=later, **turned)
        with pytest.raises(FloorCannotBeLowered):
            next_version(cast, now + YEAR, first, decision, promise=said)


def test_r1_parts_of_another_reach_are_not_kept(cast, now, decision):
    made = promise(cast, now, decision, promise=replace(WARM_HOME, having="with wifi", how_used="Walk in"))
    assert (made.having, made.how_used, made.covered_by) == ("", "", None)


@pytest.mark.parametrize(
    "change", [{"amount": 0}, {"amount": 101}, {"having": ""}, {"covered_by": None}, {"how_used": ""}]
)
def test_r1_the_database_holds_a_coverage_promise_whole(cast, now, decision, change):
    made = covered(cast, now, decision)
    with pytest.raises(IntegrityError), transaction.atomic():
        Entitlement.objects.filter(pk=made.pk).update(**change)


def test_r1_coverage_may_be_a_number_of_anything_in_each_area(cast, now, decision):
    three_wards()
    made = covered(cast, now, decision, replace(WIFI, measure="number", amount=250))
    assert queries.coverage(made, now.date()).target.least == 250
