"""A few facts and amounts, as a place would register them."""

from __future__ import annotations

from datetime import date

from morrow.methods.entitlements import Amount, Dated, Fact, Kind, Registry, Unit

DAY = date(2026, 11, 27)
A_WEEK = Unit("£", "week")
POUNDS = Unit("£")

FACTS = [
    Fact("age", Kind.NUMBER, "How old are you?", unit=Unit("years"), most=130),
    Fact("household_size", Kind.NUMBER, "How many live with you?", unit=Unit("people"), least=1, most=20),
    Fact("income", Kind.NUMBER, "What comes in each week?", unit=A_WEEK, most=10_000_00),
    Fact("salary", Kind.NUMBER, "What do you earn in a year?", unit=Unit("£", "year"), most=1_000_000_00),
    Fact("capital", Kind.NUMBER, "What have you saved?", unit=POUNDS, most=10_000_000_00),
    Fact("council_tax", Kind.NUMBER, "What is the council tax?", unit=A_WEEK, most=200_00),
    Fact("tenure", Kind.TEXT, "Do you rent?", values=("rented", "owned")),
    Fact("carer", Kind.TRUTH, "Do you care for somebody?"),
]
AMOUNTS = [
    Amount("upper_limit", POUNDS, (Dated(date(2010, 4, 12), 23_250_00),)),
    Amount("lower_limit", POUNDS, (Dated(date(2010, 4, 12), 14_250_00),)),
    Amount(
        "help_with_heat",
        A_WEEK,
        (
            Dated(date(2025, 4, 1), 4_00, until=date(2026, 3, 31)),
            Dated(date(2026, 4, 1), 5_00),
        ),
    ),
]
PLACE = Registry.of(FACTS, AMOUNTS)
