"""The register of decisions."""

from __future__ import annotations

from datetime import date

from django.db.models import Prefetch, QuerySet

from morrow.accountability.errors import NotInForce, UnknownDecision
from morrow.accountability.models import Authority, Decision, Interest, Option
from morrow.foundations.record import Ref

STANDING = ("decided", "called_in", "in_force")
"""States of a decision that was taken and stands: a new one can undo it or take its place."""


def register() -> QuerySet[Decision]:
    """Every decision that was taken, also where it was withdrawn since, the newest first."""
    taken: QuerySet[Decision] = (
        Decision.objects.filter(decided_at__isnull=False)
        .select_related("authority__body")
        .order_by("-decided_at", "-pk")
    )
    return taken


def decision(code: str) -> Decision:
    """One decision by its number, at whatever point it is. Raises UnknownDecision."""
    declared = Prefetch("declared", queryset=Interest.objects.select_related("role"))
    found: Decision | None = (
        Decision.objects.filter(code=code)
        .select_related(
            "authority__body",
            "authority__delegated_from__body",
            "supersedes__experiment__option",
            "call_in",
            "pack",
            "experiment__option",
        )
        .prefetch_related("parts", "exemptions", "options", declared, "notices")
        .first()
    )
    if found is None:
        raise UnknownDecision
    return found


def decisions_under(authority: Authority) -> QuerySet[Decision]:
    """What was decided by one power, the newest first."""
    return register().filter(authority=authority).exclude(state="withdrawn")


def in_force(code: str, *, on: date) -> Decision:
    """One decision that rights and money may rest on that day. Raises UnknownDecision or NotInForce."""
    found = decision(code)
    if not found.may_be_relied_on(on):
        raise NotInForce(code)
    return found


def decided_options(decision: Decision) -> tuple[list[Option], list[Option]]:
    """The option chosen (in a list of one) and those that were not."""
    options = list(decision.options.all())
    if decision.decided_at is None:
        return [], options
    return [o for o in options if o.chosen], [o for o in options if not o.chosen]


def resting_on(ref: Ref) -> QuerySet[Decision]:
    """Every decision that rests on one theme, round or review, oldest first."""
    found: QuerySet[Decision] = Decision.objects.filter(rests_on__contains=[str(ref)]).order_by("pk")
    return found


def superseding(decision: Decision) -> Decision | None:
    """What took the place of a decision, if anything did."""
    found: Decision | None = Decision.objects.filter(supersedes=decision, in_force_from__isnull=False).first()
    return found
