"""R1: what was counted in each ward stands against the coverage that was promised there."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

from morrow.charter import queries
from morrow.charter.covering import how_it_stands
from morrow.charter.errors import (
    AlreadyEnded,
    CorrectedAlready,
    CountedInTheFuture,
    CountsRefused,
    NotCountedByArea,
    NothingCounted,
    PartsMissing,
)
from morrow.charter.models import AreaCount, Counting
from morrow.foundations.errors import NotAllowed
from morrow.foundations.models import Entry
from morrow.foundations.record import ref
from tests.rooms.accountability.making import in_force
from tests.rooms.charter.covering import CARD, DAYS, PLACES, WIFI, corrected, counted, covered, rows
from tests.rooms.charter.test_r1_promises_have_versions_that_still_explain_themselves import (
    YEAR,
    next_version,
)

BEFORE, AFTER = date(2026, 6, 29), date(2026, 6, 30)


@pytest.fixture
def decision(cast, now):
    return in_force(cast, now)


@pytest.fixture
def wifi(cast, now, decision):
    return covered(cast, now, decision)


def states(wifi, on=BEFORE):
    return {each.name: each.state for each in queries.coverage(wifi, on).areas}


def test_r1_each_ward_has_it_is_short_or_is_not_counted_yet(cast, now, wifi):
    counted(cast, now, wifi)
    assert states(wifi) == {"Lock": "uncounted", "Mill": "met", "Weir": "short"}
    lock, mill, weir = queries.coverage(wifi, BEFORE).areas
    assert (lock.have, lock.in_100, lock.as_at) == (None, None, None)
    assert (mill.in_100, mill.needed) == (90, 0)
    assert (weir.in_100, weir.needed) == (75, 9)


def test_r1_none_of_something_was_counted_and_is_not_the_same_as_not_counted(cast, now, wifi):
    counted(cast, now, wifi, areas=rows(W1=(0, 100)))
    assert states(wifi)["Mill"] == "short"
    assert states(wifi)["Weir"] == "uncounted"


def test_r1_before_its_day_coverage_says_by_when_and_after_it_who_falls_short_by_how_much(cast, now, wifi):
    counted(cast, now, wifi)
    assert how_it_stands(queries.coverage(wifi, BEFORE), "wards") == (
        "1 of 3 wards has what is promised by 30 June 2026. Not yet: Weir. Not counted yet: Lock."
    )
    assert how_it_stands(queries.coverage(wifi, AFTER), "wards") == (
        "1 of 3 wards has what was promised. These fall short: Weir (9 more needed). Not counted yet: Lock."
    )


def test_r1_all_and_none_are_said_as_such(cast, now, wifi):
    assert how_it_stands(queries.coverage(wifi, BEFORE), "wards") == (
        "It is promised by 30 June 2026. None of the wards has been counted yet."
    )
    counted(cast, now, wifi, areas=rows(W1=(9, 10), W2=(9, 10), W3=(9, 10)))
    assert how_it_stands(queries.coverage(wifi, AFTER), "wards") == "All 3 wards have what was promised."


def test_r1_a_number_in_each_ward_is_counted_by_itself(cast, now, decision):
    places = covered(cast, now, decision, PLACES)
    counted(cast, now, places, areas=rows(W1=3, W2=2, W3=0))
    lock, mill, weir = queries.coverage(places, BEFORE).areas
    assert (mill.state, weir.needed, lock.needed) == ("met", 1, 3)
    assert mill.in_100 is None


def test_r1_the_newest_count_stands_and_an_older_one_goes_on_where_nobody_counted(cast, now, wifi):
    counted(cast, now, wifi)
    later = now + timedelta(days=60)
    counted(cast, later, wifi, areas=rows(W2=(170, 200)))
    found = queries.coverage(wifi, BEFORE)
    assert states(wifi) == {"Lock": "uncounted", "Mill": "met", "Weir": "met"}
    assert found.days == ((later + DAYS).date(), (now + DAYS).date())
    assert queries.coverage(wifi, (now + DAYS).date()).areas[2].state == "short"


def test_r1_of_two_counts_of_a_day_the_one_kept_later_stands(cast, now, wifi):
    counted(cast, now, wifi)
    counted(cast, now, wifi, areas=rows(W1=(10, 100)))
    assert states(wifi)["Mill"] == "short"


def test_r1_a_correction_has_its_reason_and_the_wrong_count_stays_to_be_seen(cast, now, wifi):
    wrong = counted(cast, now, wifi)
    right = corrected(cast, now, wrong)
    assert states(wifi)["Mill"] == "short"
    assert [(each.code, each.is_corrected) for each in queries.countings(wifi)] == [
        (right.code, False),
        (wrong.code, True),
    ]
    assert AreaCount.objects.filter(counting=wrong, have=90).exists()
    act = Entry.objects.unrestricted(reason="a test reads the record").get(on=str(ref(right)))
    assert act.verb == "corrected a count"
    assert act.because == [str(ref(wifi)), str(ref(wrong))]


def test_r1_a_count_is_corrected_once_and_never_without_a_reason(cast, now, wifi):
    wrong = counted(cast, now, wifi)
    with pytest.raises(PartsMissing, match="the reason"):
        corrected(cast, now, wrong, reason=" ")
    corrected(cast, now, wrong)
    with pytest.raises(CorrectedAlready):
        corrected(cast, now, wrong)
    assert Counting.objects.count() == 2


def test_r1_a_count_is_taken_back_by_a_correction_that_counts_nothing(cast, now, wifi):
    corrected(cast, now, counted(cast, now, wifi), areas=rows())
    assert set(states(wifi).values()) == {"uncounted"}


@pytest.mark.parametrize(
    ("areas", "told"),
    [
        (rows(W1=(101, 100)), "101 cannot have it where there are 100 in all"),
        (rows(W1=(-1, 100)), "whole number from 0"),
        (rows(W1=(0, 0)), "Of none at all"),
        (rows(W1=(5, None)), "Write both numbers"),
        (rows(W1=(5, 9))[:2], "Lock is missing"),
        ([*rows(W1=(5, 9)), *rows(W1=(5, 9))[:1]], "Mill stands in row 2 already"),
        ([*rows(W1=(5, 9)), replace(rows()[0], area_code="X9")], "We know no area “X9”"),
    ],
)
def test_r1_counts_that_cannot_be_are_refused_whole_with_row_and_column(cast, now, wifi, areas, told):
    with pytest.raises(CountsRefused, match="Nothing was kept yet") as refused:
        counted(cast, now, wifi, areas=areas)
    assert told in str(refused.value)
    assert refused.value.faults[0].column
    assert not Counting.objects.exists()


def test_r1_nothing_is_counted_as_at_a_day_to_come_or_without_a_source(cast, now, wifi):
    with pytest.raises(CountedInTheFuture, match="has not come yet"):
        counted(cast, now, wifi, as_at=(now + DAYS).date() + timedelta(days=1))
    with pytest.raises(PartsMissing, match="where the numbers come from"):
        counted(cast, now, wifi, source="")
    with pytest.raises(NothingCounted):
        counted(cast, now, wifi, areas=rows())
    assert not Counting.objects.exists()


@pytest.mark.parametrize("key", ["dilys", "okafor", "joe", "karl"])
def test_r1_coverage_is_counted_by_a_named_person_whose_work_it_is(cast, now, wifi, key):
    with pytest.raises(NotAllowed):
        counted(cast, now, wifi, key=key)
    assert counted(cast, now, wifi).counted_by == "Iris Fenn"
    assert counted(cast, now, wifi, key="dan").counted_by == "Dan Okell"


def test_r1_a_promise_that_is_not_counted_by_area_takes_no_counts(cast, now, decision, wifi):
    with pytest.raises(NotCountedByArea):
        counted(cast, now, covered(cast, now, decision, CARD))


def test_r1_counts_go_on_into_a_version_that_promises_more_of_the_same(cast, now, decision, wifi):
    counted(cast, now, wifi)
    more = replace(WIFI, amount=95, covered_by=date(2027, 12, 31))
    second = next_version(cast, now + YEAR, wifi, decision, promise=more)
    wifi.refresh_from_db()
    assert states(second, date(2027, 1, 31))["Mill"] == "short"
    assert states(wifi, date(2027, 1, 31))["Mill"] == "met"


def test_r1_counts_do_not_go_on_into_a_version_that_promises_another_thing(cast, now, decision, wifi):
    counted(cast, now, wifi)
    other = replace(WIFI, having="with fibre", covered_by=date(2027, 12, 31))
    second = next_version(cast, now + YEAR, wifi, decision, promise=other)
    assert set(states(second, date(2027, 1, 31)).values()) == {"uncounted"}


def test_r1_a_version_that_has_ended_keeps_what_was_counted_while_it_held(cast, now, decision, wifi):
    counted(cast, now, wifi)
    second = next_version(
        cast, now + YEAR, wifi, decision, promise=replace(WIFI, amount=90, covered_by=date(2027, 12, 31))
    )
    wifi.refresh_from_db()
    later = now + YEAR + timedelta(days=40)
    counted(cast, later, second, areas=rows(W1=(10, 100)))
    day = (later + DAYS).date()
    assert (states(wifi, day)["Mill"], states(second, day)["Mill"]) == ("met", "short")
    with pytest.raises(AlreadyEnded):
        counted(cast, later, wifi)


def test_r1_small_numbers_of_people_are_not_shown_and_the_others_are_rounded(cast, now, decision):
    people = replace(WIFI, unit="children", having="with a place at a playgroup", counts_people=True)
    children = covered(cast, now, decision, people)
    counted(cast, now, children, areas=rows(W1=(83, 102), W2=(3, 40), W3=(57, 60)))
    lock, mill, weir = queries.coverage(children, BEFORE).areas
    assert (mill.have, mill.of, mill.state) == (85, 100, "met")
    for few in (weir, lock):
        assert (few.state, few.have, few.of, few.needed) == ("few", None, None, 0)
    assert how_it_stands(queries.coverage(children, AFTER), "wards") == (
        "1 of 3 wards has what was promised. Too few to show: Lock and Weir."
    )


def test_r1_it_waits_to_be_counted_until_every_ward_was_since_its_day(cast, now, wifi):
    counted(cast, now, wifi)
    assert [waits for _each, _line, waits in queries.to_be_counted(BEFORE)] == [True]
    counted(cast, now, wifi, areas=rows(W1=(9, 10), W2=(9, 10), W3=(9, 10)))
    assert [waits for _each, _line, waits in queries.to_be_counted(BEFORE)] == [False]
    assert [waits for _each, _line, waits in queries.to_be_counted(AFTER)] == [True]


def test_r1_the_database_holds_what_was_counted(cast, now, wifi):
    kept = counted(cast, now, wifi)
    mill = AreaCount.objects.get(counting=kept, area_code="W1")
    for change in ({"have": 101}, {"of": 0}):
        with pytest.raises(IntegrityError), transaction.atomic():
            AreaCount.objects.filter(pk=mill.pk).update(**change)
    with pytest.raises(IntegrityError), transaction.atomic():
        AreaCount.objects.create(counting=kept, area_code="W1", have=1, of=2)
    with pytest.raises(IntegrityError), transaction.atomic():
        Counting.objects.filter(pk=kept.pk).update(source="")
