"""How little and how much a rule can cost for somebody of whom something is not known.

Each part becomes two SQL expressions that are never NULL: for a number the least and the most it can be,
for a condition whether it holds whatever comes out, and whether it may hold. A fact that is not known is
anything within its declared range. Parts are bounded one by one, as if the same unknown fact could be
small in one of them and great in another; so the bounds may be wider than the truth, and are never
narrower. What `who` asks of a fact narrows the range of it in `gives`, since only those who meet it are
given anything.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import reduce
from typing import NamedTuple

from .population import Writer
from .registry import Fact
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
from .units import Kind


class Ends(NamedTuple):
    """Least and most of a number; *surely* and *perhaps* of a condition."""

    low: str
    high: str


KEPT = (Case, Extreme, ForEach, ShareOf, Sum, Times)
"""Parts whose value is used again and again by what they stand in."""

_TURNED = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "=": "="}
_OPPOSITE = {"<": ">=", "<=": ">", ">": "<=", ">=": "<"}


def least_and_most(who: Part, gives: Part, facts: Mapping[str, Fact], writer: Writer | None = None) -> Ends:
    """The least and the most that somebody can be given under a rule, as SQL; the writer may name its parts.

    >>> from .parser import parse
    >>> age = Fact("age", Kind.NUMBER, "How old are you?", most=130)
    >>> least_and_most(parse("age >= 65"), parse("£150"), {"age": age}).low.partition(" THEN")[0]
    'CASE WHEN (COALESCE(age, 0) >= 65)'
    """
    writer = writer or Writer(facts)
    name = writer.name
    surely, perhaps = map(name, Bounds(facts, writer).of(who))
    low, high = map(name, Bounds(narrowed(who, facts), writer).of(gives))
    return Ends(
        f"CASE WHEN {surely} THEN {low} WHEN {perhaps} THEN LEAST(0, {low}) ELSE 0 END",
        f"CASE WHEN {surely} THEN {high} WHEN {perhaps} THEN GREATEST(0, {high}) ELSE 0 END",
    )


def narrowed(who: Part, facts: Mapping[str, Fact]) -> dict[str, Fact]:
    """The facts with the ranges that are left to anybody for whom `who` holds."""
    found = dict(facts)
    for part in who.parts if isinstance(who, AllOf) else (who,):
        for name, sign, value in _limits(part):
            fact = found.get(name)
            if fact is not None and fact.kind is Kind.NUMBER:
                found[name] = _within(fact, sign, value)
    return found


def _within(fact: Fact, sign: str, value: int) -> Fact:
    least, most = fact.least, fact.most
    if sign in (">", ">=", "="):
        least = max(least, value + (sign == ">"))
    if sign in ("<", "<=", "="):
        most = min(most, value - (sign == "<"))
    return replace(fact, least=least, most=most)


def _limits(part: Part) -> list[tuple[str, str, int]]:
    """The plain limits that a condition sets to one fact."""
    if isinstance(part, Not):
        turned = _limits(part.part) if isinstance(part.part, Compare) else []
        return [(name, _OPPOSITE[sign], value) for name, sign, value in turned if sign in _OPPOSITE]
    if isinstance(part, Between):
        return _limits(_compare(part.value, ">=", part.least)) + _limits(
            _compare(part.value, "<=", part.most)
        )
    if not isinstance(part, Compare) or part.sign not in _TURNED:
        return []
    left, sign, right = part.left, part.sign, part.right
    if isinstance(left, Literal):
        left, sign, right = right, _TURNED[sign], left
    if isinstance(left, Name) and isinstance(right, Literal) and right.kind is Kind.NUMBER:
        return [(left.name, sign, int(right.value))]
    return []


def _compare(left: Part, sign: str, right: Part) -> Compare:
    return Compare(left.start, right.end, left, sign, right)


@dataclass(frozen=True)
class Bounds:
    """Bounds of parts over facts that may be NULL; what the writer knows of everybody has one end."""

    facts: Mapping[str, Fact]
    writer: Writer

    def of(self, part: Part) -> Ends:
        """Both ends of a part, as SQL that is never NULL."""
        if not self.writer.may_lack(part):
            known = self.writer.of(part)
            return Ends(known, known)
        found = getattr(self, f"_{type(part).__name__.lower()}")(part)
        assert isinstance(found, Ends)
        name = self.writer.name
        return Ends(name(found.low), name(found.high)) if isinstance(part, KEPT) else found

    def _name(self, part: Name) -> Ends:
        fact = self.facts[part.name]
        if fact.kind is Kind.TRUTH:
            return Ends(f"COALESCE({part.name}, FALSE)", f"COALESCE({part.name}, TRUE)")
        return Ends(f"COALESCE({part.name}, {fact.least})", f"COALESCE({part.name}, {fact.most})")

    def _joined(self, word: str, parts: tuple[Part, ...]) -> Ends:
        ends = [self.of(each) for each in parts]
        return Ends(
            "(" + f" {word} ".join(each.low for each in ends) + ")",
            "(" + f" {word} ".join(each.high for each in ends) + ")",
        )

    def _allof(self, part: AllOf) -> Ends:
        return self._joined("AND", part.parts)

    def _anyof(self, part: AnyOf) -> Ends:
        return self._joined("OR", part.parts)

    def _not(self, part: Not) -> Ends:
        inner = self.of(part.part)
        return Ends(f"(NOT {inner.high})", f"(NOT {inner.low})")

    def _compare(self, part: Compare) -> Ends:
        if part.sign == "<>":
            return self._not(Not(part.start, part.end, replace(part, sign="=")))
        kind = self._kind(part.left)
        if kind is Kind.TEXT:
            same = self.writer.of(part)
            return Ends(f"COALESCE({same}, FALSE)", f"COALESCE({same}, TRUE)")
        a, b = self.of(part.left), self.of(part.right)
        if kind is Kind.TRUTH:
            return Ends(
                f"(({a.low} AND {b.low}) OR (NOT {a.high} AND NOT {b.high}))",
                f"((NOT {a.low} OR {b.high}) AND (NOT {b.low} OR {a.high}))",
            )
        return self._numbers(a, part.sign, b)

    def _numbers(self, a: Ends, sign: str, b: Ends) -> Ends:
        if sign == "=":
            return Ends(
                f"({a.low} = {b.high} AND {a.high} = {b.low})",
                f"({a.low} <= {b.high} AND {a.high} >= {b.low})",
            )
        if sign in ("<", "<="):
            return Ends(f"({a.high} {sign} {b.low})", f"({a.low} {sign} {b.high})")
        return Ends(f"({a.low} {sign} {b.high})", f"({a.high} {sign} {b.low})")

    def _kind(self, part: Part) -> Kind:
        if isinstance(part, Name):
            return self.facts[part.name].kind
        if isinstance(part, Literal):
            return part.kind
        truths = (AllOf, AnyOf, Not, Compare, Between, In)
        return Kind.TRUTH if isinstance(part, truths) else Kind.NUMBER

    def _between(self, part: Between) -> Ends:
        ends = (_compare(part.value, ">=", part.least), _compare(part.value, "<=", part.most))
        return self._joined("AND", ends)

    def _in(self, part: In) -> Ends:
        return self._joined("OR", tuple(_compare(part.value, "=", each) for each in part.among))

    def _sum(self, part: Sum) -> Ends:
        a, b = self.of(part.left), self.of(part.right)
        if part.sign == "-":
            b = Ends(b.high, b.low)
        a = self._roomy(part, a)
        return Ends(f"({a.low} {part.sign} {b.low})", f"({a.high} {part.sign} {b.high})")

    def _roomy(self, part: Sum | Times | ForEach, first: Ends) -> Ends:
        return Ends(self.writer.roomy(part, first.low), self.writer.roomy(part, first.high))

    def _minus(self, part: Minus) -> Ends:
        inner = self.of(part.part)
        return Ends(f"(-{inner.high})", f"(-{inner.low})")

    def _times(self, part: Times) -> Ends:
        return _product(self._roomy(part, self.of(part.left)), self.of(part.right))

    def _shareof(self, part: ShareOf) -> Ends:
        share = self.of(part.share)
        low, high = _product(Ends(f"({share.low} * 1e0)", f"({share.high} * 1e0)"), self.of(part.value))
        return Ends(self.writer.rounded(low, part), self.writer.rounded(high, part))

    def _foreach(self, part: ForEach) -> Ends:
        value = self.of(part.value)
        often = Ends(self.writer.how_often(value.low, part), self.writer.how_often(value.high, part))
        return _product(self._roomy(part, self.of(part.gives)), often)

    def _extreme(self, part: Extreme) -> Ends:
        word = "GREATEST" if part.greatest else "LEAST"
        ends = [self.of(each) for each in part.parts]
        if len(ends) == 1:
            return ends[0]
        return Ends(
            f"{word}({', '.join(each.low for each in ends)})",
            f"{word}({', '.join(each.high for each in ends)})",
        )

    def _case(self, part: Case) -> Ends:
        """The least and the most of the lines that can be reached; LEAST and GREATEST skip the NULLs."""
        lows, highs, before = [], [], ""
        for condition, value in part.lines:
            surely, perhaps = self.of(condition)
            low, high = self.of(value)
            lows.append(f"CASE WHEN {before}{perhaps} THEN {low} END")
            highs.append(f"CASE WHEN {before}{perhaps} THEN {high} END")
            before += f"NOT {surely} AND "
        low, high = self.of(part.otherwise)
        reached = before.removesuffix(" AND ")
        lows.append(f"CASE WHEN {reached} THEN {low} END")
        highs.append(f"CASE WHEN {reached} THEN {high} END")
        return Ends(f"LEAST({', '.join(lows)})", f"GREATEST({', '.join(highs)})")


def _product(a: Ends, b: Ends) -> Ends:
    if a.low == a.high and b.low == b.high:
        return Ends(f"({a.low} * {b.low})", f"({a.high} * {b.high})")
    if a.low == a.high or b.low == b.high:
        fixed, open_ = (a, b) if a.low == a.high else (b, a)
        ends = [f"({fixed.low} * {open_.low})", f"({fixed.low} * {open_.high})"]
    else:
        ends = [f"({one} * {other})" for one in a for other in b]
    low = reduce(lambda x, y: f"{x}, {y}", ends)
    return Ends(f"LEAST({low})", f"GREATEST({low})")
