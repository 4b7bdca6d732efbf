"""A rule in everyday words: its conditions, what each amount stands for, and why it came to what it did."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from morrow.charter.comparing import answers_of
from morrow.charter.held_rules import HeldRule
from morrow.methods.entitlements import BadRule, Fact, Kind, Reason, Registry, Value

_PIECES = re.compile(
    r"'[^']*'|[a-z][a-z0-9_]*|[A-Z]+(?: (?!GREATEST|LEAST)[A-Z]+)*|>=|<=|<>|[<>=*]|[^'a-zA-Z<>=*]+"
)
_SIGNS = {
    ">=": gettext_lazy("at least"),
    "<=": gettext_lazy("at most"),
    "<>": gettext_lazy("other than"),
    ">": gettext_lazy("more than"),
    "<": gettext_lazy("less than"),
    "=": gettext_lazy("is"),
    "*": gettext_lazy("times"),
    "GREATEST": gettext_lazy("the greatest of"),
    "LEAST": gettext_lazy("the least of"),
}


@dataclass(frozen=True)
class AmountLine:
    """One amount of a rule on a day, with where it stands and who checked it."""

    title: str
    written: str
    since: date
    source: str
    checked_by: str
    checked_on: date | None


@dataclass(frozen=True)
class ClauseLine:
    """One condition in words, how deep it stands, what joins those beneath it, and whether it holds."""

    depth: int
    words: str
    joined: str
    state: str
    used: tuple[tuple[str, str], ...]


def spoken(words: str, registry: Registry, day: date) -> str:
    """Words of a rule as one would say them: names without underlines, amounts as they are that day.

    >>> from morrow.methods.entitlements import Amount, Dated, Registry, Unit
    >>> limit = Amount("limit", Unit("miles"), (Dated(date(2020, 4, 1), 3),))
    >>> spoken("miles_to_learn >= limit", Registry.of([], [limit]), date(2026, 1, 1))
    'miles to learn at least 3 miles'
    """
    found = [_said(piece, registry, day) for piece in _PIECES.findall(words)]
    return " ".join(" ".join(found).replace("( ", "(").replace(" )", ")").replace(" ,", ",").split())


def conditions_of(held: HeldRule, day: date) -> list[ClauseLine]:
    """The conditions of a rule, one below the other."""
    made = held.ready(day)
    return list(_lines(made.answer({}).reason, held.registry, day, 0, told=False)) if made else []


def reasons_of(reason: Reason, registry: Registry, day: date) -> list[ClauseLine]:
    """The same with what each came to, and the answers it rests on."""
    return list(_lines(reason, registry, day, 0, told=True))


def amounts_of(held: HeldRule, day: date) -> list[AmountLine]:
    """Every amount of a rule as it is on a day."""
    lines = []
    for amount in held.registry.amounts.values():
        try:
            dated = amount.held_on(day)
        except BadRule:
            continue
        lines.append(
            AmountLine(
                amount.title or amount.name,
                amount.unit.written(dated.value),
                dated.since,
                dated.source,
                dated.checked_by,
                dated.checked_on,
            )
        )
    return lines


def working_of(held: HeldRule, day: date) -> list[tuple[str, str]]:
    """The named lines of a rule in words."""
    return [(_plain(name), spoken(text, held.registry, day)) for name, text in held.rule.working]


def answered(fact: Fact, value: Value) -> str:
    """An answer as people read it."""
    if value is None:
        return _("Not said")
    if fact.kind is Kind.TRUTH:
        return _("Yes") if value else _("No")
    if isinstance(value, int) and not fact.unit.is_money:
        return f"{value:,}"
    return fact.written(value)


def why_not(reason: Reason, registry: Registry, day: date) -> str:
    """A plain beginning for a reason, from the conditions that decide; a worker writes it anew."""
    said = [
        _("The promise asks for this: %(words)s. You told us: %(told)s.")
        % {"words": line.words, "told": "; ".join(f"{asked} {told}" for asked, told in line.used)}
        for line in deciding_against(reason, registry, day)
    ]
    return "\n".join(said)


def deciding_against(reason: Reason, registry: Registry, day: date) -> list[ClauseLine]:
    """The conditions by which it does not hold; of several of which one is enough, only where none does."""
    return [line for each in _deciding(reason) for line in _lines(each, registry, day, 0, told=True)]


def told_in(reason: Reason, registry: Registry) -> list[tuple[str, str]]:
    """Every question that a reason rests on, and what was answered."""
    return [
        (registry.facts[name].question, answered(registry.facts[name], value))
        for name, value in answers_of(reason)
        if name in registry.facts
    ]


def _deciding(reason: Reason) -> Iterator[Reason]:
    """The single conditions by which it does not hold."""
    if reason.holds is not False:
        return
    if not reason.joined:
        yield reason
    for each in reason.parts:
        yield from _deciding(each)


def _lines(reason: Reason, registry: Registry, day: date, depth: int, *, told: bool) -> Iterator[ClauseLine]:
    state = {True: "yes", False: "no", None: "open"}[reason.holds] if told else ""
    if reason.joined:
        joined = _("All of these:") if reason.joined == "all" else _("One of these:")
        yield ClauseLine(depth, joined, reason.joined, state, ())
        for each in reason.parts:
            yield from _lines(each, registry, day, depth + 1, told=told)
        return
    facts = registry.facts
    used = tuple(
        (facts[name].question, answered(facts[name], value)) for name, value in reason.uses if name in facts
    )
    yield ClauseLine(depth, spoken(reason.words, registry, day), "", state, used if told else ())


def _said(piece: str, registry: Registry, day: date) -> str:
    if piece in _SIGNS:
        return str(_SIGNS[piece])
    if piece in registry.amounts:
        try:
            return registry.amounts[piece].written(day)
        except BadRule:
            return registry.amounts[piece].title
    return _plain(piece) if piece[0].isalpha() else piece


def _plain(name: str) -> str:
    return name.replace("_", " ") if name.islower() else name.lower()
