"""Writing down who holds a power to decide, and how; and ending it."""

from __future__ import annotations

from datetime import date, datetime

from django.utils import timezone
from django.utils.translation import gettext as _

from morrow.accountability.errors import NotAtThisPoint
from morrow.accountability.lawful import (
    check_delegation,
    check_holder,
    check_outlasts,
    check_regime,
    check_whole,
)
from morrow.accountability.models import Authority
from morrow.accountability.permissions import may_grant
from morrow.foundations import record
from morrow.foundations.money import Money
from morrow.foundations.permission import require
from morrow.foundations.scope import Actor
from morrow.place import queries as place


def grant(
    *,
    regime: str,
    scope: str,
    source: str,
    active_from: date,
    by: Actor,
    now: datetime,
    body: str = "",
    post: str = "",
    limit: Money | None = None,
    manner: str = "held",
    delegated_from: Authority | None = None,
    committed_to: str = "",
    terms: str = "",
    quorum: int = 0,
    call_in_days: int = 5,
    call_in_members: int = 3,
    urgency_agreed_by: str = "",
    active_to: date | None = None,
    code: str = "",
) -> Authority:
    """Register an authority of a body (by its code) or of a post (a kind of role).

    The executive, the council and its committees are bodies of a council, and an officer is a post in it. A
    delegation names what it is delegated from, goes only to a lawful recipient and cannot exceed or outlast
    it; a commitment names whose choice is adopted and on which published terms.
    Raises UnlawfulRecipient, which says which of these fails.
    """
    require(may_grant(by))
    holder = place.body(body) if body else None
    check_whole(scope, source, active_from, active_to)
    check_holder(body, post, manner, delegated_from, committed_to, terms)
    if manner == "delegation":
        check_delegation(delegated_from, holder, post, scope, limit)
        check_outlasts(delegated_from, active_from, active_to)
    check_regime(regime, manner, holder, post)
    causes = [delegated_from] if delegated_from else []
    with record.act(by=by, verb="granted", because=causes, now=now) as act:
        authority = Authority.objects.create(
            **({"code": code} if code else {}),
            regime=regime,
            body=holder,
            post=post,
            scope=scope.strip(),
            limit=limit,
            source=source.strip(),
            manner=manner,
            delegated_from=delegated_from,
            committed_to=place.body(committed_to) if committed_to else None,
            terms=terms.strip(),
            quorum=quorum,
            call_in_days=call_in_days,
            call_in_members=call_in_members,
            urgency_agreed_by=urgency_agreed_by,
            active_from=active_from,
            active_to=active_to,
            example=by.example or bool(holder and holder.example),
        )
        act.on(authority)
    return authority


def end_authority(*, authority: Authority, by: Actor, now: datetime) -> None:
    """End today that a power can be used, and take back what was delegated from it; what was decided stands.

    Raises NotAtThisPoint where it has ended.
    """
    require(may_grant(by))
    today = timezone.localdate(now)
    if authority.active_to is not None and authority.active_to <= today:
        raise NotAtThisPoint(_("This power has ended already, so there is nothing to end."))
    with record.act(by=by, verb="ended a power", on=authority, now=now):
        _end(authority, today)


def _end(authority: Authority, today: date) -> None:
    """From today; what has not begun yet never does. What was delegated from it goes with it."""
    authority.active_to = max(today, authority.active_from)
    authority.save(update_fields=["active_to"])
    for delegated in Authority.objects.filter(delegated_from=authority):
        if delegated.active_to is None or delegated.active_to > today:
            _end(delegated, today)
