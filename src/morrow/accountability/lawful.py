"""To whom the law lets a power to decide go, and how: asked before it is registered."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from morrow.accountability import rules
from morrow.accountability.errors import UnlawfulRecipient
from morrow.accountability.models import Authority
from morrow.accountability.permissions import COUNCILLOR_REGIMES, OTHERS
from morrow.foundations.money import Money

LAWFUL_POSTS = frozenset(
    {
        *("councillor", "commissioner", "fund_manager", "democratic_officer", "monitoring_officer"),
        *("engagement_officer", "navigator", "reply_officer", "learning_lead", "administrator"),
    }
)
"""Kinds of role that are a member or officer of the council (Local Government Act 1972 s101)."""


def check_whole(scope: str, source: str, active_from: date, active_to: date | None) -> None:
    """A power says on what, by which law, and for how long."""
    if not rules.subjects(scope) or not source.strip():
        raise UnlawfulRecipient(
            _("Say on which subjects it is, and which law or scheme gives it: nobody decides without one."),
            about="scope",
        )
    if active_to is not None and active_to <= active_from:
        raise UnlawfulRecipient(
            _("A power ends after the day on which it begins. Look at the two days again."), about="active_to"
        )


def check_regime(regime: str, manner: str, holder: Any, post: str) -> None:
    """Whoever decides under a regime is what the law says that they are."""
    if manner == "transfer" and regime not in OTHERS:
        raise UnlawfulRecipient(
            _(
                "What is transferred by a grant or contract is decided by an independent body for itself, "
                "and no longer by the council. Say that it is held, delegated or committed, or name them."
            ),
            about="manner",
        )
    if regime in COUNCILLOR_REGIMES and _kind(holder) != "council":
        raise UnlawfulRecipient(
            _(
                "The executive, the council and its committees are bodies of the council, so name one of "
                "those (Local Government Act 1972, section 101; Local Government Act 2000, section 9E). "
                "Where one of its members may decide alone, write 0 as the number who must vote."
            ),
            about="holder",
        )
    if regime == "officer" and post not in LAWFUL_POSTS - {"councillor"}:
        raise UnlawfulRecipient(
            _("An officer decides by the post they hold at the council. Name a post that is one."),
            about="holder",
        )


def check_outlasts(source: Authority | None, active_from: date, active_to: date | None) -> None:
    """Nobody delegates a power on a day on which they do not hold it."""
    if source is None:
        return
    until = source.active_to
    if active_from < source.active_from or (until is not None and (active_to is None or active_to > until)):
        raise UnlawfulRecipient(
            _(
                "Nobody can delegate for longer than they hold the power themselves. Choose days within "
                "theirs."
            ),
            about="active_from",
        )


def _kind(holder: Any) -> str:
    """Of which kind of organisation a body is; nothing where it is of none."""
    return str(holder.organisation.kind) if holder and holder.organisation else ""


def check_delegation(
    source: Authority | None, holder: Any, post: str, scope: str, limit: Money | None
) -> None:
    """A delegation goes to a lawful recipient, within what is held."""
    if source is None:
        raise UnlawfulRecipient(
            _("A delegation says from which authority the power comes."), about="delegated_from"
        )
    if (holder and _kind(holder) not in {"council", "nhs"}) or (post and post not in LAWFUL_POSTS):
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


def check_holder(
    body: str, post: str, manner: str, delegated_from: Authority | None, committed_to: str, terms: str
) -> None:
    """A power has one holder, and what its manner asks for."""
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
