"""Writing themes: gathering what was said, keeping the minority positions, publishing.

While a theme is a draft, what it gathers can be put right. Publishing writes into the record which
contributions and statements it rests on, and from then on they stand on its thread.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from morrow.foundations import record
from morrow.foundations.permission import require
from morrow.foundations.scope import Actor
from morrow.voice.errors import NotInTheTheme, NotOpenToGather, ThemeEmpty, ThemeNotADraft, ThemeNotPublished
from morrow.voice.events import ThemePublished, VoicesGathered
from morrow.voice.models import Contribution, Gathered, MinorityPosition, Statement, Theme
from morrow.voice.permissions import may_gather
from morrow.voice.voices import rounds_behind


def draft_theme(*, title: str, summary: str, by: Actor, now: datetime) -> Theme:
    """Begin a theme. Nobody outside sees it until it is published."""
    require(may_gather(by))
    with record.act(by=by, verb="drafted", now=now) as act:
        theme = Theme.objects.create(title=title.strip(), summary=summary.strip(), example=by.example)
        act.on(theme)
    return theme


def rewrite_theme(*, theme: Theme, title: str, summary: str, by: Actor, now: datetime) -> None:
    """Put the title and summary of a theme into other words."""
    require(may_gather(by))
    _in_use(theme)
    with record.act(by=by, verb="rewrote", on=theme, now=now):
        theme.title, theme.summary = title.strip(), summary.strip()
        theme.save(update_fields=["title", "summary"])


def gather(
    *,
    theme: Theme,
    by: Actor,
    now: datetime,
    contributions: Sequence[Contribution] = (),
    statements: Sequence[Statement] = (),
) -> None:
    """Bring contributions and statements into a theme; what is in it already stays.

    Only what was sorted as open, or is shown in its round, can be gathered; else NotOpenToGather and
    nothing is.
    """
    require(may_gather(by))
    _in_use(theme)
    wrong = [said for said in contributions if said.triage != "open" or said.withdrawn_at]
    hidden = [said for said in statements if said.moderation != "shown"]
    if wrong or hidden:
        raise NotOpenToGather(len(wrong) + len(hidden))
    published = theme.state == "published"
    causes = [*contributions, *statements, *rounds_behind(statements)] if published else []
    with record.act(by=by, verb="gathered into", on=theme, because=causes, now=now) as act:
        Gathered.objects.unrestricted(reason="gathering voices into a theme").bulk_create(
            [
                *(Gathered(theme=theme, contribution=c, person_id=c.person_id) for c in contributions),
                *(Gathered(theme=theme, statement=s, person_id=s.person_id) for s in statements),
            ],
            ignore_conflicts=True,
        )
        if published:
            act.announce(VoicesGathered(subject=str(record.ref(theme))))


def take_out(
    *,
    theme: Theme,
    by: Actor,
    now: datetime,
    contributions: Sequence[Contribution] = (),
    statements: Sequence[Statement] = (),
) -> None:
    """Take something out of a draft again. Raises ThemeNotADraft and NotInTheTheme."""
    require(may_gather(by))
    if theme.state != "draft":
        raise ThemeNotADraft
    held = Gathered.objects.unrestricted(reason="taking voices out of a draft theme").filter(theme=theme)
    chosen = held.filter(contribution__in=contributions) | held.filter(statement__in=statements)
    with record.act(by=by, verb="took out of", on=theme, now=now):
        taken, _ = chosen.delete()
        if taken != len(contributions) + len(statements):
            raise NotInTheTheme


def note_minority(*, theme: Theme, words: str, by: Actor, now: datetime) -> MinorityPosition:
    """Put what a few said beside the theme: it goes whole into the decision, and no vote removes it."""
    require(may_gather(by))
    _in_use(theme)
    with record.act(by=by, verb="noted a minority position in", on=theme, now=now):
        position: MinorityPosition = MinorityPosition.objects.create(
            theme=theme, words=words.strip(), noted_at=now
        )
    return position


def publish_theme(*, theme: Theme, by: Actor, now: datetime) -> None:
    """Publish a theme with all it gathered: from now on rounds and decisions may rest on it.

    Raises ThemeNotADraft and ThemeEmpty.
    """
    require(may_gather(by))
    if theme.state != "draft":
        raise ThemeNotADraft
    held = Gathered.objects.unrestricted(reason="which voices a theme rests on").filter(theme=theme)
    rows = list(held.select_related("contribution", "statement"))
    contributions = [
        row.contribution for row in rows if row.contribution and not row.contribution.withdrawn_at
    ]
    statements = [row.statement for row in rows if row.statement]
    if not contributions and not statements:
        raise ThemeEmpty
    causes = [*contributions, *statements, *rounds_behind(statements)]
    with record.act(by=by, verb="published", on=theme, because=causes, now=now) as act:
        theme.state = "published"
        theme.published_at = now
        theme.save(update_fields=["state", "published_at"])
        act.announce(ThemePublished(subject=str(record.ref(theme))))


def _in_use(theme: Theme) -> None:
    if theme.state not in {"draft", "published"}:
        raise ThemeNotPublished
