"""Why: a rule clause by clause in its own words, and the one next question worth asking."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields

from .person import Function, Known, Value, function_of
from .syntax import AllOf, AnyOf, Case, Name, Part


@dataclass(frozen=True, slots=True)
class Reason:
    """One clause: its words and their place, whether it holds (None: not known), and what it rests on.

    `joined` is `all` or `any` where it is made of `parts`, else empty; `uses` are the facts of a clause
    that has no parts, as they are known.
    """

    words: str
    start: int
    end: int
    holds: bool | None
    joined: str = ""
    parts: tuple[Reason, ...] = ()
    uses: tuple[tuple[str, Value], ...] = ()


@dataclass(frozen=True, slots=True)
class Clause:
    """A part of a rule with all that is needed to say why, made once."""

    part: Part
    words: str
    decide: Function
    joined: str
    clauses: tuple[Clause, ...]
    names: tuple[str, ...]

    def why(self, known: Known) -> Reason:
        """The reason for one person."""
        return Reason(
            self.words,
            self.part.start,
            self.part.end,
            self.decide(known),
            self.joined,
            tuple(each.why(known) for each in self.clauses),
            tuple((name, known.get(name)) for name in self.names),
        )


def clause_of(part: Part, text: str) -> Clause:
    """The clauses of a condition: what AND and OR join stands apart, all else together."""
    joined = {AllOf: "all", AnyOf: "any"}.get(type(part), "")
    inner = part.parts if isinstance(part, AllOf | AnyOf) else ()
    return Clause(
        part,
        " ".join(text[part.start : part.end].split()),
        function_of(part),
        joined,
        tuple(clause_of(each, text) for each in inner),
        () if joined else tuple(dict.fromkeys(_names(part))),
    )


@dataclass(frozen=True, slots=True)
class Asking:
    """A part of a rule that knows what would have to be asked for its value, made once."""

    decide: Function
    name: str
    lines: tuple[tuple[Asking, Asking], ...]
    inner: tuple[Asking, ...]

    def needs(self, known: Known) -> Iterator[str]:
        """The facts without which this has no value, in the order of the words; none where it has one."""
        if self.decide(known) is not None:
            return
        if self.name:
            yield self.name
        for condition, value in self.lines:
            found = condition.decide(known)
            if found is not False:
                yield from condition.needs(known) if found is None else value.needs(known)
                return
        for each in self.inner:
            yield from each.needs(known)


def asking_of(part: Part) -> Asking:
    """How to find out what to ask for this part."""
    if isinstance(part, Case):
        lines = tuple((asking_of(condition), asking_of(value)) for condition, value in part.lines)
        return Asking(function_of(part), "", lines, (asking_of(part.otherwise),))
    name = part.name if isinstance(part, Name) else ""
    return Asking(function_of(part), name, (), tuple(asking_of(each) for each in _inner(part)))


def _inner(part: Part) -> Iterator[Part]:
    for field in fields(part):
        value = getattr(part, field.name)
        if isinstance(value, Part):
            yield value
        elif isinstance(value, tuple):
            yield from (each for each in value if isinstance(each, Part))


def _names(part: Part) -> Iterator[str]:
    if isinstance(part, Name):
        yield part.name
    elif isinstance(part, Case):
        for condition, value in part.lines:
            yield from _names(condition)
            yield from _names(value)
        yield from _names(part.otherwise)
    else:
        for each in _inner(part):
            yield from _names(each)
