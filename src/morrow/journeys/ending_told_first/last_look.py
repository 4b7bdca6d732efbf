"""What is looked at last before something ends: what goes back, what stays promised, who has help by it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from morrow.budget import queries as budget
from morrow.commissioning import queries as commissioning
from morrow.foundations import record, small_numbers
from morrow.foundations.money import Money, total
from morrow.foundations.record import Ref
from morrow.foundations.scope import entering
from morrow.foundations.small_numbers import Cell
from morrow.support import queries as support

AGREEMENT = "commissioning.agreement"


@dataclass(frozen=True)
class LastLook:
    """An allocation before its end. `promised` is to organisations, each named; `personal` is to people.

    `helped` is how many people have what is arranged with it in their plan, as it may be shown.
    """

    figures: Any
    promised: tuple[Any, ...]
    personal: Money
    offers: tuple[Any, ...]
    helped: Cell


def last_look(allocation: Any) -> LastLook:
    """What ends with an allocation and what stays until it is paid or its agreement ends."""
    unpaid = budget.unpaid_of(allocation)
    refs = [Ref.read(each.commitment.for_ref) for each in unpaid]
    offers = tuple(commissioning.offers_under(ref.code for ref in refs if ref.kind == AGREEMENT))
    with entering.lifted(reason="counting who is helped, shown after the rule of small numbers"):
        people = support.helped_by_offer(*map(record.ref, offers))
    return LastLook(
        figures=budget.figures(allocation),
        promised=tuple(each for each in unpaid if each.what),
        personal=total(each.left for each in unpaid if not each.what),
        offers=offers,
        helped=small_numbers.count(people),
    )
