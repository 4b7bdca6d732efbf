"""Whether those who are asked to decide may choose what is put to them, asked before the meeting."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from morrow.accountability import rules
from morrow.accountability.errors import ProposedBeyondLimit
from morrow.accountability.models import Authority
from morrow.accountability.queries.authorities import authorities
from morrow.accountability.rules import OptionDraft
from morrow.foundations.money import Money


@dataclass(frozen=True)
class Beyond:
    """An option dearer than the authority may decide on, and who could decide on it."""

    option: str
    cost: Money
    limit: Money
    could: tuple[str, ...]


def beyond_limit(
    authority: Authority, subject: str, options: Sequence[OptionDraft], *, on: date
) -> list[Beyond]:
    """Every option dearer than the authority may decide on.

    One whose cost nobody knows yet is let through here: it is refused when it is decided.
    """
    limit = authority.limit
    if limit is None:
        return []
    return [
        Beyond(each.title, each.cost, limit, tuple(_who_could(authority, subject, each.cost, on)))
        for each in options
        if each.cost is not None and not rules.within(limit, each.cost)
    ]


def refuse_beyond_limit(
    authority: Authority, subject: str, options: Sequence[OptionDraft], *, on: date
) -> None:
    """Raise ProposedBeyondLimit where the authority could choose nothing that costs anything.

    A dearer option may stand beside one within the limit, to be compared with: of that one is warned.
    """
    beyond = beyond_limit(authority, subject, options, on=on)
    costing = [each for each in options if each.cost is None or each.cost > Money(0)]
    if beyond and len(beyond) == len(costing):
        first = beyond[0]
        raise ProposedBeyondLimit(first.option, first.cost, first.limit, first.could)


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
