"""A rule as it was adopted, ready to be run for a day and read in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from morrow.charter.rule_texts import read_rule_text, registry_of, rule_of
from morrow.methods.entitlements import Answer, BadRule, Ready, Registry, Rule, Value, ready
from morrow.standards.rule_files import RuleRow


@dataclass(frozen=True)
class HeldRule:
    """The rule of one version of a promise. `text` is the frozen whole, `digest` tells it apart."""

    text: str
    digest: str
    recorded_on: date

    @property
    def rule(self) -> Rule:
        """Its words, unit, sources and examples."""
        return _read(self.text)[0]

    @property
    def rule_row(self) -> RuleRow:
        """Itself as its file has it, to be written from."""
        return read_rule_text(self.text)[0]

    @property
    def registry(self) -> Registry:
        """The facts and amounts it was adopted with."""
        return _read(self.text)[1]

    def ready(self, day: date) -> Ready | None:
        """Ready to be run; None where one of its amounts has no value that day, so that a worker looks."""
        return _ready(self.text, day)

    def unchecked(self, day: date) -> list[str]:
        """The titles of its amounts that nobody has signed for, as they are on a day."""
        return [each.title or each.name for each in self.registry.unchecked(day)]

    def known(self, answers: Mapping[str, Value]) -> dict[str, Value]:
        """Of some answers those this rule asks for. Raises BadFacts where one cannot be what it says."""
        return self.registry.check({name: answers[name] for name in self.registry.facts if name in answers})

    def answer(self, known: Mapping[str, Value], day: date) -> Answer | None:
        """What it says of somebody on a day, with the reason clause by clause."""
        made = self.ready(day)
        return made.answer(known) if made else None


@lru_cache(maxsize=256)
def _read(text: str) -> tuple[Rule, Registry]:
    row, book = read_rule_text(text)
    return rule_of(row), registry_of(book)


@lru_cache(maxsize=256)
def _ready(text: str, day: date) -> Ready | None:
    rule, registry = _read(text)
    try:
        return ready(rule, registry, day)
    except BadRule:
        return None
