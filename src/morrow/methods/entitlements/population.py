"""A population: the same tree as one SQL text that DuckDB, Spark and PostgreSQL take unchanged.

What is not known is NULL, and plain SQL would lose it in three places: the greatest and the least of some
numbers skip it, CASE takes it for false, and sums leave it out. The first two are written here so that
it stays; sums are the business of whoever adds up, who reports how many are undecided.

Whole numbers stay whole: a division is by a fixed number, of a number below 2^53, in double precision,
and rounded down at once, which is exact there.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from .checking import HUNDREDTHS
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


def sql_of(part: Part) -> str:
    """The part in SQL, over columns named like the facts.

    >>> from .parser import parse
    >>> sql_of(parse("age >= 65 AND NOT tenure = 'owned'"))
    "((age >= CAST(65 AS BIGINT)) AND (NOT (tenure = 'owned')))"
    >>> sql_of(parse("20% OF income ROUNDED DOWN"))
    'CAST(FLOOR((CAST(2000 AS BIGINT) * income) / 10000e0) AS BIGINT)'
    """
    made: str = _MAKERS[type(part)](part)
    return made


def _literal(part: Literal) -> str:
    if isinstance(part.value, bool):
        return "TRUE" if part.value else "FALSE"
    if isinstance(part.value, str):
        return f"'{part.value}'"
    return f"CAST({part.value} AS BIGINT)"


def _name(part: Name) -> str:
    return part.name


def _joined(word: str, parts: tuple[Part, ...]) -> str:
    return "(" + f" {word} ".join(map(sql_of, parts)) + ")"


def _between(part: Between) -> str:
    return f"({sql_of(part.value)} BETWEEN {sql_of(part.least)} AND {sql_of(part.most)})"


def _in(part: In) -> str:
    return f"({sql_of(part.value)} IN ({', '.join(map(sql_of, part.among))}))"


def _floor(of: str, by: int) -> str:
    return f"CAST(FLOOR({of} / {by}e0) AS BIGINT)"


def rounded_share(whole: str, rounding: Rounding) -> str:
    """So many hundredths of one per cent of something, already multiplied, divided once and rounded."""
    if rounding is Rounding.DOWN:
        return _floor(whole, HUNDREDTHS)
    if rounding is Rounding.UP:
        return f"(-{_floor(f'(-{whole})', HUNDREDTHS)})"
    return _floor(f"(2 * {whole} + {HUNDREDTHS})", 2 * HUNDREDTHS)


def how_often(value: str, part: ForEach) -> str:
    """How often the step of a part goes into a value."""
    assert isinstance(part.step, Literal)
    step = int(part.step.value)
    return f"(-{_floor(f'(-{value})', step)})" if part.or_part else _floor(value, step)


def _share_of(part: ShareOf) -> str:
    return rounded_share(f"({sql_of(part.share)} * {sql_of(part.value)})", part.rounding)


def _for_each(part: ForEach) -> str:
    return f"({sql_of(part.gives)} * {how_often(sql_of(part.value), part)})"


def _extreme(part: Extreme) -> str:
    made = [sql_of(each) for each in part.parts]
    if len(made) == 1:
        return made[0]
    lost = " OR ".join(f"{each} IS NULL" for each in made)
    function = "GREATEST" if part.greatest else "LEAST"
    return f"(CASE WHEN {lost} THEN NULL ELSE {function}({', '.join(made)}) END)"


def _case(part: Case) -> str:
    lines = []
    for condition, value in part.lines:
        when = sql_of(condition)
        lines.append(f"WHEN {when} IS NULL THEN NULL WHEN {when} THEN {sql_of(value)}")
    return f"(CASE {' '.join(lines)} ELSE {sql_of(part.otherwise)} END)"


_MAKERS: dict[type[Part], Callable[[Any], str]] = {
    Literal: _literal,
    Name: _name,
    AllOf: lambda part: _joined("AND", part.parts),
    AnyOf: lambda part: _joined("OR", part.parts),
    Not: lambda part: f"(NOT {sql_of(part.part)})",
    Compare: lambda part: f"({sql_of(part.left)} {part.sign} {sql_of(part.right)})",
    Between: _between,
    In: _in,
    Sum: lambda part: f"({sql_of(part.left)} {part.sign} {sql_of(part.right)})",
    Times: lambda part: f"({sql_of(part.left)} * {sql_of(part.right)})",
    Minus: lambda part: f"(-{sql_of(part.part)})",
    ShareOf: _share_of,
    ForEach: _for_each,
    Extreme: _extreme,
    Case: _case,
}
