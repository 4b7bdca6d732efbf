"""Whether those who are asked to decide may choose what is put to them, asked before the meeting."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from morrow.accountability import rules
from morrow.accountability.errors import ProposedBeyondLimit
from morrow.accountability.models import Authority
from morrow.accountability.queries.authorities import authorities
from morrow.accountability.rules import OptionDraft
from morrow.foundations.money import Money


def refuse_beyond_limit(
    authority: Authority, subject: str, options: Sequence[OptionDraft], *, on: date
) -> None:
    """Raise ProposedBeyondLimit for the first option dearer than the authority may decide on.

    An option whose cost nobody knows yet is let through here: it is refused when it is decided.
    """
    if authority.limit is None:
        return
    for option in options:
        if option.cost is not None and not rules.within(authority.limit, option.cost):
            could = _who_could(authority, subject, option.cost, on)
            raise ProposedBeyondLimit(option.title, option.cost, authority.limit, could)


def _who_could(authority: Authority, subject: str, cost: Money, on: date) -> list[str]:
    """Those who may decide on this subject up to this sum, or without a limit."""
    able = [
        each
        for each in authorities(on)
        if each.pk != authority.pk and rules.covers(each.scope, subject) and rules.within(each.limit, cost)
    ]
    return list(dict.fromkeys(_named(each) for each in able))


def _named(authority: Authority) -> str:
    return authority.body.name if authority.body else authority.post.replace("_", " ")
