"""Marking that two things say the same, and undoing it: every word and every author stays."""

from __future__ import annotations

from datetime import datetime

from morrow.foundations import record
from morrow.foundations.permission import require
from morrow.foundations.scope import Actor
from morrow.voice.errors import SaysNothingTheSame
from morrow.voice.models import Contribution
from morrow.voice.permissions import may_mark_same


def mark_same(
    *, contribution: Contribution, same_as: Contribution, same_voice: bool, by: Actor, now: datetime
) -> None:
    """Mark that one thing says the same as another. Both stay, and each is still owed a reply.

    `same_voice` says that one person's words were written down twice: they then count once. Two people
    who say the same are two. Raises SaysNothingTheSame.
    """
    require(may_mark_same(by))
    first = same_as.same_as or same_as
    if first.pk == contribution.pk or {first.triage, contribution.triage} != {"open"}:
        raise SaysNothingTheSame
    with record.act(by=by, verb="marked as saying the same", on=contribution, now=now):
        contribution.same_as, contribution.same_voice = first, same_voice
        contribution.save(update_fields=["same_as", "same_voice"])
        following = Contribution.objects.unrestricted(reason="what said the same goes along")
        following.filter(same_as=contribution).update(same_as=first)


def unmark_same(*, contribution: Contribution, by: Actor, now: datetime) -> None:
    """Undo the mark: it says something of its own, and counts by itself."""
    require(may_mark_same(by))
    with record.act(by=by, verb="marked as its own", on=contribution, now=now):
        contribution.same_as, contribution.same_voice = None, False
        contribution.save(update_fields=["same_as", "same_voice"])
