"""What is asked about themes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from morrow.foundations import small_numbers
from morrow.foundations.errors import NotFound
from morrow.foundations.record import Ref, ref
from morrow.foundations.record.reading import resting_on
from morrow.foundations.scope import Viewer
from morrow.foundations.small_numbers import Cell
from morrow.voice.models import Contribution, Gathered, Reply, Statement, Theme

WRITERS = ("engagement_officer", "reply_officer")
DECISION = "accountability.decision"
MOST = 200
"""How many of each stand on the page to choose from, the newest first."""


def themes(viewer: Viewer) -> list[Theme]:
    """Themes this viewer may see, the newest first: drafts only for those who write them."""
    found = Theme.objects.all()
    if not viewer.system and not viewer.holds(*WRITERS):
        found = found.filter(state="published")
    return list(found.order_by("-published_at", "-pk"))


def theme_for(viewer: Viewer, code: str) -> Theme:
    """One theme this viewer may see. Raises NotFound."""
    found: Theme | None = Theme.objects.filter(code=code).select_related("merged_into", "split_from").first()
    writes = viewer.system or viewer.holds(*WRITERS)
    if found is None or (found.state == "draft" and not writes):
        raise NotFound
    return found


def published_themes() -> list[Theme]:
    """Themes on which rounds and decisions may rest, by title."""
    return list(Theme.objects.filter(state="published").order_by("title", "pk"))


def themes_without_decision() -> list[Theme]:
    """Published themes on which no decision rests yet, the oldest first."""
    waiting = list(Theme.objects.filter(state="published").order_by("published_at"))
    if not waiting:
        return []
    found = resting_on(*(ref(theme) for theme in waiting))
    decided = {cause for edge in found if edge.on.kind == DECISION for cause in edge.because}
    return [theme for theme in waiting if ref(theme) not in decided]


@dataclass(frozen=True)
class Told:
    """Whether somebody's words stand in some themes, and whether each was told of a thing in a reply."""

    anyone: bool
    everyone: bool


def told_of(thing: Ref, themes: Iterable[Ref]) -> Told:
    """Whether everyone whose words stand in these themes had a reply that tells of a thing.

    What was taken back is owed nothing. Only whether, never who or how many.
    """
    codes = [theme.code for theme in themes if theme.kind == "voice.theme"]
    replies = Reply.objects.unrestricted(reason="whether everyone in a theme was told")
    told = replies.filter(rests_on=str(thing))
    held = Gathered.objects.unrestricted(reason="whether everyone in a theme was told")
    owed = held.filter(theme__code__in=codes).exclude(contribution__withdrawn_at__isnull=False)
    owed = owed.exclude(statement__isnull=False, statement__person=None)
    contributions = told.exclude(contribution=None).values("contribution")
    statements = told.exclude(statement=None).values("statement")
    waiting = owed.exclude(contribution__in=contributions).exclude(statement__in=statements)
    return Told(anyone=owed.exists(), everyone=not waiting.exists())


@dataclass(frozen=True)
class Heard:
    """How many voices stand in a theme, and the words of those who agreed to be shown."""

    contributions: Cell
    statements: int
    words: tuple[str, ...]


def heard_in(theme: Theme) -> Heard:
    """What a theme rests on, as anyone may see it: numbers after suppression, words with consent."""
    held = Gathered.objects.unrestricted(reason="how many voices a theme holds, and consented words")
    rows = list(
        held.filter(theme=theme)
        .exclude(contribution__withdrawn_at__isnull=False)
        .values(
            "contribution",
            "contribution__same_as",
            "contribution__same_voice",
            "contribution__words",
            "contribution__may_publish",
            "contribution__cleared",
            "contribution__erased",
            "statement__words",
            "statement__moderation",
            "statement__erased",
        )
        .order_by("pk")
    )
    said = [row for row in rows if row["contribution__words"] is not None]
    made = [row for row in rows if row["statement__words"] is not None]
    consented = [row["contribution__words"] for row in said if _agreed(row)]
    shown = [
        row["statement__words"]
        for row in made
        if row["statement__moderation"] == "shown" and not row["statement__erased"]
    ]
    return Heard(small_numbers.count(len({_voice(row) for row in said})), len(shown), (*consented, *shown))


def _voice(row: dict[str, Any]) -> int:
    """Whose voice it is: one person's words that were written down twice are one."""
    first = row["contribution__same_as"] if row["contribution__same_voice"] else None
    return int(first or row["contribution"])


def _agreed(row: dict[str, object]) -> bool:
    """True where the person agreed to be shown and whoever sorted it found nobody named in it."""
    return bool(
        row["contribution__may_publish"] and row["contribution__cleared"] and not row["contribution__erased"]
    )


def to_gather(viewer: Viewer, theme: Theme) -> tuple[list[Contribution], list[Statement]]:
    """What may be gathered into a theme and is not in it: open contributions and shown statements."""
    contributions = Contribution.objects.visible_to(viewer).counting().filter(erased=False)
    statements = Statement.objects.visible_to(viewer).filter(moderation="shown", erased=False)
    inside = Gathered.objects.visible_to(viewer).filter(theme=theme)
    held, made = inside.exclude(contribution=None), inside.exclude(statement=None)
    return (
        list(contributions.exclude(pk__in=held.values("contribution")).order_by("-said_at")[:MOST]),
        list(statements.exclude(pk__in=made.values("statement")).order_by("-said_at")[:MOST]),
    )


def gathered_in(viewer: Viewer, theme: Theme) -> tuple[list[Contribution], list[Statement]]:
    """What stands in a theme, for those who write themes."""
    contributions = Contribution.objects.visible_to(viewer).counting().filter(gathered__theme=theme)
    statements = Statement.objects.visible_to(viewer).filter(gathered__theme=theme)
    return list(contributions.order_by("said_at")), list(statements.order_by("said_at"))
