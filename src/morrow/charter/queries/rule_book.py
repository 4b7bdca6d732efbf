"""Questions about rules and the book they speak of."""

from __future__ import annotations

from datetime import date

from morrow.charter import covering
from morrow.charter.adopting_rules import (
    book_brought,
    book_in_force,
)
from morrow.charter.comparing import Change, rule_changes
from morrow.charter.held_rules import HeldRule
from morrow.charter.models import AdoptedRule, Entitlement, RuleBook
from morrow.charter.queries.entitlements import entitlements
from morrow.charter.rules_to_try import Own, Promised, Rules, stamps
from morrow.place import queries as place
from morrow.standards.rule_files import Book

PARTS = (
    "who",
    "what",
    "standard",
    "redress",
    "limit",
    "paid_from",
    "when_money_runs_out",
    "appeal_body",
    "appeal_days",
    "appeal_law",
    "apply_at",
    "shelf",
    "reach",
    "how_used",
)
"""What of a promise is compared from version to version."""


def book() -> Book:
    """The facts and amounts that rules of this place may speak of today."""
    return book_in_force()


def book_kept() -> RuleBook | None:
    """When the newest book was kept, and by whom."""
    found: RuleBook | None = RuleBook.objects.order_by("pk").last()
    return found


def adopted_rule(entitlement: Entitlement) -> HeldRule | None:
    """The rule of one version, as it was adopted; None where the promise is in plain words alone."""
    found = AdoptedRule.objects.filter(entitlement=entitlement).first()
    return _held(found) if found else None


def what_changed(entitlement: Entitlement) -> list[Change]:
    """What changed since the version before: its parts, its rule, its amounts; nothing in the first."""
    before = entitlement.supersedes
    if before is None:
        return []
    return changes_between(before, entitlement, adopted_rule(before), adopted_rule(entitlement))


def changes_between(
    before: Entitlement, entitlement: Entitlement, old: HeldRule | None, new: HeldRule | None
) -> list[Change]:
    """What is other in one version, or draft of one, than in another: its parts, its rule, its amounts."""
    parts = [
        Change(name, was, now)
        for name in PARTS
        if (was := in_words(before, name)) != (now := in_words(entitlement, name))
    ]
    parts += [
        Change(name, was, now)
        for name, said in (("quantity", covering.quantity), ("coverage", _promised))
        if (was := said(before)) != (now := said(entitlement))
    ]
    return parts + rule_changes(old, new, before.active_from, entitlement.active_from)


def in_words(entitlement: Entitlement, name: str) -> str:
    """A part of a promise as people read it."""
    shown = getattr(entitlement, f"get_{name}_display", None)
    value = shown() if shown else getattr(entitlement, name)
    return "" if value is None else str(value)


def _promised(entitlement: Entitlement) -> str:
    """What is promised in every area; nothing where it is no coverage promise."""
    if not entitlement.is_coverage:
        return ""
    return covering.promised(entitlement, place.kind_of_area(entitlement.area_kind)[0])


def rules_in_force(on: date) -> list[tuple[Entitlement, HeldRule]]:
    """Every promise in force on a day that has a rule, with it, in the order of the charter."""
    promises = entitlements(on).filter(adopted_rule__isnull=False).select_related("adopted_rule")
    return [(each, _held(each.adopted_rule)) for each in promises]


def in_words_alone(on: date) -> list[Entitlement]:
    """Promises in force that somebody here answers, and no rule: they are read, and a person is asked."""
    found = entitlements(on).filter(adopted_rule__isnull=True, shelf="here", reach="each")
    return list(found)


def rules_to_try(on: date) -> Rules:
    """What can be tried before a vote: what is in force here that day, and what lies in the files."""
    promised = tuple(Promised(held, each.active_from) for each, held in rules_in_force(on))
    return Rules(stamps(), promised, _own())


def _own() -> Own | None:
    """What the place brought in its folder, with the book that holds now; None where it brought nothing."""
    brought = book_brought()
    kept = book_kept() if brought else None
    return Own(brought.text, kept.text) if brought and kept else None


def _held(row: AdoptedRule) -> HeldRule:
    return HeldRule(row.text, row.digest, row.recorded_on)
