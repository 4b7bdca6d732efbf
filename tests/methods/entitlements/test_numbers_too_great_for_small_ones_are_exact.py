"""Small numbers are held in little room; what comes of them may need more, and is exact all the same."""

from __future__ import annotations

import pytest

from morrow.methods.entitlements import Fact, Kind, Registry, Rule, Unit, ready
from morrow.methods.entitlements.edges import cliff_edges
from morrow.methods.entitlements.registry import SMALL
from tests.methods.entitlements.crowds import crowd
from tests.methods.entitlements.random_rules import DAY

A_WEEK = Unit("£", "week")
FACTS = (
    Fact("income", Kind.NUMBER, "What comes in?", unit=A_WEEK, least=1 - SMALL, most=SMALL - 1),
    Fact("rent", Kind.NUMBER, "What is the rent?", unit=A_WEEK, most=SMALL - 1),
    Fact("worth", Kind.NUMBER, "What is it worth?", unit=A_WEEK, most=SMALL),
    Fact("children", Kind.NUMBER, "How many children?", unit=Unit("children"), most=2_000_000),
)
MOST = {fact.name: fact.most for fact in FACTS}
SOME = [MOST, {**MOST, "income": 1 - SMALL}, {**dict.fromkeys(MOST, 0), "income": -1}, {**MOST, "rent": None}]


def test_only_what_fits_with_its_difference_is_small():
    assert [fact.small for fact in FACTS] == [True, True, False, True]


@pytest.mark.parametrize(
    "gives",
    [
        "income + rent",
        "income - rent - rent",
        "-(income - rent)",
        "children * rent",
        "children * -(income)",
        "2000000 * £2,000",
        "£9,000,000 + £9,000,000 + £9,000,000",
        "150% OF rent ROUNDED UP",
        "99.99% OF (income - worth) ROUNDED HALF UP",
        "£5 FOR EACH WHOLE £0.01 OF rent",
        "£5 FOR EACH £0.07 OR PART OF (income + worth)",
        "GREATEST(worth, rent) + LEAST(income, rent)",
        "CASE WHEN rent > £3 THEN worth ELSE income END + rent",
    ],
)
def test_r60_everybody_is_given_what_one_person_is(gives):
    rule = ready(Rule("any", "Any", "children >= 0", gives, A_WEEK), Registry.of(FACTS), DAY)
    found = crowd(SOME, FACTS).rows(f"SELECT {', '.join(rule.sql)} FROM people ORDER BY person")
    assert found == [rule.amounts(one) for one in SOME]


def test_a_loss_is_set_beside_a_gain_however_great():
    rule = ready(Rule("any", "Any", "income < £100", "£10,000,000", A_WEEK), Registry.of(FACTS), DAY)
    poor = [{**MOST, "income": 99_50}, {**MOST, "income": 10}]
    cliff = cliff_edges(crowd(poor, FACTS), rule, fact="income", step=100)
    assert cliff is not None
    assert (cliff.people, cliff.lost) == (1, 10_000_000_00)
