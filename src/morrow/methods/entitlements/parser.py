"""From a rule's text to its tree."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from .faults import BadRule
from .measuring import measured
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
    Rounding,
    ShareOf,
    Sum,
    Times,
)
from .tokens import Token, tokens
from .units import MONEY, PLAIN, SHARE, Kind, Unit

MOST_DEPTH = 40
COMPARISONS = ("=", "<>", "<", "<=", ">", ">=")


def parse(text: str) -> Part:
    """The tree of a condition or an amount. Raises BadRule with the place of the first thing wrong.

    >>> parse("age >= 65 AND NOT renting").parts[0].sign
    '>='
    >>> parse("age >= ")
    Traceback (most recent call last):
    ...
    morrow.methods.entitlements.faults.BadRule: The rule ends where a value should stand.
    """
    reader = _Reader(list(tokens(text)))
    tree = reader.condition()
    reader.must_end()
    measured(tree)
    return tree


class _Reader:
    """Goes through the parts from left to right, one level of binding a function."""

    def __init__(self, parts: list[Token]) -> None:
        self._parts = parts
        self._at = 0
        self._depth = 0

    @property
    def _next(self) -> Token:
        return self._parts[self._at]

    @property
    def _last_end(self) -> int:
        return self._parts[self._at - 1].end

    def _take(self) -> Token:
        self._at += 1
        return self._parts[self._at - 1]

    def _skip(self, *words: str) -> bool:
        """Go past these words where they stand next, all of them."""
        ahead = self._parts[self._at : self._at + len(words)]
        if [each.text for each in ahead] == list(words) and all(e.kind in ("keyword", "sign") for e in ahead):
            self._at += len(words)
            return True
        return False

    def _must(self, *words: str) -> None:
        if not self._skip(*words):
            raise self._unexpected(f"“{' '.join(words)}”")

    def _unexpected(self, wanted: str) -> BadRule:
        found = self._next
        if found.kind == "end":
            return BadRule(
                "ends_early",
                f"The rule ends where {wanted} should stand.",
                found.start,
                found.end,
                wanted=wanted,
            )
        said = found.text[:60]
        return BadRule(
            "unexpected",
            f"“{said}” stands where {wanted} should.",
            found.start,
            found.end,
            found=said,
            wanted=wanted,
        )

    def must_end(self) -> None:
        """Raise BadRule where anything is left."""
        if self._next.kind != "end":
            raise self._unexpected("AND, OR or the end")

    def _deeper(self, read: Callable[[], Part]) -> Part:
        self._depth += 1
        if self._depth > MOST_DEPTH:
            raise BadRule(
                "too_deep",
                f"The rule has brackets in brackets, {MOST_DEPTH} deep, and nobody can read more. Split it.",
                self._next.start,
                self._next.end,
                most=MOST_DEPTH,
            )
        made = read()
        self._depth -= 1
        return made

    def condition(self) -> Part:
        """What `OR` joins."""
        return self._deeper(lambda: self._joined("OR", self._all, AnyOf))

    def _all(self) -> Part:
        return self._joined("AND", self._not, AllOf)

    def _joined(self, word: str, read: Callable[[], Part], made: type[AllOf] | type[AnyOf]) -> Part:
        parts = [read()]
        while self._skip(word):
            parts.append(read())
        return parts[0] if len(parts) == 1 else made(parts[0].start, parts[-1].end, tuple(parts))

    def _not(self) -> Part:
        start = self._next.start
        if not self._skip("NOT"):
            return self._comparison()
        part = self._deeper(self._not)
        return Not(start, part.end, part)

    def _comparison(self) -> Part:
        left = self._sum()
        if self._next.kind == "sign" and self._next.text in COMPARISONS:
            sign = self._take().text
            right = self._sum()
            return Compare(left.start, right.end, left, sign, right)
        start = left.start
        turned = self._next.text == "NOT" and self._parts[self._at + 1].text in ("BETWEEN", "IN")
        if turned:
            self._take()
        if self._skip("BETWEEN"):
            found: Part = self._between(left)
        elif self._skip("IN"):
            found = self._in(left)
        else:
            return left
        return Not(start, found.end, found) if turned else found

    def _between(self, value: Part) -> Part:
        least = self._sum()
        self._must("AND")
        most = self._sum()
        return Between(value.start, most.end, value, least, most)

    def _in(self, value: Part) -> Part:
        self._must("(")
        among = [self._literal()]
        while self._skip(","):
            among.append(self._literal())
        self._must(")")
        return In(value.start, self._last_end, value, tuple(among))

    def _literal(self) -> Literal:
        made = self._value()
        if not isinstance(made, Literal):
            raise BadRule(
                "not_literal",
                "A list after IN holds values as written, such as 3 or 'rented'.",
                made.start,
                made.end,
            )
        return made

    def _sum(self) -> Part:
        made = self._product()
        while self._next.kind == "sign" and self._next.text in ("+", "-"):
            sign = self._take().text
            right = self._product()
            made = Sum(made.start, right.end, made, sign, right)
        return made

    def _product(self) -> Part:
        made = self._signed()
        while self._skip("*"):
            right = self._signed()
            made = Times(made.start, right.end, made, right)
        return made

    def _signed(self) -> Part:
        start = self._next.start
        if self._skip("-"):
            part = self._deeper(self._signed)
            return Minus(start, part.end, part)
        return self._of(self._value())

    def _of(self, made: Part) -> Part:
        """What may follow a value: `OF x ROUNDED DOWN`, `FOR EACH £250 OR PART OF x`."""
        if self._skip("OF"):
            value = self._deeper(self._signed)
            rounding = self._rounding()
            return ShareOf(made.start, self._last_end, made, value, rounding)
        if self._skip("FOR", "EACH"):
            whole = self._skip("WHOLE")
            step = self._value()
            if not whole:
                self._must("OR", "PART")
            self._must("OF")
            value = self._deeper(self._signed)
            return ForEach(made.start, value.end, made, step, value, not whole)
        return made

    def _rounding(self) -> Rounding:
        self._must("ROUNDED")
        for rounding in Rounding:
            if self._skip(*rounding.split()):
                return rounding
        raise self._unexpected("DOWN, UP or HALF UP")

    def _value(self) -> Part:
        found = self._next
        if found.kind in _LITERALS:
            self._take()
            return Literal(found.start, found.end, *_LITERALS[found.kind](found.text))
        if found.kind == "word":
            self._take()
            return Name(found.start, found.end, found.text.lower())
        if self._skip("YES") or self._skip("NO"):
            return Literal(found.start, found.end, found.text == "YES", Kind.TRUTH)
        if self._skip("("):
            made = self.condition()
            self._must(")")
            return replace(made, start=found.start, end=self._last_end)
        if self._skip("GREATEST") or self._skip("LEAST"):
            return self._extreme(found)
        if self._skip("CASE"):
            return self._deeper(lambda: self._case(found.start))
        raise self._unexpected("a value")

    def _extreme(self, found: Token) -> Part:
        self._must("(")
        parts = [self._deeper(self._sum)]
        while self._skip(","):
            parts.append(self._deeper(self._sum))
        self._must(")")
        return Extreme(found.start, self._last_end, found.text == "GREATEST", tuple(parts))

    def _case(self, start: int) -> Part:
        lines = []
        while self._skip("WHEN"):
            condition = self.condition()
            self._must("THEN")
            lines.append((condition, self._sum()))
        if not lines:
            raise self._unexpected("WHEN")
        self._must("ELSE")
        otherwise = self._sum()
        self._must("END")
        return Case(start, self._last_end, tuple(lines), otherwise)


def _pence(text: str) -> tuple[int, Kind, Unit]:
    pounds, _, pence = text[1:].replace(",", "").partition(".")
    return int(pounds) * 100 + int(pence or 0), Kind.NUMBER, MONEY


def _hundredths(text: str) -> tuple[int, Kind, Unit]:
    whole, _, part = text[:-1].partition(".")
    return int(whole) * 100 + int(part.ljust(2, "0")), Kind.NUMBER, SHARE


_LITERALS: dict[str, Callable[[str], tuple[int | str, Kind, Unit]]] = {
    "money": _pence,
    "share": _hundredths,
    "number": lambda text: (int(text), Kind.NUMBER, PLAIN),
    "text": lambda text: (text[1:-1], Kind.TEXT, PLAIN),
}
