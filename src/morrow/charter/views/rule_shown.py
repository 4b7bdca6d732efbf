"""A rule, and what changed in it, as the page of a promise shows them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from morrow.charter import queries
from morrow.charter.comparing import Change
from morrow.charter.held_rules import HeldRule
from morrow.charter.models import Entitlement
from morrow.charter.rules_to_try import mean_the_same
from morrow.charter.spoken import amounts_of, conditions_of, spoken, working_of
from morrow.charter.words import RESULTS, changed_part
from morrow.methods.entitlements.synthetic_means import FACTS


def shown_rule(held: HeldRule, promise: Entitlement) -> dict[str, Any]:
    """Its conditions, what it gives, its amounts, examples and sources, as on the last day it held."""
    day = _day_of(promise)
    rule = held.rule
    return {
        "conditions": conditions_of(held, day),
        "means": rule.standard if promise.shelf != "here" else "",
        "gives": spoken(rule.gives, held.registry, day),
        "gives_as_run": rule.gives.strip(),
        "who": rule.who.strip(),
        "unit": str(rule.unit),
        "working": working_of(held, day),
        "amounts": amounts_of(held, day),
        "unchecked": held.unchecked(day),
        "examples": [(each.name, _came_to(each, rule)) for each in rule.examples],
        "citations": rule.citations,
        "recorded_on": held.recorded_on,
        "digest": held.digest,
        "can_be_tried": rule.code if _can_be_tried(held) else "",
    }


def shown_changes(promise: Entitlement) -> list[tuple[str, str, str]]:
    """What changed since the version before, each part by its name and in words."""
    if promise.supersedes is None:
        return []
    return in_words(queries.what_changed(promise), queries.adopted_rule(promise), _day_of(promise))


def in_words(changes: Iterable[Change], held: HeldRule | None, day: date) -> list[tuple[str, str, str]]:
    """Each change by the name of its part and in everyday words."""

    def said(what: str, text: str) -> str:
        in_rule = what in {"condition", "gives", "rule"} and held is not None
        return spoken(text, held.registry, day) if in_rule and held else text

    return [
        (changed_part(change.what), said(change.what, change.was), said(change.what, change.now))
        for change in changes
    ]


def _can_be_tried(held: HeldRule) -> bool:
    facts = held.registry.facts
    return facts.keys() <= FACTS and mean_the_same(facts.values())


def _came_to(example: Any, rule: Any) -> str:
    said = str(RESULTS[str(example.result)])
    return (
        _("%(said)s, %(amount)s")
        % {
            "said": said,
            "amount": rule.unit.written(example.amount),
        }
        if example.amount is not None
        else said
    )


def _day_of(promise: Entitlement) -> date:
    """Today while it holds; else its first day."""
    today = timezone.localdate()
    return today if promise.in_force(today) else promise.active_from
