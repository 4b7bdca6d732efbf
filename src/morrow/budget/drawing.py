"""Asking the pure drawing rule with what stands in the ledger now."""

from __future__ import annotations

from collections.abc import Iterable

from morrow.budget import ledger, rules, words
from morrow.budget.errors import ConditionBroken, NotEnough
from morrow.budget.models import ContributionLine, Pool
from morrow.budget.naming import names_in
from morrow.budget.rules import Drawing, Purpose, Source
from morrow.foundations.money import Money, total


def accepted(pool: Pool, only: Iterable[ContributionLine] | None = None) -> list[ContributionLine]:
    """The accepted lines of a pool, or those of them that are named."""
    lines = pool.lines.filter(state="accepted").select_related("owner", "host").order_by("pk")
    if only is not None:
        lines = lines.filter(pk__in=[line.pk for line in only])
    return list(lines)


def sources(lines: Iterable[ContributionLine], books: ledger.Books) -> list[Source]:
    """Lines as the rule sees them."""
    return [
        Source(line.code, line.owner.name, books.of("free", line=line.pk), line.conditions) for line in lines
    ]


def draw(
    pool: Pool, amount: Money, purpose: Purpose, only: Iterable[ContributionLine] | None = None
) -> Drawing:
    """Draw an amount, or say whose condition forbids it. Raises ConditionBroken, NotEnough."""
    lines = accepted(pool, only)
    there = sources(lines, ledger.books(pool))
    drawn = rules.draw(there, amount, purpose)
    if not drawn.short:
        return drawn
    free = {source.line: source.free for source in there}
    kept_out = [reason for reason in drawn.broken if free[reason.line]]
    if not kept_out:
        raise NotEnough(asked=amount, there=total(free.values()))
    widely = drawn if only is None else rules.draw(_all_sources(pool), amount, purpose)
    blocking = max(kept_out, key=lambda reason: (reason.code != "form", free[reason.line]))
    conditions = next(line.conditions for line in lines if line.code == blocking.line)
    raise ConditionBroken(
        line=blocking.line,
        owner=blocking.owner,
        condition=words.condition(blocking.code, conditions, names_in(lines)),
        asked=amount,
        allowed=widely.allowed,
        some=only is not None,
    )


def free_for(pool: Pool, purpose: Purpose, only: Iterable[ContributionLine] | None = None) -> Money:
    """All that the partner contributions whose conditions fit a purpose still have."""
    there = sources(accepted(pool, only), ledger.books(pool))
    return rules.draw(there, Money(1), purpose).allowed


def _all_sources(pool: Pool) -> list[Source]:
    return sources(accepted(pool), ledger.books(pool))
