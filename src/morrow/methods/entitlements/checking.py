"""What each part of a rule is, checked before it is ever run.

Numbers carry their unit and the least and most they can be, from the declared ranges of the facts, so
that no intermediate can leave the whole numbers that every engine holds exactly.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from .faults import BadRule
from .registry import EXACT, Fact
from .syntax import (
    AllOf,
    AnyOf,
    Between,
    Case,
    Compare,
    Extreme,
    ForEach,
    In,
    Literal,
    Minus,
    Name,
    Not,
    Part,
    ShareOf,
    Sum,
    Times,
)
from .units import MONEY, PLAIN, SHARE, Kind, Unit

HUNDREDTHS = 10_000
"""Shares are hundredths of one per cent; so many make the whole."""


@dataclass(frozen=True, slots=True)
class Type:
    """What a part is; for numbers the unit and the least and most it can be, for words which."""

    kind: Kind
    unit: Unit = PLAIN
    least: int = 0
    most: int = 0
    values: tuple[str, ...] | None = None


TRUTH = Type(Kind.TRUTH)


class Types:
    """Finds what parts are, for a tree whose amounts were put in. Raises BadRule with the place."""

    def __init__(self, facts: dict[str, Fact]) -> None:
        self._facts = facts
        self._found: dict[int, tuple[Part, Type]] = {}
        self.used: dict[str, Fact] = {}

    def of(self, part: Part) -> Type:
        """What a part is; found once for each."""
        _part, known = self._found.get(id(part), (part, None))
        if known is None:
            known = self._checked(part)
            self._found[id(part)] = part, known
        return known

    def _checked(self, part: Part) -> Type:
        found = getattr(self, f"_{type(part).__name__.lower()}")(part)
        assert isinstance(found, Type)
        if found.kind is Kind.NUMBER and not -EXACT < found.least <= found.most < EXACT:
            most = max(-found.least, found.most)
            raise BadRule(
                "too_great",
                f"This can reach {most:,}, and beyond {EXACT:,} no longer every "
                "number is exact. Narrow the ranges of its facts.",
                part.start,
                part.end,
                most=most,
                exact=EXACT,
            )
        return found

    def truth(self, part: Part) -> Type:
        """A part that has to be true or false."""
        return self._a(part, Kind.TRUTH, "This has to be true or false, such as age >= 65")

    def number(self, part: Part) -> Type:
        """A part that has to be a number."""
        return self._a(part, Kind.NUMBER, "This has to be a number")

    def _a(self, part: Part, kind: Kind, wanted: str) -> Type:
        found = self.of(part)
        if found.kind is not kind:
            raise BadRule(
                "wrong_kind",
                f"{wanted}, and it is {found.kind}.",
                part.start,
                part.end,
                wanted=str(kind),
                found=str(found.kind),
            )
        return found

    def together(self, left: Type, right: Type, part: Part) -> Unit:
        """The unit of two numbers that stand beside each other."""
        a, b = left.unit, right.unit
        if a == b:
            return a
        if b == PLAIN and not a.is_money and a != SHARE:
            return a
        if a == PLAIN and not b.is_money and b != SHARE:
            return b
        if a.is_money and b.is_money and MONEY in (a, b):
            return b if a == MONEY else a
        raise BadRule(
            "units_differ",
            f"One side is {_named(a)} and the other {_named(b)}, and those cannot be put beside each other.",
            part.start,
            part.end,
            left=str(a),
            right=str(b),
        )

    def _literal(self, part: Literal) -> Type:
        if part.kind is Kind.TRUTH:
            return TRUTH
        if part.kind is Kind.TEXT:
            return Type(Kind.TEXT, values=(str(part.value),))
        return Type(Kind.NUMBER, part.unit, int(part.value), int(part.value))

    def _name(self, part: Name) -> Type:
        fact = self._facts.get(part.name)
        if fact is None:
            raise BadRule(
                "no_such_fact",
                f"There is no fact or amount called {part.name[:60]}. Choose one from the list of facts, or "
                "add it.",
                part.start,
                part.end,
                name=part.name[:60],
            )
        self.used[part.name] = fact
        return Type(fact.kind, fact.unit, fact.least, fact.most, fact.values or None)

    def _allof(self, part: AllOf | AnyOf) -> Type:
        for each in part.parts:
            self.truth(each)
        return TRUTH

    _anyof = _allof

    def _not(self, part: Not) -> Type:
        return self.truth(part.part)

    def _compare(self, part: Compare) -> Type:
        self._alike(part, self.of(part.left), self.of(part.right), ordered=part.sign not in ("=", "<>"))
        return TRUTH

    def _alike(self, part: Part, left: Type, right: Type, *, ordered: bool) -> None:
        if left.kind is not right.kind or (ordered and left.kind is not Kind.NUMBER):
            raise BadRule(
                "not_comparable",
                f"One side is {left.kind} and the other {right.kind}; only numbers can be less or more, and "
                "only like be compared with like.",
                part.start,
                part.end,
                left=str(left.kind),
                right=str(right.kind),
            )
        if left.kind is Kind.NUMBER:
            self.together(left, right, part)
        if (
            left.kind is Kind.TEXT
            and left.values
            and right.values
            and not set(left.values) & set(right.values)
        ):
            most = max(left.values, right.values, key=len)
            raise BadRule(
                "never_equal",
                f"This can never be: the fact is one of {', '.join(most)}.",
                part.start,
                part.end,
                values=", ".join(most),
            )

    def _between(self, part: Between) -> Type:
        value = self.number(part.value)
        self.together(value, self.number(part.least), part)
        self.together(value, self.number(part.most), part)
        return TRUTH

    def _in(self, part: In) -> Type:
        value = self.of(part.value)
        for each in part.among:
            self._alike(each, value, self.of(each), ordered=False)
        return TRUTH

    def _sum(self, part: Sum) -> Type:
        left, right = self.number(part.left), self.number(part.right)
        unit = self.together(left, right, part)
        low, high = (right.least, right.most) if part.sign == "+" else (-right.most, -right.least)
        return Type(Kind.NUMBER, unit, left.least + low, left.most + high)

    def _times(self, part: Times) -> Type:
        left, right = self.number(part.left), self.number(part.right)
        if left.unit.is_money and right.unit.is_money:
            raise BadRule(
                "money_times_money", "Money times money is nothing one can pay.", part.start, part.end
            )
        if SHARE in (left.unit, right.unit):
            raise BadRule(
                "share_times", "A share is taken with OF: 20% OF income ROUNDED DOWN.", part.start, part.end
            )
        # So many children times so much for each is that much; a bare count gives way.
        unit = right.unit if right.unit.is_money or right.unit.per or left.unit == PLAIN else left.unit
        ends = [a * b for a in (left.least, left.most) for b in (right.least, right.most)]
        return Type(Kind.NUMBER, unit, min(ends), max(ends))

    def _minus(self, part: Minus) -> Type:
        found = self.number(part.part)
        return replace(found, least=-found.most, most=-found.least)

    def _shareof(self, part: ShareOf) -> Type:
        share, value = self.number(part.share), self.number(part.value)
        if share.unit != SHARE:
            raise BadRule(
                "not_a_share", "Before OF stands a share, such as 20%.", part.share.start, part.share.end
            )
        ends = [a * b for a in (share.least, share.most) for b in (value.least, value.most)]
        self._exact(part, 2 * max(map(abs, ends)) + HUNDREDTHS)
        return Type(Kind.NUMBER, value.unit, min(ends) // HUNDREDTHS, -(-max(ends) // HUNDREDTHS))

    def _exact(self, part: Part, most: int) -> None:
        if most >= EXACT:
            raise BadRule(
                "too_great_before",
                f"Before it is divided this can reach {most:,}, and beyond {EXACT:,} no longer every "
                "number is exact. Narrow the ranges of its facts.",
                part.start,
                part.end,
                most=most,
                exact=EXACT,
            )

    def _foreach(self, part: ForEach) -> Type:
        gives, step, value = self.number(part.gives), self.number(part.step), self.number(part.value)
        if not isinstance(part.step, Literal) or step.least < 1:
            raise BadRule(
                "step_not_fixed",
                "What it is for each of is an amount or a number above nought, never a fact: nobody divides "
                "by what is different for everyone.",
                part.step.start,
                part.step.end,
            )
        self.together(step, value, part)
        low, high = value.least // step.least, -(-value.most // step.least)
        ends = [a * b for a in (gives.least, gives.most) for b in (low, high)]
        return Type(Kind.NUMBER, gives.unit, min(ends), max(ends))

    def _extreme(self, part: Extreme) -> Type:
        found = [self.number(each) for each in part.parts]
        unit = self._one_unit(found, part)
        choose = max if part.greatest else min
        return Type(
            Kind.NUMBER, unit, choose(each.least for each in found), choose(each.most for each in found)
        )

    def _case(self, part: Case) -> Type:
        for condition, _value in part.lines:
            self.truth(condition)
        found = [self.number(value) for _condition, value in part.lines] + [self.number(part.otherwise)]
        unit = self._one_unit(found, part)
        return Type(Kind.NUMBER, unit, min(each.least for each in found), max(each.most for each in found))

    def _one_unit(self, found: list[Type], part: Part) -> Unit:
        unit = found[0].unit
        for each in found[1:]:
            unit = self.together(Type(Kind.NUMBER, unit), each, part)
        return unit


def _named(unit: Unit) -> str:
    return f"in {unit}" if unit.name else "a plain number"
