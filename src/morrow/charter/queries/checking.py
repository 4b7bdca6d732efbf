"""The check of a household against the whole charter."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date

from morrow.charter import checking
from morrow.charter.checking import Checked
from morrow.charter.queries.rule_book import rules_in_force
from morrow.methods.entitlements import Registry, Value
from morrow.place import queries as place

ADVICE = ("citizens", "advice")
"""What an agency that advises on money and rights is called."""


def registry_of_all(on: date) -> Registry:
    """Every fact that any rule in force asks for: what an answer may be about."""
    facts = {
        fact.name: fact for _promise, held in rules_in_force(on) for fact in held.registry.facts.values()
    }
    return Registry(facts)


def check(answers: Mapping[str, Value], passed: Collection[str], on: date) -> Checked:
    """What every promise in force that has a rule says of somebody, and what to ask next."""
    return checking.check(rules_in_force(on), answers, passed, on)


def advice() -> place.Service | None:
    """An advice agency of the directory, if the place has one."""
    found = [near.service for near in place.find_services(words=" ".join(ADVICE)).services]
    named = (each for each in found if all(word in each.name.casefold() for word in ADVICE))
    return next(named, None)
