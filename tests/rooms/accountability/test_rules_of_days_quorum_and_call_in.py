"""The rules that count: clear days, working days of call-in, quorum, majority, limits, interests."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from morrow.accountability import rules
from morrow.accountability.rules import InterestDeclared, VoteCast
from morrow.foundations.bank_holidays import ENGLAND_AND_WALES
from morrow.foundations.money import Money
from morrow.foundations.periods import clear_days

DAYS = st.dates(date(2020, 1, 1), date(2040, 12, 31))
POSITIONS = st.sampled_from(rules.POSITIONS)


@given(DAYS)
def test_r14_a_key_decision_waits_28_clear_days_and_not_one_more(published):
    first = rules.first_day("usual", published)
    assert clear_days(published, first) == 28
    assert clear_days(published, first - timedelta(days=1)) < 28


@given(DAYS)
def test_a_general_exception_waits_five_clear_days_and_special_urgency_none(published):
    assert clear_days(published, rules.first_day("general_exception", published)) == 5
    assert rules.first_day("special_urgency", published) == published


@given(DAYS, st.integers(1, 15))
def test_r14_the_call_in_window_holds_exactly_its_working_days(decided, days):
    ends = rules.call_in_ends("executive", decided, days)
    between = [decided + timedelta(days=n + 1) for n in range((ends - decided).days)]
    working = [day for day in between if day.weekday() < 5 and day not in ENGLAND_AND_WALES]
    assert len(working) == days
    assert ends in working


@given(DAYS, st.sampled_from(["council", "committee", "officer", "nhs", "trustee"]))
def test_call_in_is_for_executive_decisions_alone(decided, regime):
    assert rules.call_in_ends(regime, decided, 5) is None


@given(st.lists(POSITIONS, max_size=15), st.integers(0, 15))
def test_a_quorum_is_counted_in_members_and_a_casting_vote_is_no_member(positions, quorum):
    votes = [VoteCast(f"Cllr {n}", position) for n, position in enumerate(positions)]
    cast = [*votes, VoteCast("Cllr 0", "for", casting=True)]
    assert rules.quorate(votes, quorum) == (len(positions) >= quorum)
    assert rules.present(cast) == rules.present(votes)


@given(st.lists(POSITIONS, min_size=1, max_size=15))
def test_a_vote_is_carried_by_more_for_than_against_and_never_on_a_tie(positions):
    votes = [VoteCast(f"Cllr {n}", position) for n, position in enumerate(positions)]
    assert rules.carried(votes) == (positions.count("for") > positions.count("against"))
    assert not (rules.tied(votes) and rules.carried(votes))


@given(st.integers(0, 10**9), st.integers(0, 10**9))
def test_a_limit_is_kept_to_the_penny_and_an_unknown_cost_is_within_none(limit, cost):
    assert rules.within(Money(limit), Money(cost)) == (cost <= limit)
    assert not rules.within(Money(limit), None)
    assert rules.within(None, None)


@given(st.booleans(), st.sampled_from(["", "  ", "Monitoring officer, 3 May"]), st.booleans())
def test_only_an_undispensed_pecuniary_interest_of_someone_taking_part_bars(pecuniary, dispensed, takes_part):
    interest = InterestDeclared("Cllr Vale", "owns the hall", pecuniary, dispensed)
    barred = rules.barred([interest], {"cllr vale"} if takes_part else {"Cllr Okafor"})
    assert bool(barred) == (pecuniary and not dispensed.strip() and takes_part)
