"""What changed from one version of a promise to the next, in words. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from morrow.charter.held_rules import HeldRule
from morrow.methods.entitlements import Reason, Value


@dataclass(frozen=True)
class Change:
    """One thing that changed: `what` is the code of a part, or the title of an amount."""

    what: str
    was: str
    now: str


def conditions(held: HeldRule, day: date) -> list[str]:
    """The conditions of a rule, one by one, in its own words."""
    made = held.ready(day)
    return list(_leaves(made.answer({}).reason)) if made else []


def rule_changes(old: HeldRule | None, new: HeldRule | None, old_day: date, new_day: date) -> list[Change]:
    """The conditions that came and went, what it gives, and the amounts that differ."""
    if old is None or new is None:
        return (
            [] if old is new else [Change("rule", old.rule.who if old else "", new.rule.who if new else "")]
        )
    before, after = conditions(old, old_day), conditions(new, new_day)
    gone = [words for words in before if words not in after]
    come = [words for words in after if words not in before]
    longest = max(len(gone), len(come))
    pairs = zip(gone + [""] * (longest - len(gone)), come + [""] * (longest - len(come)), strict=True)
    found = [Change("condition", was, now) for was, now in pairs]
    if _one_line(old.rule.gives) != _one_line(new.rule.gives):
        found.append(Change("gives", _one_line(old.rule.gives), _one_line(new.rule.gives)))
    return [*found, *_amounts(old, new, old_day, new_day)]


def answers_of(reason: Reason) -> Iterator[tuple[str, Value]]:
    """Every answer that a reason rests on, once, in the order of the words."""
    seen: set[str] = set()
    for leaf in leaves_of(reason):
        for name, value in leaf.uses:
            if name not in seen:
                seen.add(name)
                yield name, value


def leaves_of(reason: Reason) -> Iterator[Reason]:
    """The clauses that have no parts."""
    if not reason.joined:
        yield reason
    for each in reason.parts:
        yield from leaves_of(each)


def _amounts(old: HeldRule, new: HeldRule, old_day: date, new_day: date) -> Iterator[Change]:
    for name, amount in new.registry.amounts.items():
        before = old.registry.amounts.get(name)
        was = before.written(old_day) if before else ""
        now = amount.written(new_day)
        if was != now:
            yield Change(amount.title or name, was, now)


def _leaves(reason: Reason) -> Iterator[str]:
    yield from (leaf.words for leaf in leaves_of(reason))


def _one_line(text: str) -> str:
    return " ".join(text.split())
