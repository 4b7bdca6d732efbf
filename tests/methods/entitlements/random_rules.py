"""Rules and people at random, in which anything may be unknown: both evaluators have to agree on all."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from random import Random

from morrow.methods.entitlements import Fact, Kind, Unit, Value

DAY = date(2026, 11, 27)
WEEKLY, LUMP, YEARS = Unit("£", "week"), Unit("£"), Unit("years")
FACTS = (
    Fact("age", Kind.NUMBER, "How old are you?", unit=YEARS, most=120),
    Fact("children", Kind.NUMBER, "How many children live with you?", unit=Unit("children"), most=12),
    Fact("income", Kind.NUMBER, "What comes in each week?", unit=WEEKLY, least=-500_00, most=5_000_00),
    Fact("rent", Kind.NUMBER, "What is the rent?", unit=WEEKLY, most=1_000_00),
    Fact("capital", Kind.NUMBER, "What have you saved?", unit=LUMP, most=10_000_000_00),
    Fact("tenure", Kind.TEXT, "Do you rent?", values=("rented", "owned", "other")),
    Fact("carer", Kind.TRUTH, "Do you care for somebody?"),
    Fact("disabled", Kind.TRUTH, "Are you disabled?"),
)
_MONEY = {WEEKLY: ("income", "rent"), LUMP: ("capital",)}
_LITERALS = {WEEKLY: ("£0", "£85.10", "£279", "£1,200"), LUMP: ("£0", "£6,000", "£14,250", "£16,000")}
_ROUNDINGS = ("DOWN", "UP", "HALF UP")


class Author:
    """Writes rules as somebody might who knows the language and has no sense."""

    def __init__(self, random: Random) -> None:
        self._random = random

    def condition(self, depth: int = 3) -> str:
        """Something true or false."""
        ways: list[Callable[[int], str]] = (
            [self._leaf] if depth <= 0 else [self._joined, self._turned, self._leaf]
        )
        return self._random.choice(ways)(depth - 1)

    def amount(self, unit: Unit = WEEKLY, depth: int = 3) -> str:
        """Some money."""
        if depth <= 0:
            return self._random.choice([*_MONEY[unit], *_LITERALS[unit]])
        ways = [self._sum, self._share, self._extreme, self._case, self._each, self._times, self._minus]
        return self._random.choice(ways)(unit, depth - 1)

    def _pick(self, *some: str) -> str:
        return self._random.choice(some)

    def _leaf(self, depth: int) -> str:
        unit = self._random.choice([WEEKLY, LUMP])
        sign = self._pick("=", "<>", "<", "<=", ">", ">=")
        return self._random.choice(
            [
                lambda: self._pick("carer", "disabled"),
                lambda: f"age {sign} {self._random.randrange(0, 120)}",
                lambda: f"age {self._pick('', 'NOT ')}BETWEEN 16 AND {self._random.randrange(10, 70)}",
                lambda: f"children {self._pick('', 'NOT ')}IN (0, {self._random.randrange(1, 5)})",
                lambda: f"tenure {self._pick('=', '<>')} '{self._pick('rented', 'owned', 'other')}'",
                lambda: f"tenure IN ('rented', '{self._pick('owned', 'other')}')",
                lambda: f"carer {self._pick('=', '<>')} {self._pick('YES', 'NO', 'disabled')}",
                lambda: f"{self.amount(unit, depth)} {sign} {self.amount(unit, depth)}",
            ]
        )()

    def _joined(self, depth: int) -> str:
        parts = [self.condition(depth) for _ in range(self._random.randrange(2, 4))]
        return "(" + f" {self._pick('AND', 'OR')} ".join(parts) + ")"

    def _turned(self, depth: int) -> str:
        return f"NOT ({self.condition(depth)})"

    def _sum(self, unit: Unit, depth: int) -> str:
        return f"({self.amount(unit, depth)} {self._pick('+', '-')} {self.amount(unit, depth)})"

    def _share(self, unit: Unit, depth: int) -> str:
        share = self._pick("20%", "25%", "33.33%", "0.01%", "100%", f"{self._random.randrange(1, 99)}%")
        return f"{share} OF ({self.amount(unit, depth)}) ROUNDED {self._pick(*_ROUNDINGS)}"

    def _extreme(self, unit: Unit, depth: int) -> str:
        parts = ", ".join(self.amount(unit, depth) for _ in range(self._random.randrange(1, 4)))
        return f"{self._pick('GREATEST', 'LEAST')}({parts})"

    def _case(self, unit: Unit, depth: int) -> str:
        lines = [f"WHEN {self.condition(depth)} THEN {self.amount(unit, depth)}" for _ in range(2)]
        return f"CASE {' '.join(lines)} ELSE {self.amount(unit, depth)} END"

    def _each(self, unit: Unit, depth: int) -> str:
        often = self._pick("£250 OR PART", "WHOLE £250", "£0.07 OR PART", "WHOLE £1")
        return f"{self._pick('£1', '£0.50')} FOR EACH {often} OF ({self.amount(LUMP, depth)})"

    def _times(self, unit: Unit, depth: int) -> str:
        return f"{self._pick('children', '3', '-2')} * {self.amount(unit, min(depth, 1))}"

    def _minus(self, unit: Unit, depth: int) -> str:
        return f"-({self.amount(unit, depth)})"


def people(random: Random, number: int, *, unknown: float = 0.2) -> list[dict[str, Value]]:
    """So many people of whom one fact in five is not known, and numbers often stand at a boundary."""
    return [
        {fact.name: None if random.random() < unknown else _value(fact, random) for fact in FACTS}
        for _ in range(number)
    ]


def _value(fact: Fact, random: Random) -> Value:
    if fact.kind is Kind.TRUTH:
        return random.random() < 0.5
    if fact.kind is Kind.TEXT:
        return random.choice(fact.values)
    edges = [
        0,
        1,
        49,
        50,
        51,
        99,
        100,
        249_99,
        250_00,
        250_01,
        500_00,
        14_250_00,
        16_000_00,
        fact.least,
        fact.most,
    ]
    inside = [edge for edge in edges if fact.least <= edge <= fact.most]
    return random.choice(inside) if random.random() < 0.5 else random.randint(fact.least, fact.most)
