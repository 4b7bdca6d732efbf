"""The pure rule: for any partner contributions and any wish, no condition breaks and no penny is made."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from morrow.budget.rules import (
    Conditions,
    Purpose,
    Source,
    broken_condition,
    draw,
    in_order,
    share_out,
)
from morrow.foundations.money import Money, total

STARTS, ENDS = date(2026, 4, 1), date(2027, 4, 1)
REFS, PURPOSES, WARDS = ("charter.priority/A", "charter.priority/B"), ("heat", "food"), ("E1", "E2")
pence = st.integers(0, 10**9).map(Money)
some = lambda items: st.lists(st.sampled_from(items), unique=True, max_size=2).map(tuple)  # noqa: E731
age = st.none() | st.integers(0, 90)

conditions = st.builds(
    Conditions,
    form=st.sampled_from(["cash", "hours"]),
    starts=st.sampled_from([STARTS, date(2026, 7, 1)]),
    ends=st.sampled_from([ENDS, date(2027, 1, 1)]),
    priorities=some(REFS),
    purposes=some(PURPOSES),
    age_from=age,
    age_to=age,
    wards=some(WARDS),
    expires=st.none() | st.sampled_from([date(2026, 12, 1), ENDS]),
)
purposes = st.builds(
    Purpose,
    priority=st.sampled_from(REFS),
    starts=st.sampled_from([STARTS, date(2026, 9, 1)]),
    ends=st.sampled_from([ENDS, date(2026, 11, 1)]),
    form=st.sampled_from(["cash", "hours"]),
    purposes=some(PURPOSES),
    age_from=age,
    age_to=age,
    wards=some(WARDS),
)


@st.composite
def sources(drawn):
    found = drawn(st.lists(st.tuples(pence, conditions), max_size=6))
    return [Source(f"L{n}", f"Partner {n}", free, of) for n, (free, of) in enumerate(found)]


@given(sources(), st.integers(1, 10**10).map(Money), purposes)
def test_r10_no_draw_breaks_a_condition_or_takes_more_than_is_free(lines, amount, purpose):
    by_code = {line.line: line for line in lines}
    for reason in draw(lines, amount, purpose).draws:
        line = by_code[reason.line]
        assert broken_condition(line.conditions, purpose) == ""
        assert Money(0) < reason.amount <= line.free


@given(sources(), st.integers(1, 10**10).map(Money), purposes)
def test_sums_are_conserved_and_all_that_fits_is_found(lines, amount, purpose):
    drawing = draw(lines, amount, purpose)
    taken = total(reason.amount for reason in drawing.draws)
    fitting = total(s.free for s in lines if not broken_condition(s.conditions, purpose))
    assert drawing.allowed == fitting
    assert taken == min(amount, fitting)
    assert drawing.short == amount - taken


@given(sources(), st.integers(1, 10**10).map(Money), purposes)
def test_every_partner_contribution_gets_one_reason(lines, amount, purpose):
    reasons = draw(lines, amount, purpose).reasons
    assert [reason.line for reason in reasons] == [line.line for line in in_order(lines)]


@given(sources(), st.integers(1, 10**10).map(Money), purposes, st.randoms())
def test_the_order_of_asking_changes_nothing(lines, amount, purpose, random):
    shuffled = list(lines)
    random.shuffle(shuffled)
    assert draw(shuffled, amount, purpose) == draw(lines, amount, purpose)


@given(sources(), st.integers(1, 10**10).map(Money), purposes)
def test_the_most_restricted_money_is_used_first(lines, amount, purpose):
    by_code = {line.line: line for line in lines}
    untouched = False
    for reason in draw(lines, amount, purpose).reasons:
        if reason.code in {"drawn", "not_needed"}:
            assert not (untouched and reason.code == "drawn")
            untouched = untouched or reason.amount < by_code[reason.line].free


@given(st.lists(pence, min_size=1, max_size=6), st.data())
def test_sharing_out_loses_no_penny_and_takes_from_nobody_what_they_have_not(held, data):
    amount = Money(data.draw(st.integers(0, total(held).pence)))
    parts = share_out(amount, held)
    assert total(parts) == amount
    assert all(Money(0) <= part <= had for part, had in zip(parts, held, strict=True))


def test_more_than_is_held_cannot_be_shared_out():
    with pytest.raises(ValueError, match="less than that"):
        share_out(Money(3), [Money(1), Money(1)])


YEAR = {"starts": STARTS, "ends": ENDS}


@pytest.mark.parametrize(
    ("ring", "wish", "broken"),
    [
        ({"age_to": 25}, {}, "age"),
        ({"age_to": 25}, {"age_to": 26}, "age"),
        ({"age_to": 25}, {"age_from": 11, "age_to": 25}, ""),
        ({"age_from": 65}, {"age_to": 80}, "age"),
        ({"purposes": ("Heat",)}, {}, "purpose"),
        ({"purposes": ("Heat",)}, {"purposes": (" heat ",)}, ""),
        ({"purposes": ("Heat",)}, {"purposes": ("heat", "food")}, "purpose"),
        ({"purposes": ("Heat",)}, {"purposes": ("heating",)}, "purpose"),
        ({"wards": ("E1",)}, {}, "ward"),
        ({"wards": ("E1", "E2")}, {"wards": ("E2",)}, ""),
        ({"priorities": ("charter.priority/B",)}, {}, "priority"),
        ({"ends": date(2027, 3, 1)}, {}, "period"),
        ({"expires": date(2026, 12, 1)}, {}, "expiry"),
        ({"expires": date(2026, 12, 1)}, {"ends": date(2026, 12, 1)}, ""),
        ({"form": "hours"}, {}, "form"),
    ],
)
def test_a_ring_holds_only_what_lies_wholly_inside_it(ring, wish, broken):
    of = Conditions(**{"form": "cash", **YEAR, **ring})
    assert broken_condition(of, Purpose(**{"priority": "charter.priority/A", **YEAR, **wish})) == broken
