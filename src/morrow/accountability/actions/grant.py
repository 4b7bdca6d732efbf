"""Writing down who holds a power to decide, and how."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.utils.translation import gettext as _

from morrow.accountability import rules
from morrow.accountability.errors import UnlawfulRecipient
from morrow.accountability.models import Authority
from morrow.accountability.permissions import may_grant
from morrow.foundations import record
from morrow.foundations.money import Money
from morrow.foundations.permission import require
from morrow.foundations.scope import Actor
from morrow.place import queries as place

LAWFUL_POSTS = frozenset(
    {
        *("councillor", "commissioner", "fund_manager", "democratic_officer", "monitoring_officer"),
        *("engagement_officer", "navigator", "reply_officer", "learning_lead", "administrator"),
    }
)
"""Kinds of role that are a member or officer of the council (Local Government Act 1972 s101)."""


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

    A delegation names what it is delegated from, goes only to a lawful recipient and cannot exceed
    it; a commitment names whose choice is adopted and on which published terms.
    Raises UnlawfulRecipient, which says which of these fails.
    """
    require(may_grant(by))
    holder = place.body(body) if body else None
    _check_holder(body, post, manner, delegated_from, committed_to, terms)
    if manner == "delegation":
        _check_delegation(delegated_from, holder, post, scope, limit)
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


def _check_delegation(
    source: Authority | None, holder: Any, post: str, scope: str, limit: Money | None
) -> None:
    if source is None:
        raise UnlawfulRecipient(
            _("A delegation says from which authority the power comes."), about="delegated_from"
        )
    kind = holder.organisation.kind if holder and holder.organisation else ""
    if (holder and kind not in {"council", "nhs"}) or (post and post not in LAWFUL_POSTS):
        raise UnlawfulRecipient(
            _(
                "The law lets this function be delegated only to the council's members, committees and "
                "officers or to another public body. To share it further, commit to adopt a choice on "
                "published terms, or transfer money by a grant or contract."
            ),
            about="holder",
        )
    if source.limit is not None and (limit is None or limit > source.limit):
        raise UnlawfulRecipient(
            _("Nobody can delegate a higher limit than they hold themselves."), about="limit"
        )
    if not all(rules.covers(source.scope, subject) for subject in rules.subjects(scope)):
        raise UnlawfulRecipient(
            _("Nobody can delegate a subject that their own authority does not cover."), about="scope"
        )


def _check_holder(
    body: str, post: str, manner: str, delegated_from: Authority | None, committed_to: str, terms: str
) -> None:
    if bool(body) == bool(post):
        raise UnlawfulRecipient(
            _("An authority belongs to one body or to one post: name one of them."), about="holder"
        )
    if manner != "delegation" and delegated_from is not None:
        raise UnlawfulRecipient(
            _("Only a delegation is delegated from somewhere. Say how it is held."), about="delegated_from"
        )
    if manner == "commitment" and not (committed_to and terms.strip()):
        raise UnlawfulRecipient(
            _("A commitment names whose choice will be adopted and the terms published beforehand."),
            about="terms" if committed_to else "committed_to",
        )
