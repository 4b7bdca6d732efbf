"""One count by equal shares: round after round, the project that costs its supporters least for its worth.

The price of a project to its supporters only rises as purses empty, so a price worked out earlier is
a floor for today's, and most projects need not be looked at again in most rounds.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from heapq import heapify, heappop, heappush

from .election import Election
from .purses import Purses, Range, Share

Payments = tuple[tuple[int, Fraction], ...]


@dataclass(frozen=True, slots=True)
class Purchase:
    """One round: the project bought, the share, who paid it and who paid their last."""

    project: int
    share: Fraction
    sharers: tuple[int, ...]
    emptied: tuple[int, ...]
    last_purses: Fraction
    level: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Count:
    """All rounds of one count, and the purses it ended with."""

    endowment: Fraction
    purchases: tuple[Purchase, ...]
    purses: Purses

    @property
    def bought(self) -> tuple[int, ...]:
        """The places of the projects bought, in order."""
        return tuple(purchase.project for purchase in self.purchases)

    def payments(self) -> dict[int, Payments]:
        """What each voter paid for each project bought, exactly; those with nothing left are not named."""
        purses = Purses(len(self.purses.about), self.endowment)
        paid: dict[int, Payments] = {}
        for purchase in self.purchases:
            last = [(voter, purses.left([voter])) for voter in purchase.emptied]
            shared = ((voter, purchase.share) for voter in purchase.sharers)
            paid[purchase.project] = (*shared, *(payment for payment in last if payment[1]))
            part = purchase.share * purses.unit * len(purchase.sharers)
            purses.pay(Share(int(part), purchase.sharers, purchase.emptied))
        return paid


@dataclass(frozen=True, slots=True)
class Terms:
    """What does not change between counts: projects that may win, their worth, the order for ties."""

    election: Election
    may_win: tuple[int, ...]
    worth: Sequence[int]
    rank: Sequence[int]


def count(terms: Terms, endowment: Fraction) -> Count:
    """Buy projects with an endowment for each voter until no project's supporters can pay for it."""
    election = terms.election
    purses = Purses(len(election.ballots), endowment)
    floors = [(0.0, project) for project in terms.may_win]
    heapify(floors)
    purchases: list[Purchase] = []

    def look(project: int) -> Range | None:
        return purses.range_of_share(election.supporters[project], election.projects[project].cost)

    while True:
        ranges = _cheapest(floors, terms.worth, look)
        if not ranges:
            return Count(endowment, tuple(purchases), purses)
        shares = {
            project: purses.share(election.supporters[project], election.projects[project].cost, near)
            for project, near in ranges.items()
        }
        chosen, level = _first(shares, terms)
        for project, near in ranges.items():
            if project != chosen:
                heappush(floors, (near.low / terms.worth[project], project))
        last_purses = purses.left(shares[chosen].emptied)
        share = purses.pay(shares[chosen])
        purchases.append(
            Purchase(chosen, share, shares[chosen].sharers, shares[chosen].emptied, last_purses, level)
        )


def _cheapest(
    floors: list[tuple[float, int]], worth: Sequence[int], look: Callable[[int], Range | None]
) -> dict[int, Range]:
    """The projects that may be the cheapest for their worth; takes them out of the floors.

    Projects whose supporters can no longer pay leave the floors for good.
    """
    seen: dict[int, Range] = {}
    ceiling = float("inf")
    while floors and floors[0][0] <= ceiling:
        _, project = heappop(floors)
        near = look(project)
        if near is not None:
            seen[project] = near
            ceiling = min(ceiling, near.high / worth[project])
    dearer = [project for project, near in seen.items() if near.low / worth[project] > ceiling]
    for project in dearer:
        heappush(floors, (seen.pop(project).low / worth[project], project))
    return seen


def _first(shares: dict[int, Share], terms: Terms) -> tuple[int, tuple[int, ...]]:
    """The project with the lowest exact share for its worth, and all that are level with it."""
    if len(shares) == 1:
        return next(iter(shares)), ()
    price = {
        project: Fraction(share.part, len(share.sharers) * terms.worth[project])
        for project, share in shares.items()
    }
    lowest = min(price.values())
    level = sorted((project for project in price if price[project] == lowest), key=terms.rank.__getitem__)
    return level[0], tuple(level) if len(level) > 1 else ()
