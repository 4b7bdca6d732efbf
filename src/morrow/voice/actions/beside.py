"""Keeping beside somebody's words what they gave with them, and the same words in another language."""

from __future__ import annotations

from datetime import datetime

from morrow.foundations import record
from morrow.foundations.permission import require
from morrow.foundations.scope import Actor, entering
from morrow.voice.attached import cleaned
from morrow.voice.errors import NothingRendered, TooManyAttached
from morrow.voice.models import Attachment, Contribution, Rendering
from morrow.voice.permissions import may_render, may_take_down

MOST = 3


def attach(*, contribution: Contribution, content: bytes, by: Actor, now: datetime) -> Attachment:
    """Keep a photograph or a PDF beside something said, without the place and time a camera writes in it.

    Read only by who may read the words. Raises NotAttachable and TooManyAttached.
    """
    require(may_take_down(by))
    clean = cleaned(content)
    with (
        record.act(by=by, verb="attached", because=[contribution], now=now) as act,
        entering.lifted(reason="keeping what was given by someone who may be nobody we know"),
    ):
        if (
            Attachment.objects.unrestricted(reason="how many are there")
            .filter(contribution=contribution)
            .count()
            >= MOST
        ):
            raise TooManyAttached
        made: Attachment = Attachment.objects.create(
            contribution=contribution,
            person_id=contribution.person_id,
            kind=clean.kind,
            content=clean.content,
            size=len(clean.content),
            at=now,
        )
        act.on(made)
    return made


def render(
    *, contribution: Contribution, words: str, into: str, by_machine: bool, by: Actor, now: datetime
) -> Rendering:
    """Put somebody's words into another language, beside them; a better translation takes its place.

    Raises NothingRendered.
    """
    require(may_render(by))
    if not words.strip() or not into.strip():
        raise NothingRendered
    with record.act(by=by, verb="translated", on=contribution, now=now):
        made, _new = Rendering.objects.unrestricted(reason="a better translation").update_or_create(
            contribution=contribution,
            defaults={
                "person_id": contribution.person_id,
                "words": words.strip(),
                "into": into.strip(),
                "by_machine": by_machine,
                "made_by": by.name,
                "at": now,
            },
        )
    return made  # type: ignore[no-any-return]
