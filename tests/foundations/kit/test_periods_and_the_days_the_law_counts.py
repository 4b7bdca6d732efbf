"""Periods hold their first day and not their end; clear days hold neither of the two."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from morrow.foundations.periods import (
    NotAPeriod,
    Period,
    clear_days,
    earliest_meeting,
    financial_year,
    financial_year_of,
    latest_notice,
    working_days,
)

days = st.dates(date(2000, 1, 1), date(2050, 12, 31))


@st.composite
def periods(draw: st.DrawFn) -> Period:
    start = draw(days)
    length = draw(st.none() | st.integers(1, 900))
    return Period(start, None if length is None else start + timedelta(days=length))


def test_the_financial_year_runs_from_1_april_to_31_march() -> None:
    year = financial_year(2026)
    assert (year.start, year.last_day, year.label) == (date(2026, 4, 1), date(2027, 3, 31), "2026-27")
    assert financial_year(2099).label == "2099-00"


@given(days)
def test_every_day_lies_in_just_one_financial_year(day: date) -> None:
    year = financial_year_of(day)
    assert year.contains(day)
    assert not financial_year(year.start.year + 1).contains(day)
    assert not financial_year(year.start.year - 1).contains(day)


@given(periods(), periods())
def test_periods_overlap_where_a_day_lies_in_both(one: Period, other: Period) -> None:
    later_start = max(one.start, other.start)
    assert one.overlaps(other) == (one.contains(later_start) and other.contains(later_start))
    assert one.overlaps(other) == other.overlaps(one)


@given(periods(), periods())
def test_a_period_covers_another_where_both_its_ends_lie_inside(one: Period, other: Period) -> None:
    if other.last_day is None:
        assert one.covers(other) == (one.contains(other.start) and one.end is None)
    else:
        assert one.covers(other) == (one.contains(other.start) and one.contains(other.last_day))


@given(periods())
def test_the_end_is_the_first_day_outside(period: Period) -> None:
    if period.end is not None and period.last_day is not None:
        assert period.contains(period.last_day)
        assert not period.contains(period.end)
        assert Period.through(period.start, period.last_day) == period


@pytest.mark.parametrize("end", [date(2026, 4, 1), date(2026, 3, 31)])
def test_a_period_that_ends_before_it_starts_is_refused_in_words(end: date) -> None:
    with pytest.raises(NotAPeriod, match="1 April 2026"):
        Period(date(2026, 4, 1), end)


def test_a_time_of_day_is_no_day() -> None:
    with pytest.raises(NotAPeriod, match="without a time"):
        Period(datetime(2026, 4, 1, 12))


def test_working_days_pass_over_weekends_and_holidays() -> None:
    christmas = {date(2026, 12, 25), date(2026, 12, 28)}
    assert working_days(date(2026, 12, 24), 3, christmas) == date(2026, 12, 31)
    assert working_days(date(2026, 12, 26), 0, christmas) == date(2026, 12, 26)
    with pytest.raises(NotAPeriod):
        working_days(date(2026, 12, 24), -1, christmas)


def test_neither_the_day_of_notice_nor_of_the_meeting_is_a_clear_day() -> None:
    assert clear_days(date(2026, 5, 1), date(2026, 5, 2)) == 0
    assert clear_days(date(2026, 5, 1), date(2026, 5, 30)) == 28
    assert clear_days(date(2026, 5, 1), date(2026, 5, 1)) < 0


@given(days, st.integers(0, 60))
def test_the_earliest_meeting_and_the_latest_notice_leave_just_enough(day: date, wanted: int) -> None:
    assert clear_days(day, earliest_meeting(day, wanted)) == wanted
    assert clear_days(latest_notice(day, wanted), day) == wanted
