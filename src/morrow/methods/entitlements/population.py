"""A population: the same tree as one SQL text that DuckDB, Spark and PostgreSQL take unchanged.

What is not known is NULL, and plain SQL would lose it in three places: the greatest and the least of some
numbers skip it, CASE takes it for false, and sums leave it out. The first two are written here so that
it stays; sums are the business of whoever adds up, who reports how many are undecided.

Whole numbers stay whole: a share is multiplied and divided by a fixed number in double precision, below
2^53, and rounded down or up at once, which is exact there. From the declared ranges of the facts it is
known which numbers are small: those are INTEGER, which engines take faster, and no other is.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

from .binding import names_in
from .checking import HUNDREDTHS, Types
from .registry import SMALL, Fact
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


def sql_of(part: Part, facts: Mapping[str, Fact]) -> str:
    """The part in SQL, over columns named like the facts.

    >>> from .parser import parse
    >>> from .units import MONEY, Kind
    >>> income = Fact("income", Kind.NUMBER, "What comes in?", unit=MONEY, most=2_000_000)
    >>> sql_of(parse("income >= £65"), {"income": income})
    '(income >= 6500)'
    >>> sql_of(parse("20% OF income ROUNDED DOWN"), {"income": income})
    'CAST(FLOOR((2000e0 * income) / 10000e0) AS INTEGER)'
    """
    return Writer(facts).of(part)


def _kind(least: int, most: int) -> str:
    return "INTEGER" if -SMALL < least <= most < SMALL else "BIGINT"


def _whole(of: str, by: int, kind: str, how: str = "FLOOR") -> str:
    return f"CAST({how}({of} / {by}e0) AS {kind})"


class Writer:
    """Writes parts as SQL; whoever writes a part in steps overrides `of` and `name`.

    `facts` are those the parts speak of. `unknown` names the ones that are not known of somebody, where that
    was looked up; what is known of all need not be asked about again.
    """

    def __init__(self, facts: Mapping[str, Fact], unknown: Collection[str] | None = None) -> None:
        self._types = Types(dict(facts))
        self._unknown = unknown

    def may_lack(self, *parts: Part) -> bool:
        """Whether one of these parts may come out not known of somebody."""
        if self._unknown is not None and not self._unknown:
            return False
        names = {name for part in parts for name in names_in(part)}
        return bool(names if self._unknown is None else names.intersection(self._unknown))

    def name(self, sql: str) -> str:
        """How an expression that was written is spoken of: here by its own words."""
        return sql

    def of(self, part: Part) -> str:
        """The part in SQL."""
        found: str = getattr(self, f"_{type(part).__name__.lower()}")(part)
        return found

    def _literal(self, part: Literal) -> str:
        if isinstance(part.value, bool):
            return "TRUE" if part.value else "FALSE"
        if isinstance(part.value, str):
            return f"'{part.value}'"
        return str(part.value) if part.value >= 0 else f"({part.value})"

    def _name(self, part: Name) -> str:
        return part.name

    def _joined(self, word: str, parts: tuple[Part, ...]) -> str:
        return "(" + f" {word} ".join(map(self.of, parts)) + ")"

    def _allof(self, part: AllOf) -> str:
        return self._joined("AND", part.parts)

    def _anyof(self, part: AnyOf) -> str:
        return self._joined("OR", part.parts)

    def _not(self, part: Not) -> str:
        return f"(NOT {self.of(part.part)})"

    def _compare(self, part: Compare) -> str:
        return f"({self.of(part.left)} {part.sign} {self.of(part.right)})"

    def _sum(self, part: Sum) -> str:
        return f"({self.roomy(part, self.of(part.left))} {part.sign} {self.of(part.right)})"

    def _times(self, part: Times) -> str:
        return f"({self.roomy(part, self.of(part.left))} * {self.of(part.right)})"

    def _minus(self, part: Minus) -> str:
        return f"(-{self.of(part.part)})"

    def _between(self, part: Between) -> str:
        return f"({self.of(part.value)} BETWEEN {self.of(part.least)} AND {self.of(part.most)})"

    def _in(self, part: In) -> str:
        return f"({self.of(part.value)} IN ({', '.join(map(self.of, part.among))}))"

    def _shareof(self, part: ShareOf) -> str:
        share = (
            f"{part.share.value}e0" if isinstance(part.share, Literal) else f"({self.of(part.share)} * 1e0)"
        )
        return self.rounded(f"({share} * {self.of(part.value)})", part)

    def rounded(self, whole: str, part: ShareOf) -> str:
        """So many hundredths of one per cent, multiplied as doubles already, divided once and rounded."""
        kind = self._held(part)
        if part.rounding is Rounding.DOWN:
            return _whole(whole, HUNDREDTHS, kind)
        if part.rounding is Rounding.UP:
            return _whole(whole, HUNDREDTHS, kind, "CEIL")
        return _whole(f"({whole} + {HUNDREDTHS // 2})", HUNDREDTHS, kind)

    def _foreach(self, part: ForEach) -> str:
        return f"({self.roomy(part, self.of(part.gives))} * {self.how_often(self.of(part.value), part)})"

    def how_often(self, value: str, part: ForEach) -> str:
        """How often the step of a part goes into a value."""
        assert isinstance(part.step, Literal)
        step = int(part.step.value)
        found = self._types.of(part.value)
        kind = _kind(found.least // step, -(-found.most // step))
        return _whole(value, step, kind, "CEIL" if part.or_part else "FLOOR")

    def roomy(self, part: Sum | Times | ForEach, first: str) -> str:
        """The first number of several, as one that has room for what comes of them."""
        return first if self._held(part) == "INTEGER" else f"CAST({first} AS BIGINT)"

    def _held(self, part: Part) -> str:
        """As what whole numbers of SQL a part is held."""
        found = self._types.of(part)
        return _kind(found.least, found.most)

    def _extreme(self, part: Extreme) -> str:
        made = [self.of(each) for each in part.parts]
        if len(made) == 1:
            return made[0]
        lacking = [sql for sql, each in zip(made, part.parts, strict=True) if self.may_lack(each)]
        found = f"{'GREATEST' if part.greatest else 'LEAST'}({', '.join(made)})"
        if not lacking:
            return found
        lost = " OR ".join(f"{each} IS NULL" for each in lacking)
        return f"(CASE WHEN {lost} THEN NULL ELSE {found} END)"

    def _case(self, part: Case) -> str:
        lines = [line for condition, value in part.lines for line in self._lines(condition, value)]
        return f"(CASE {' '.join(lines)} ELSE {self.of(part.otherwise)} END)"

    def _lines(self, condition: Part, value: Part) -> list[str]:
        """A line of a CASE; where one of several has to hold, a line for each, which engines take faster."""
        if self.may_lack(condition):
            when = self.of(condition)
            return [f"WHEN {when} IS NULL THEN NULL", f"WHEN {when} THEN {self.of(value)}"]
        parts: tuple[Part, ...] = (condition,)
        if isinstance(condition, AnyOf) and isinstance(value, Literal):
            parts = condition.parts
        return [f"WHEN {self.of(each)} THEN {self.of(value)}" for each in parts]
