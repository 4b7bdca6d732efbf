"""The floor that the law puts under a promise: how it is kept, and that nothing adopted goes below it."""

from __future__ import annotations

from datetime import date
from typing import Any

from morrow.charter import covering, rules
from morrow.charter.errors import FloorCannotBeLowered, FloorNotCheckedWhole, PartsMissing, RuleSaysAnother
from morrow.charter.models import Entitlement
from morrow.charter.rule_texts import read_rule_text, registry_of, rule_of
from morrow.charter.rules import Floor, Promise
from morrow.methods.entitlements import Kind, Unit, literals_in, parse
from morrow.methods.entitlements.units import SHARE

MEANS = ("better", "unit", "reach", "area_kind", "measure", "having")
"""What the number of a promise means."""


def floor_of(entitlement: Entitlement) -> Floor:
    """The floor under a version."""
    return Floor(
        words=entitlement.statutory_floor,
        duty=entitlement.floor_duty,
        amount=entitlement.floor_amount,
        source=entitlement.floor_source,
        checked_by=entitlement.floor_checked_by,
        checked_on=entitlement.floor_checked_on,
    )


def columns_of(floor: Floor) -> dict[str, Any]:
    """A floor as a version keeps it."""
    return {
        "statutory_floor": floor.words,
        "floor_duty": floor.duty,
        "floor_amount": floor.amount,
        "floor_source": floor.source,
        "floor_checked_by": floor.checked_by,
        "floor_checked_on": floor.checked_on,
    }


def need_floor_told(floor: Floor) -> None:
    """Raise PartsMissing where a floor has no law, FloorNotCheckedWhole where half of its check is told."""
    if (floor.words or floor.amount is not None) and not floor.duty.strip():
        raise PartsMissing(["floor_duty"])
    if bool(floor.checked_by.strip()) != (floor.checked_on is not None):
        raise FloorNotCheckedWhole("floor_checked_on" if floor.checked_by.strip() else "floor_checked_by")


def keep_floor(
    promise: Promise, floor: Floor, *, kept: str | None = None, before: Entitlement | None = None
) -> None:
    """A numbered floor is compared; one without a number needs a published sentence in a new version."""
    if not floor.duty:
        return
    turned = before is not None and floor.amount is not None and _turned(promise, before)
    below = not rules.keeps_floor(promise.amount, floor.amount, promise.better)
    unsaid = kept is not None and floor.amount is None and not kept.strip()
    if turned or below or unsaid:
        asked = floor.words or covering.quantity(before or promise, floor.amount)
        raise FloorCannotBeLowered(floor.duty, asked)


def need_rule_as_told(promise: Promise, floor: Floor, text: str, day: date) -> None:
    """Raise RuleSaysAnother where a floor is a number, and the rule has such figures but not that promised.

    Else words could promise more than the law asks while the rule that is run gives less.
    """
    if floor.amount is None or promise.amount is None or not text:
        return
    unit = Unit.read(promise.unit)
    figures = _figures(text, unit, day)
    smallest = promise.amount * 100 if unit.is_money or unit == SHARE else promise.amount
    if figures and smallest not in figures:
        raise RuleSaysAnother(floor.duty, covering.quantity(promise))


def _figures(text: str, unit: Unit, day: date) -> set[int]:
    """The numbers of a unit that a rule names or writes, on a day; pounds are pounds for any time."""
    row, book = read_rule_text(text)
    rule, amounts = rule_of(row), registry_of(book).amounts.values()
    lines = [rule.who, rule.gives, *(line for _name, line in rule.working)]
    written = [
        literal for line in lines for literal in literals_in(parse(line)) if literal.kind is Kind.NUMBER
    ]
    return {int(each.value) for each in written if each.value and _alike(each.unit, unit)} | {
        each.on(day) for each in amounts if _alike(each.unit, unit)
    }


def _alike(one: Unit, other: Unit) -> bool:
    return one == other or (one.is_money and other.is_money)


def _turned(promise: Promise, before: Entitlement) -> bool:
    """Whether a number means something else than it did, so that it cannot be compared with its floor."""
    return any(getattr(promise, name) != getattr(before, name) for name in MEANS)
