"""Who is asked to draft what, what is late by kind, and how long answering takes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Exists, Min, OuterRef, Sum

from morrow.foundations import small_numbers
from morrow.foundations.errors import NotFound
from morrow.foundations.scope import Viewer, entering
from morrow.foundations.small_numbers import Cell
from morrow.voice.models import Contribution, Effort, Handling, Reply

ENOUGH = 10
"""Answers with their time noted from which hours per hundred mean something."""


def asked_of(viewer: Viewer) -> list[Handling]:
    """What this viewer is asked to draft, the most urgent first."""
    if viewer.person_id is None:
        return []
    mine = Handling.objects.visible_to(viewer).filter(to_id=viewer.person_id, answered_at=None)
    mine = mine.filter(contribution__triage="open", contribution__withdrawn_at=None)
    return list(mine.select_related("contribution").order_by("due", "pk"))


def handling_for(viewer: Viewer, code: str) -> Handling:
    """One of them. Raises NotFound."""
    handlings = Handling.objects.visible_to(viewer).filter(code=code).select_related("contribution")
    found: Handling | None = handlings.first()
    if found is None:
        raise NotFound
    return found


def being_handled(viewer: Viewer) -> list[Handling]:
    """What somebody was asked to draft and is not answered, the most urgent first: for the desk."""
    found = Handling.objects.visible_to(viewer).filter(answered_at=None).exclude(to=None)
    found = found.filter(contribution__triage="open", contribution__withdrawn_at=None)
    return list(found.select_related("contribution").order_by("due", "pk"))


def draft_of(viewer: Viewer, contribution: Contribution) -> Handling | None:
    """The draft kept for a reply, for who answers or was asked."""
    found: Handling | None = Handling.objects.visible_to(viewer).filter(contribution=contribution).first()
    return found


@dataclass(frozen=True)
class Late:
    """How many replies of one kind are late, and how many days the longest is; None where none is."""

    number: Cell
    longest: int | None


def late_by_kind(today: date) -> Mapping[str, Late]:
    """The public late list: by kind, however it was said. No total stands beside it."""
    owed = Contribution.objects.unrestricted(reason="the public count of late replies").owed()
    rows = owed.filter(reply_due__lt=today).order_by().values("kind")
    found = {row["kind"]: row for row in rows.annotate(n=Count("pk", distinct=True), due=Min("reply_due"))}
    return {
        str(label): Late(
            small_numbers.count(found[kind]["n"] if kind in found else 0),
            (today - found[kind]["due"]).days if kind in found else None,
        )
        for kind, label in Contribution.KINDS
    }


def hours_per_hundred() -> int | None:
    """Whole hours of work for a hundred replies, where the time of enough of them was noted; else None."""
    replies = Reply.objects.unrestricted(reason="which time led to a reply; nobody's words or name are read")
    noted = Effort.objects.filter(Exists(replies.filter(contribution=OuterRef("contribution"))))
    with entering.lifted(reason="adding up minutes; nobody's words or name are read"):
        found = noted.aggregate(answers=Count("contribution", distinct=True), minutes=Sum("minutes"))
    enough = found["answers"] >= ENOUGH
    return round(found["minutes"] / 60 / found["answers"] * 100) if enough else None
