"""Answering what was said."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from morrow.foundations import record
from morrow.foundations.permission import require
from morrow.foundations.record import Ref
from morrow.foundations.scope import Actor
from morrow.voice.errors import NotOpenToReply
from morrow.voice.events import ContributionAnswered
from morrow.voice.models import Contribution, Reply
from morrow.voice.permissions import may_answer


def answer(
    *,
    contribution: Contribution,
    words: str,
    next_step: str,
    because: Iterable[Ref],
    by: Actor,
    now: datetime,
) -> Reply:
    """Reply to one thing said, naming the next step and what the reply rests on.

    Raises NotOpenToReply where nobody has sorted it or it went another way.
    """
    require(may_answer(by))
    if contribution.triage != "open":
        raise NotOpenToReply
    causes = list(because)
    with record.act(by=by, verb="answered", because=[contribution, *causes], now=now) as act:
        reply = Reply.objects.create(
            contribution=contribution,
            person_id=contribution.person_id,
            words=words.strip(),
            next_step=next_step.strip(),
            rests_on=str(causes[0]) if causes else "",
            written_by=by.name,
            at=now,
        )
        act.on(reply)
        act.announce(
            ContributionAnswered(
                subject=str(record.ref(contribution)),
                reply=reply.code,
                person=str(contribution.person_id or ""),
            )
        )
    return reply
