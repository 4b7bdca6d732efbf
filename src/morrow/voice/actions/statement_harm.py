"""A sign of harm in a statement of a round leaves for the safeguarding route, as one in anything said."""

from __future__ import annotations

from datetime import datetime

from django.utils.translation import gettext as _

from morrow.foundations import record
from morrow.foundations.permission import require
from morrow.foundations.scope import Actor, entering
from morrow.voice.errors import AlreadySorted, NotModerated
from morrow.voice.events import SignOfHarmSeen
from morrow.voice.models import Gathered, SafeguardingReferral, Statement, YoungPass
from morrow.voice.permissions import may_convene, may_sort


def send_statement_to_safeguarding(
    *, statement: Statement, route: str, by: Actor, now: datetime
) -> SafeguardingReferral:
    """Send a statement that shows a sign of harm to the safeguarding route, also where it was missed first.

    It is never shown, themed, counted or published from then on, and only the safeguarding lead reads it.
    To its author it stays one that waits to be read, with no reason: they may be the one who is harmed, or
    the one who harms, and somebody may read over their shoulder. Who said it goes with it where it is
    known; of somebody who took part with a code, where that code was handed out. Raises AlreadySorted, and
    NotModerated where the words were erased.
    """
    require(may_convene(by) or may_sort(by))
    with (
        record.act(by=by, verb="sent to safeguarding", on=statement, now=now) as act,
        entering.lifted(reason="handing on what the sender may not read afterwards"),
    ):
        _hide(_still_here(statement), now)
        referral: SafeguardingReferral = SafeguardingReferral.objects.create(
            statement=statement,
            person_id=statement.person_id,
            code_from=_code_from(statement),
            route=route,
            sent_at=now,
            sent_by=by.name,
        )
        act.announce(SignOfHarmSeen(subject=str(record.ref(statement)), route=route))
    return referral


def _still_here(statement: Statement) -> Statement:
    held = (
        Statement.objects.unrestricted(reason="handing on a sign of harm")
        .select_for_update()
        .get(pk=statement.pk)
    )
    if held.moderation == "safeguarding":
        raise AlreadySorted
    if held.erased:
        raise NotModerated(
            _(
                "These words were erased at the request of whoever said them, so nothing is left to send. If "
                "you still know of a sign of harm, tell the safeguarding lead yourself today."
            )
        )
    return statement


def _hide(statement: Statement, now: datetime) -> None:
    """Out of every theme, and without a reason that would tell."""
    Gathered.objects.unrestricted(reason="a sign of harm leaves every theme").filter(
        statement=statement
    ).delete()
    statement.moderation, statement.moderated_at = "safeguarding", now
    statement.rule = statement.not_shown_because = ""
    statement.save(update_fields=["moderation", "moderated_at", "rule", "not_shown_because"])


def _code_from(statement: Statement) -> str:
    """Where the code was handed out with which its author takes part; nothing where there is none."""
    passes = YoungPass.objects.unrestricted(
        reason="where a code came from, for whoever keeps people safe"
    ).exclude(person=None)
    found = passes.filter(round_id=statement.round_id, person_id=statement.person_id).first()
    return found.where if found else ""
