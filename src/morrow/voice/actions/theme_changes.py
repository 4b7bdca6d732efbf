"""Bringing published themes together and dividing them, with the trace kept.

A merged theme leads on to the one it joined. A divided theme ends, and each part rests anew on just
the voices that went into it, so that nobody's thread leads into a part that is not theirs.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from morrow.foundations import record
from morrow.foundations.permission import require
from morrow.foundations.scope import Actor
from morrow.voice.errors import CannotMerge, NotInTheTheme, SplitLeavesNothing, ThemeNotPublished
from morrow.voice.models import Contribution, Gathered, MinorityPosition, Statement, Theme
from morrow.voice.permissions import may_gather
from morrow.voice.voices import rounds_behind


@dataclass(frozen=True)
class Part:
    """One of the two themes that a divided theme becomes."""

    title: str
    summary: str


def merge_themes(*, theme: Theme, into: Theme, by: Actor, now: datetime) -> None:
    """Bring one published theme, its voices and its minority positions into another."""
    require(may_gather(by))
    if theme.pk == into.pk:
        raise CannotMerge
    if {theme.state, into.state} != {"published"}:
        raise ThemeNotPublished
    with record.act(by=by, verb="merged into", on=into, because=[theme], now=now):
        held = Gathered.objects.unrestricted(reason="moving voices from one theme into another")
        there = held.filter(theme=into)
        moving = held.filter(theme=theme)
        moving.filter(contribution__in=there.exclude(contribution=None).values("contribution")).delete()
        moving.filter(statement__in=there.exclude(statement=None).values("statement")).delete()
        held.filter(theme=theme).update(theme=into)
        MinorityPosition.objects.filter(theme=theme).update(theme=into)
        theme.state = "merged"
        theme.merged_into = into
        theme.save(update_fields=["state", "merged_into"])


def split_theme(
    *,
    theme: Theme,
    first: Part,
    second: Part,
    to_second: Sequence[Contribution | Statement],
    by: Actor,
    now: datetime,
) -> tuple[Theme, Theme]:
    """Divide a published theme in two: `to_second` goes into the second, the rest into the first.

    Minority positions stay beside both. Raises ThemeNotPublished, NotInTheTheme and SplitLeavesNothing.
    """
    require(may_gather(by))
    if theme.state != "published":
        raise ThemeNotPublished
    held = Gathered.objects.unrestricted(reason="dividing a theme").filter(theme=theme)
    rows = list(held.select_related("contribution", "statement"))
    chosen = {record.ref(said) for said in to_second}
    there = {record.ref(row.contribution or row.statement) for row in rows}
    if not chosen <= there:
        raise NotInTheTheme
    if not chosen or chosen == there:
        raise SplitLeavesNothing
    going = [row for row in rows if record.ref(row.contribution or row.statement) in chosen]
    staying = [row for row in rows if row not in going]
    parts = _part(theme, first, staying, by, now), _part(theme, second, going, by, now)
    with record.act(by=by, verb="divided", on=theme, now=now):
        theme.state = "split"
        theme.save(update_fields=["state"])
        held.delete()
        MinorityPosition.objects.filter(theme=theme).delete()
    return parts


def _part(theme: Theme, part: Part, rows: Sequence[Gathered], by: Actor, now: datetime) -> Theme:
    voices = [row.contribution or row.statement for row in rows]
    causes = [*voices, *rounds_behind(row.statement for row in rows if row.statement)]
    with record.act(by=by, verb="made by dividing", because=causes, now=now) as act:
        made: Theme = Theme.objects.create(
            title=part.title.strip(),
            summary=part.summary.strip(),
            state="published",
            published_at=now,
            split_from=theme,
            example=theme.example,
        )
        Gathered.objects.unrestricted(reason="dividing a theme").bulk_create(
            [
                Gathered(
                    theme=made, contribution=r.contribution, statement=r.statement, person_id=r.person_id
                )
                for r in rows
            ]
        )
        MinorityPosition.objects.bulk_create(
            [
                MinorityPosition(theme=made, words=position.words, noted_at=position.noted_at)
                for position in theme.minorities.all()
            ]
        )
        act.on(made)
    return made
