"""J6, pure: whatever the shares, the cost and the invoices, leaving conserves every penny."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from morrow.foundations.money import Money, total
from morrow.support.rules.choosing import leaders
from morrow.support.rules.sharing import settle, split

pence = st.integers(min_value=1, max_value=10_000_000).map(Money)
shares = st.lists(pence, min_size=2, max_size=6).map(lambda found: dict(enumerate(found)))


@given(shares=shares, percent=st.integers(min_value=1, max_value=100))
def test_a_cost_is_split_exactly_and_nobody_pays_past_her_share(shares, percent):
    brought = total(shares.values())
    cost = Money(max(1, brought.pence * percent // 100))
    parts = split(cost, shares)
    assert total(parts.values()) == cost
    assert all(Money(0) <= parts[key] <= shares[key] for key in shares)


@given(
    shares=shares,
    percent=st.integers(min_value=1, max_value=100),
    invoices=st.lists(st.integers(min_value=0, max_value=100), max_size=4),
    weeks=st.integers(min_value=1, max_value=104),
    notice=st.integers(min_value=0, max_value=104),
    employer=st.integers(min_value=0, max_value=1_000_000),
)
def test_leaving_conserves_pence(shares, percent, invoices, weeks, notice, employer):
    cost = Money(max(1, total(shares.values()).pence * percent // 100))
    owed = split(cost, shares)
    paid = dict.fromkeys(shares, Money(0))
    for part_of_the_rest in invoices:
        open_sums = {key: owed[key] - paid[key] for key in shares}
        invoice = Money(total(open_sums.values()).pence * part_of_the_rest // 100)
        if invoice:
            for key, amount in split(invoice, open_sums).items():
                assert amount <= open_sums[key]
                paid[key] += amount
    for key, share in shares.items():
        left = settle(
            share=share,
            cost=owed[key],
            paid=paid[key],
            weeks=weeks,
            notice_weeks=min(notice, weeks),
            employer_costs=Money(employer),
        )
        assert left.paid + left.kept + left.follows == share
        assert min(left.kept, left.follows) >= Money(0)
        assert left.kept <= owed[key] - paid[key]


@given(st.lists(st.permutations(["a", "b", "c"]), min_size=1, max_size=7))
def test_the_order_of_voters_does_not_matter_and_a_unanimous_first_wins(rankings):
    assert leaders(rankings) == leaders(list(reversed(rankings)))
    if len({order[0] for order in rankings}) == 1:
        assert rankings[0][0] in leaders(rankings)
