"""Sharing a cost to the penny, and what follows somebody who leaves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from morrow.foundations.money import Money, total

Key = TypeVar("Key")


def split(amount: Money, weights: Mapping[Key, Money]) -> dict[Key, Money]:
    """Split an amount in proportion to what each brings or owes, losing no penny.

    Nobody's part passes her weight where the amount does not pass the weights together.

    >>> [p.pence for p in split(Money(100), {"a": Money(60), "b": Money(60), "c": Money(60)}).values()]
    [34, 33, 33]
    """
    if not amount:
        return {key: Money(0) for key in weights}
    parts = amount.share([weight.pence for weight in weights.values()])
    return dict(zip(weights, parts, strict=True))


@dataclass(frozen=True)
class Settlement:
    """What happens to the share of somebody who leaves: share = paid + kept + follows."""

    paid: Money
    kept: Money
    follows: Money


def settle(
    *, share: Money, cost: Money, paid: Money, weeks: int, notice_weeks: int, employer_costs: Money
) -> Settlement:
    """Work out what follows a leaver: all that is unspent, net of notice and her employer costs.

    `cost` is what she assented to for all the weeks (nought before she assents), `paid` what has been
    paid of it, `employer_costs` her part of them. No more is kept than she still owes.

    >>> settle(share=Money(52000), cost=Money(52000), paid=Money(10000), weeks=26, notice_weeks=2,
    ...        employer_costs=Money(0))
    Settlement(paid=Money(pence=10000), kept=Money(pence=4000), follows=Money(pence=38000))
    """
    notice = cost.share([notice_weeks, weeks - notice_weeks])[0] if cost else Money(0)
    owed = total([notice, employer_costs]) if cost else Money(0)
    kept = min(cost - paid, owed)
    return Settlement(paid=paid, kept=kept, follows=share - paid - kept)
