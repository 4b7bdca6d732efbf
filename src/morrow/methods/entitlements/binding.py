"""Putting a day's amounts into a rule: the tree that is run, where only facts are left open."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, replace
from datetime import date
from typing import Any

from .registry import Registry
from .syntax import Literal, Name, Part
from .units import Kind

NONE: Mapping[str, Part] = {}


def bound(tree: Part, registry: Registry, day: date, lines: Mapping[str, Part] = NONE) -> Part:
    """The tree with each amount as it is on a day, and each line of the working in the place of its name.

    Raises BadRule where an amount has no value then.

    >>> from .parser import parse
    >>> from .registry import Amount, Dated
    >>> from .units import Unit
    >>> limit = Amount("limit", Unit("£"), (Dated(date(2010, 4, 12), 2_325_000),))
    >>> bound(parse("capital < limit"), Registry.of([], [limit]), date(2026, 11, 27)).right.value
    2325000
    """

    def put_in(part: Part) -> Part:
        if isinstance(part, Name) and part.name in registry.amounts:
            amount = registry.amounts[part.name]
            return Literal(part.start, part.end, amount.on(day), Kind.NUMBER, amount.unit)
        if isinstance(part, Name) and part.name in lines:
            return replace(lines[part.name], start=part.start, end=part.end)
        return _each(part, put_in)

    return put_in(tree)


def renamed(tree: Part, put: Callable[[Name], Part]) -> Part:
    """The tree with another part in the place of each fact."""

    def put_in(part: Part) -> Part:
        return put(part) if isinstance(part, Name) else _each(part, put_in)

    return put_in(tree)


def literals_in(tree: Part) -> list[Literal]:
    """The values written in a tree, in the order of its words."""
    found = [part for part in _all_in(tree) if isinstance(part, Literal)]
    return sorted(found, key=lambda part: part.start)


def names_in(tree: Part) -> list[str]:
    """The facts and amounts a tree speaks of, in the order of its words."""
    return list(dict.fromkeys(part.name for part in _all_in(tree) if isinstance(part, Name)))


def _all_in(value: Any) -> Iterator[Part]:
    """A part and everything in it, in the order of the words."""
    if isinstance(value, Part):
        yield value
        for name in value.__dataclass_fields__:
            yield from _all_in(getattr(value, name))
    elif isinstance(value, tuple):
        for each in value:
            yield from _all_in(each)


def _each(part: Part, do: Callable[[Part], Part]) -> Part:
    """The part with its own parts done."""
    changed = {field.name: _within(getattr(part, field.name), do) for field in fields(part)}
    return replace(part, **changed)


def _within(value: Any, do: Callable[[Part], Part]) -> Any:
    if isinstance(value, Part):
        return do(value)
    if isinstance(value, tuple):
        return tuple(_within(each, do) for each in value)
    return value
