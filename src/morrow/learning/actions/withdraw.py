"""Taking words back, and letting words into public that their teller gave."""

from __future__ import annotations

from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext as _

from morrow.foundations import record
from morrow.foundations.permission import require
from morrow.foundations.scope import Actor, entering
from morrow.learning.errors import AlreadyWithdrawn, NotTheirsToPublish
from morrow.learning.forgetting import forget_in_reviews
from morrow.learning.models import Observation
from morrow.learning.permissions import may_release, may_withdraw
from morrow.learning.queries.words import STORIES
from morrow.place import queries as place


def withdraw(*, observation: Observation, by: Actor, now: datetime) -> Observation:
    """Take an observation back: its words and value are gone here and in every review that told it."""
    require(may_withdraw(by, observation))
    if observation.withdrawn_at:
        raise AlreadyWithdrawn
    with (
        record.act(by=by, verb="withdrew", on=observation, now=now),
        entering.lifted(reason="taking words back on behalf of whoever said them"),
    ):
        observation.words = ""
        observation.value = None
        observation.released_at = None
        observation.withdrawn_at = now
        observation.save(update_fields=["words", "value", "released_at", "withdrawn_at"])
        forget_in_reviews([str(observation)])
    return observation


def release(*, observation: Observation, by: Actor, now: datetime) -> Observation:
    """Let words into public after reading them, where their teller agreed. Raises NotTheirsToPublish.

    Before an election it is held (HeldBeforeElection), under one reference for all stories: a release
    is public, and must not point at one person's words.
    """
    require(may_release(by))
    if observation.share != "public" or observation.withdrawn_at or not observation.words:
        raise NotTheirsToPublish
    place.refuse_if_held(
        kind="story", subject=STORIES, title=_("What a person told"), today=timezone.localdate(now)
    )
    with (
        record.act(by=by, verb="released", on=observation, now=now),
        entering.lifted(reason="marking words as read by a moderator"),
    ):
        observation.released_at = now
        observation.save(update_fields=["released_at"])
    return observation
