"""The money that moved: whose, under what condition, and what was ended to pay for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from morrow.budget import queries as budget
from morrow.foundations import references
from morrow.foundations.money import Money, total
from morrow.foundations.pictures import Part
from morrow.foundations.record import Ref
from morrow.foundations.references import Line
from morrow.foundations.scope import NOBODY
from morrow.foundations.threads import Followed
from morrow.story.chapters.reading import Reading


@dataclass(frozen=True)
class Sum:
    """One allocation with each partner's share."""

    allocation: Any
    shares: tuple[Any, ...]
    figures: Any

    @property
    def ending(self) -> Any | None:
        """How it ended, if it did."""
        return getattr(self.allocation, "ending", None)

    @property
    def let_go_later(self) -> Money:
        """What was promised when it ended and was let go since."""
        found: Money = self.figures.let_go_after(self.ending)
        return found

    @property
    def still_promised(self) -> Money:
        """What is promised and not paid."""
        found: Money = self.figures.committed
        return found

    @property
    def paid(self) -> Money:
        """What is paid."""
        found: Money = self.figures.paid
        return found


@dataclass(frozen=True)
class Moved:
    """Everything set aside for a topic."""

    sums: tuple[Sum, ...]
    ended: tuple[Line, ...]

    @property
    def total(self) -> Money:
        """What was set aside in all and still stands."""
        return total(each.allocation.amount for each in self.standing)

    @property
    def standing(self) -> list[Sum]:
        """What has not ended."""
        return [each for each in self.sums if each.ending is None]

    @property
    def partners(self) -> int:
        """How many partners brought what stands."""
        return len({share.owner for each in self.standing for share in each.shares})

    @property
    def parts(self) -> list[Part]:
        """Each partner's share of all that stands, the largest first."""
        by_owner: dict[str, Money] = {}
        for each in self.standing:
            for share in each.shares:
                by_owner[share.owner] = by_owner.get(share.owner, Money(0)) + share.amount
        ordered = sorted(by_owner.items(), key=lambda item: (-item[1].pence, item[0]))
        return [Part(owner, amount.pence, amount.pounds()) for owner, amount in ordered]


def moved(reading: Reading) -> Moved | None:
    """What was set aside on a thread, and what ended to pay for it; slips that were undone are left out."""
    found = reading.things("budget.allocation")
    if not found:
        return None
    return Moved(tuple(map(_sum, found)), _ended(reading.thread, {each.decision.code for each in found}))


def _sum(allocation: Any) -> Sum:
    stands = budget.behind(allocation)
    return Sum(allocation, tuple(budget.shares(allocation, stands)), budget.figures(allocation, stands.books))


def _ended(thread: Followed, decisions: set[str]) -> tuple[Line, ...]:
    """What ended by the same decision, of other topics."""
    because = {Ref("accountability.decision", code) for code in decisions}
    endings = {
        edge.on
        for edge in thread.edges
        if edge.on.kind == "budget.ending" and because & set(edge.because) and edge.on not in thread.refs
    }
    return tuple(references.resolve(NOBODY, sorted(endings)).values())
