"""One person: a rule's tree made into functions of what is known; what is not known stays not known.

`AND` is no as soon as one part is no, `OR` is yes as soon as one is yes; every number in which something
is not known is not known, and so is every comparison of it (Kleene's three values). The functions are
made once for a rule and a day.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from operator import add, eq, ge, gt, le, lt, ne, sub
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

Value = bool | int | str | None
Known = Mapping[str, Value]
Function = Callable[[Known], Any]

_COMPARE = {"=": eq, "<>": ne, "<": lt, "<=": le, ">": gt, ">=": ge}


def function_of(part: Part) -> Function:
    """A function of what is known of one person; None is *not known*.

    >>> from .parser import parse
    >>> warm = function_of(parse("age >= 65 AND capital < 16000"))
    >>> warm({"age": 60}), warm({"age": 70}), warm({"age": 70, "capital": 9})
    (False, None, True)
    """
    made: Function = _MAKERS[type(part)](part)
    return made


def _literal(part: Literal) -> Function:
    value = part.value
    return lambda known: value


def _name(part: Name) -> Function:
    name = part.name
    return lambda known: known.get(name)


def _all_of(part: AllOf) -> Function:
    parts = [function_of(each) for each in part.parts]

    def decide(known: Known) -> bool | None:
        found: bool | None = True
        for each in parts:
            value = each(known)
            if value is False:
                return False
            if value is None:
                found = None
        return found

    return decide


def _any_of(part: AnyOf) -> Function:
    parts = [function_of(each) for each in part.parts]

    def decide(known: Known) -> bool | None:
        found: bool | None = False
        for each in parts:
            value = each(known)
            if value is True:
                return True
            if value is None:
                found = None
        return found

    return decide


def _not(part: Not) -> Function:
    inner = function_of(part.part)

    def decide(known: Known) -> bool | None:
        value = inner(known)
        return None if value is None else not value

    return decide


def _of_two(do: Callable[[Any, Any], Any], first: Part, second: Part) -> Function:
    left, right = function_of(first), function_of(second)

    def decide(known: Known) -> Any:
        a = left(known)
        if a is None:
            return None
        b = right(known)
        return None if b is None else do(a, b)

    return decide


def _compare(part: Compare) -> Function:
    return _of_two(_COMPARE[part.sign], part.left, part.right)


def _between(part: Between) -> Function:
    above = _of_two(ge, part.value, part.least)
    below = _of_two(le, part.value, part.most)

    def decide(known: Known) -> bool | None:
        a, b = above(known), below(known)
        if a is False or b is False:
            return False
        return None if a is None or b is None else True

    return decide


def _in(part: In) -> Function:
    value = function_of(part.value)
    among = frozenset(each.value for each in part.among)

    def decide(known: Known) -> bool | None:
        found = value(known)
        return None if found is None else found in among

    return decide


def _sum(part: Sum) -> Function:
    return _of_two(add if part.sign == "+" else sub, part.left, part.right)


def _times(part: Times) -> Function:
    return _of_two(lambda a, b: a * b, part.left, part.right)


def _minus(part: Minus) -> Function:
    inner = function_of(part.part)

    def decide(known: Known) -> int | None:
        value = inner(known)
        return None if value is None else -value

    return decide


_ROUND: dict[Rounding, Callable[[int], int]] = {
    Rounding.DOWN: lambda parts: parts // HUNDREDTHS,
    Rounding.UP: lambda parts: -(-parts // HUNDREDTHS),
    Rounding.HALF_UP: lambda parts: (2 * parts + HUNDREDTHS) // (2 * HUNDREDTHS),
}


def _share_of(part: ShareOf) -> Function:
    rounded = _ROUND[part.rounding]
    return _of_two(lambda share, value: rounded(share * value), part.share, part.value)


def _for_each(part: ForEach) -> Function:
    assert isinstance(part.step, Literal)
    step = int(part.step.value)
    often: Callable[[int], int] = (lambda v: -(-v // step)) if part.or_part else (lambda v: v // step)
    return _of_two(lambda gives, value: gives * often(value), part.gives, part.value)


def _extreme(part: Extreme) -> Function:
    parts = [function_of(each) for each in part.parts]
    choose = max if part.greatest else min

    def decide(known: Known) -> int | None:
        values = [each(known) for each in parts]
        return None if None in values else choose(values)

    return decide


def _case(part: Case) -> Function:
    lines = [(function_of(condition), function_of(value)) for condition, value in part.lines]
    otherwise = function_of(part.otherwise)

    def decide(known: Known) -> Any:
        for condition, value in lines:
            found = condition(known)
            if found is None:
                return None
            if found:
                return value(known)
        return otherwise(known)

    return decide


_MAKERS: dict[type[Part], Callable[[Any], Function]] = {
    Literal: _literal,
    Name: _name,
    AllOf: _all_of,
    AnyOf: _any_of,
    Not: _not,
    Compare: _compare,
    Between: _between,
    In: _in,
    Sum: _sum,
    Times: _times,
    Minus: _minus,
    ShareOf: _share_of,
    ForEach: _for_each,
    Extreme: _extreme,
    Case: _case,
}
