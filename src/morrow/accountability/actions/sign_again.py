"""Asking for signatures again, where a room above changed what is put to be decided."""

from __future__ import annotations

from datetime import datetime

from django.utils import timezone

from morrow.accountability.holding import hold
from morrow.accountability.lapsing import signatures_lapse
from morrow.accountability.models import Decision
from morrow.accountability.permissions import may_propose
from morrow.foundations import record
from morrow.foundations.permission import require
from morrow.foundations.scope import Actor


def ask_to_sign_again(*, decision: Decision, by: Actor, now: datetime) -> None:
    """What was signed of its report lapses: what it was put under was changed. Raises NotAtThisPoint."""
    require(may_propose(by))
    with record.act(by=by, verb="changed what is put to be decided in", on=decision, now=now):
        hold(decision)
        signatures_lapse(decision, timezone.localdate(now))
