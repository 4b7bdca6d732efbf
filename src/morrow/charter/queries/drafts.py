"""Questions about promises that are not decided yet."""

from __future__ import annotations

from collections.abc import Iterator

from django.db.models import QuerySet

from morrow.accountability.queries import DecisionRef, LaidWith
from morrow.charter import covering
from morrow.charter.drafting import as_version, mark_of
from morrow.charter.errors import UnknownPromise
from morrow.charter.models import DraftPromise
from morrow.foundations.record import Ref
from morrow.foundations.scope import path


def draft(code: str) -> DraftPromise:
    """One draft, as it was written. Raises UnknownPromise."""
    found: DraftPromise | None = (
        DraftPromise.objects.filter(code=code)
        .select_related("decision__authority__body", "of", "replaces", "replaced_by", "adopted")
        .first()
    )
    if found is None:
        raise UnknownPromise
    return found


def drafts_of(decision: DecisionRef) -> QuerySet[DraftPromise]:
    """What a proposal would promise: the drafts that stand, and those that were adopted from it."""
    found: QuerySet[DraftPromise] = DraftPromise.objects.filter(
        decision=decision, taken_back="", replaced_by=None
    ).select_related("adopted", "of")
    return found


def drafts() -> QuerySet[DraftPromise]:
    """Every draft that waits for a decision, the newest first."""
    found: QuerySet[DraftPromise] = (
        DraftPromise.objects.filter(taken_back="", replaced_by=None, adopted=None)
        .exclude(decision__state__in=["withdrawn", "superseded"])
        .select_related("decision")
        .order_by("-pk")
    )
    return found


def earlier_of(draft: DraftPromise) -> list[DraftPromise]:
    """The drafts whose place it took, the newest first."""
    found: list[DraftPromise] = []
    at = draft.replaces
    while at is not None:
        found.append(at)
        at = at.replaces
    return found


def laid(decision: Ref) -> Iterator[LaidWith]:
    """The promises that are put to be decided with a proposal, in their words."""
    for each in DraftPromise.objects.filter(decision__code=decision.code, taken_back="", replaced_by=None):
        version = as_version(each)
        quantity = covering.quantity(version)
        says = (version.who, version.what, version.standard, *([quantity] if quantity else []))
        yield LaidWith(each.title, says, path("charter:draft", code=each.code), mark_of(each))
