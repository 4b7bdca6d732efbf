"""Everything that is brought to one priority: money, what is given in kind, and what each side does."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from morrow.budget import queries as budget
from morrow.charter import queries as charter
from morrow.foundations.money import Money, total

CASH = "cash"


@dataclass(frozen=True)
class Given:
    """What one partner brings out of one contribution: how much, and in which form."""

    owner: str
    form: str
    in_money: bool
    amount: Money


@dataclass(frozen=True)
class Brought:
    """A priority with all that is brought to it. Pledges are counted in their own units, never in pounds."""

    priority: Any
    given: tuple[Given, ...]
    pledges: tuple[Any, ...]

    @property
    def money(self) -> list[Given]:
        """What is given as money."""
        return [each for each in self.given if each.in_money]

    @property
    def kind(self) -> list[Given]:
        """Goods, hours and the use of things, at the value partners gave them."""
        return [each for each in self.given if not each.in_money]

    @property
    def sides(self) -> list[tuple[Any, Any]]:
        """Every side that is in a pledge that stands, with its pledge."""
        standing = [told for told in self.pledges if told.pledge.stands_since]
        return [(told, each) for told in standing for each in told.sides]


def brought(code: str, today: date) -> Brought:
    """What is brought to the priority with this code. Raises UnknownPromise."""
    priority = charter.priority(code)
    pledges = [charter.pledge_shown(each, today) for each in charter.pledges_under(priority)]
    return Brought(priority, tuple(_given(priority)), tuple(pledges))


def _given(priority: Any) -> list[Given]:
    """Each partner's part by its form, the largest first."""
    sums: dict[tuple[str, str, bool], list[Money]] = {}
    for allocation in budget.standing_for(priority):
        for share in budget.shares(allocation):
            line = share.line
            key = (share.owner, str(line.get_form_display()), line.form == CASH)
            sums.setdefault(key, []).append(share.amount)
    found = [Given(*key, total(amounts)) for key, amounts in sums.items()]
    return sorted(found, key=lambda each: (-each.amount.pence, each.owner, each.form))
