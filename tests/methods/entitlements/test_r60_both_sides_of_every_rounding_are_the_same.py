"""On both sides of every boundary of a rounding, one person and everybody get the same penny."""

from __future__ import annotations

import pytest

from morrow.methods.entitlements import Fact, Kind, Registry, Rule, Unit, ready
from tests.methods.entitlements.crowds import crowd
from tests.methods.entitlements.random_rules import DAY

POUNDS = Unit("£")
MOST = 10_000_000_00
CAPITAL = Fact("capital", Kind.NUMBER, "What have you saved?", unit=POUNDS, least=-MOST, most=MOST)
REGISTRY = Registry.of([CAPITAL])
WHOLE = 10_000
"""A share is so many hundredths of one per cent of the whole."""
SHARES = {"0.01%": 1, "33.33%": 3_333, "20%": 2_000, "99.99%": 9_999, "100%": 10_000, "250%": 25_000}
STEPS = {"£0.03": 3, "£0.07": 7, "£250": 250_00}


def around(over: int, by: int) -> list[int]:
    """The last number before each of many multiples of `over`/`by`, the first from it on, and one more."""
    near = [*range(-40, 41), *(2**n for n in range(6, 40))]
    found = {-(-over * n // by) + more for n in near for more in (-1, 0, 1)}
    return sorted(value for value in found if -MOST <= value <= MOST)


def same_for_everybody(gives: str, values: list[int]) -> list[int]:
    rule = ready(Rule("any", "Any", "capital = capital", gives, POUNDS), REGISTRY, DAY)
    some = [{"capital": value} for value in values]
    found = crowd(some, [CAPITAL]).rows(f"SELECT {rule.sql[1]} FROM people ORDER BY person")
    alone = [rule.amounts(one)[1] for one in some]
    assert [row[0] for row in found] == alone
    return alone


@pytest.mark.parametrize("rounding", ["DOWN", "UP", "HALF UP"])
@pytest.mark.parametrize("share", SHARES)
def test_r60_of_a_share(share, rounding):
    values = sorted({*around(WHOLE, SHARES[share]), *around(WHOLE, 2 * SHARES[share])})
    given = same_for_everybody(f"{share} OF capital ROUNDED {rounding}", values)
    exact = {"DOWN": 0, "UP": WHOLE - 1, "HALF UP": WHOLE // 2}[rounding]
    assert given == [(SHARES[share] * value + exact) // WHOLE for value in values]


@pytest.mark.parametrize("how", ["OR PART OF", "OF"])
@pytest.mark.parametrize("step", STEPS)
def test_r60_of_a_step(step, how):
    values = around(STEPS[step], 1)
    whole = "WHOLE " if how == "OF" else ""
    given = same_for_everybody(f"£0.01 FOR EACH {whole}{step} {how} capital", values)
    part = 0 if whole else STEPS[step] - 1
    assert given == [(value + part) // STEPS[step] for value in values]
