"""Which rules can be tried before a vote: those in force here, those the place brought, those that ship.

Those in force here stand as they were adopted, frozen; the others as they lie in files.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from pathlib import Path

from django.conf import settings

from morrow.charter.held_rules import HeldRule
from morrow.charter.rule_texts import read_book_text, read_brought_rules, registry_of, rule_of
from morrow.charter.simulating import Trial
from morrow.methods.entitlements import BadRule, Fact, Registry, ready
from morrow.standards.problems import Refused
from morrow.standards.rule_files import Book, RuleRow, read_facts, read_rule

BESIDES = ("facts.toml", "amounts.toml")

Stamps = tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class Promised:
    """A rule in force here, as it was adopted, and since when."""

    held: HeldRule
    since: date


@dataclass(frozen=True)
class Own:
    """What a place brought in its folder, as it is kept, and the book that holds there now."""

    brought: str
    book: str


@dataclass(frozen=True)
class Rules:
    """What can be tried: whatever is in force here, and the rules the place brought.

    Where it brought none, those that lie in the files of this installation, as marked by `stamps`.
    """

    stamps: Stamps
    promised: tuple[Promised, ...] = ()
    own: Own | None = None

    def trials(self, facts: Iterable[str]) -> dict[str, Trial]:
        """The rules that ask only facts which people in the trial have, by code, in the order of titles.

        What was adopted stands in the place of a file of the same code.
        """
        there = (self.own and _brought(self.own)) or _read(Path(settings.RULES), self.stamps)
        found = {trial.code: trial for trial in there}
        found |= {each.held.rule.code: _as_adopted(each) for each in self.promised}
        known = set(facts)
        can_be = [
            trial
            for trial in found.values()
            if trial.asks <= known and mean_the_same(trial.registry.facts[name] for name in trial.asks)
        ]
        return {trial.code: trial for trial in sorted(can_be, key=lambda trial: trial.rule.title)}


def facts_here() -> list[Fact]:
    """Every fact that rules of this installation may ask; none where it has no rules."""
    return list(_facts(Path(settings.RULES), stamps()).values())


def mean_the_same(facts: Iterable[Fact]) -> bool:
    """Whether people invented here have these facts in this very meaning, so that rules can be tried."""
    here = _facts(Path(settings.RULES), stamps())
    return all(each.name in here and _kind_of(each) == _kind_of(here[each.name]) for each in facts)


def _kind_of(fact: Fact) -> tuple[object, ...]:
    return fact.kind, fact.unit, fact.values, fact.of


@lru_cache(maxsize=4)
def _facts(folder: Path, stamps: Stamps) -> Mapping[str, Fact]:
    file = folder / "facts.toml"
    return registry_of(Book(read_facts(file), ())).facts if file.exists() else {}


def stamps() -> Stamps:
    """By which one tells whether a rule, a fact or an amount was changed."""
    files = sorted(Path(settings.RULES).glob("*.toml"))
    return tuple((path.name, path.stat().st_mtime_ns) for path in files)


@lru_cache(maxsize=4)
def _read(folder: Path, stamps: Stamps) -> tuple[Trial, ...]:
    found = []
    for name, _stamp in stamps:
        if name not in BESIDES:
            try:
                read = read_rule(folder / name)
                found.append(_trial(read.rule, registry_of(Book(read.facts, read.amounts))))
            except (Refused, BadRule):
                continue  # `morrow rights check` says what is wrong with it
    return tuple(found)


@lru_cache(maxsize=8)
def _brought(own: Own) -> tuple[Trial, ...]:
    """The rules of a place with its book; one that no longer runs with a newer book is left out."""
    registry, found = registry_of(read_book_text(own.book)), []
    for row in read_brought_rules(own.brought):
        with suppress(BadRule):
            found.append(_trial(row, registry))
    return tuple(found)


def _trial(row: RuleRow, registry: Registry) -> Trial:
    """A rule to be tried. Its examples hold for its own figures, not for those that are tried."""
    rule = replace(rule_of(row), examples=())
    ready(rule, registry, rule.since or date.today())
    return Trial(rule, registry)


@lru_cache(maxsize=64)
def _as_adopted(each: Promised) -> Trial:
    return Trial(replace(each.held.rule, examples=()), each.held.registry, each.since)
