"""R10: five partners bring £2.1m under their legal instruments; £300k is ring-fenced to under-25s."""

from __future__ import annotations

import pytest

from morrow.budget import ledger
from morrow.budget.errors import ConditionBroken
from morrow.budget.models import Allocation, Entry
from tests.rooms.budget.year import Year, decision, pounds


@pytest.fixture
def five(year: Year) -> Year:
    year.brought("priya", 900_000, "s75")
    year.brought("noor", 700_000, "s75")
    year.brought("frances", 300_000, "restricted_grant", age_to=25, vat="outside")
    year.brought("gwen", 150_000, "aligned", vat="owner")
    year.brought("karl", 50_000, "kind", form="hours", how_valued="3,000 hours at £16.67")
    return year


def test_r10_five_partners_bring_2_1m_each_under_a_legal_instrument(five):
    assert ledger.books(five.pool).of("contributed") == pounds(2_100_000)
    assert {line.instrument for line in five.pool.lines.all()} == {
        "s75",
        "restricted_grant",
        "aligned",
        "kind",
    }
    assert all(line.law and line.exit_terms and line.who_may_vire for line in five.pool.lines.all())


def test_r10_an_allocation_that_breaks_the_ring_is_refused_with_the_reason(five):
    ring = five.pool.lines.get(age_to=25)
    with pytest.raises(ConditionBroken) as refused:
        five.allocate(100_000, lines=[ring])
    assert refused.value.line == ring.code
    assert refused.value.owner == "Bramble Foundation"
    assert "people under 25" in str(refused.value)
    assert ring.code not in str(refused.value)


def test_r10_where_only_some_were_asked_the_refusal_says_what_all_of_them_could_give(five):
    ring = five.pool.lines.get(age_to=25)
    with pytest.raises(ConditionBroken, match="Only the partner contributions that you ticked") as refused:
        five.allocate(100_000, lines=[ring])
    assert refused.value.allowed == pounds(1_750_000)
    assert "No other" not in str(refused.value)


def test_r10_where_no_other_may_pay_the_refusal_says_so(year):
    year.brought("frances", 300, "restricted_grant", age_to=25)
    with pytest.raises(ConditionBroken, match="No other partner contribution"):
        year.allocate(100)


def test_r10_a_refused_allocation_leaves_everything_as_it_was(five):
    before = Entry.objects.count()
    with pytest.raises(ConditionBroken):
        five.allocate(1_900_000)
    assert Entry.objects.count() == before
    assert Allocation.objects.count() == 0


def test_r10_the_refusal_says_what_would_be_allowed(five):
    with pytest.raises(ConditionBroken) as refused:
        five.allocate(1_900_000)
    assert refused.value.allowed == pounds(1_750_000)
    assert "£1,750,000" in str(refused.value)


def test_r10_the_same_sum_is_allowed_inside_the_ring_and_the_ring_is_used_first(five):
    allocation = five.allocate(1_900_000, age_from=11, age_to=18)
    books = ledger.books(five.pool, allocation=allocation)
    ring = five.pool.lines.get(age_to=25)
    assert books.of("allocated") == pounds(1_900_000)
    assert books.of("allocated", line=ring.pk) == pounds(300_000)


def test_hours_given_cannot_pay_what_must_be_paid_in_money(five):
    five.allocate(2_050_000, age_to=25)
    with pytest.raises(ConditionBroken, match="not money"):
        five.allocate(10_000, age_to=25)


def test_hours_given_are_set_aside_as_hours(five):
    given = five.allocate(20_000, form="hours", decision=decision(title="Hours"))
    assert ledger.books(five.pool, allocation=given).of("allocated") == pounds(20_000)
