"""One count by equal shares: round after round, the project that costs its backers least for its worth.

The price of a project only rises as purses empty, so a price worked out earlier is a floor for
today's, and most projects need not be looked at again in most rounds.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from heapq import heapify, heappop, heappush

from .backers import Backers
from .bounds import Keeping
from .pricing import Price, exact_rate, price, settled
from .purses import Purses
from .reasons import Reason


@dataclass(frozen=True, slots=True)
class Terms:
    """What does not change between counts: projects that may win, their worth, the order for ties.

    `keeping` makes what keeps the bounds of one count, where there are any.
    """

    voters: int
    backers: Sequence[Backers]
    cost: Sequence[int]
    may_win: tuple[int, ...]
    worth: Sequence[int]
    rank: Sequence[int]
    keeping: Callable[[], Keeping] | None = None


@dataclass(frozen=True, slots=True)
class Purchase:
    """One round: the project bought, its price for its worth as far as it is known, and who was level."""

    project: int
    price: Price
    level: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Count:
    """All rounds of one count, the purses it ended with, and what the bounds stopped on the way."""

    terms: Terms
    endowment: Fraction
    purchases: tuple[Purchase, ...]
    purses: Purses
    stopped: Mapping[int, Reason] = field(default_factory=dict)

    @property
    def bought(self) -> tuple[int, ...]:
        """The places of the projects bought, in order."""
        return tuple(purchase.project for purchase in self.purchases)

    def parts(self, project: int) -> list[tuple[int, Fraction]]:
        """What each voter paid for a project, exactly; nothing where it was not bought."""
        return self.purses.parts(self.bought.index(project)) if project in self.bought else []

    def exact_price(self, number: int) -> Fraction:
        """What the project bought in that round cost a point for its worth, exactly."""
        return self.purses.rate(number) / self.terms.worth[self.purchases[number].project]


class Counting:
    """A count under way: purses, and a floor under the price of each project still waiting."""

    def __init__(self, terms: Terms, endowment: Fraction) -> None:
        self.terms = terms
        self.endowment = endowment
        self.purses = Purses(terms.voters, endowment)
        self.purchases: list[Purchase] = []
        self._keeping = terms.keeping() if terms.keeping else None
        self._floors = [
            (1 / (terms.backers[place].weight / terms.cost[place] * terms.worth[place]) * (1 - 1e-12), place)
            for place in terms.may_win
        ]
        heapify(self._floors)
        self._held_back: list[tuple[float, int]] = []

    def look(self, project: int, floor: float) -> Price | None:
        """The rate of a project now; `floor` is for its worth."""
        worth = self.terms.worth[project]
        return price(self.purses, self.terms.backers[project], self.terms.cost[project], floor * worth)

    def exact(self, project: int, near: Price) -> Fraction:
        """The exact price of a project for its worth."""
        terms = self.terms
        if near.exact is not None:
            return near.exact / terms.worth[project]
        rate = exact_rate(self.purses, terms.backers[project], terms.cost[project], near)
        return rate / terms.worth[project]

    def waiting(self, ceiling: float = float("inf")) -> Iterator[tuple[float, int]]:
        """Take out the projects whose floor is no higher than the ceiling, lowest first."""
        while (found := self.next_waiting(ceiling)) is not None:
            yield found

    def next_waiting(self, ceiling: float = float("inf")) -> tuple[float, int] | None:
        """Take out the project with the lowest floor, where that is no higher than the ceiling.

        What the bounds stopped leaves for good; what needs another is held back until that one is bought.
        """
        keeping = self._keeping
        while self._floors and self._floors[0][0] <= ceiling:
            floor, project = heappop(self._floors)
            if keeping is not None and project in keeping.held:
                self._held_back.append((floor, project))
            elif keeping is None or project not in keeping.stopped:
                return floor, project
        return None

    def put_back(self, project: int, near: Price) -> None:
        """Let a project wait, with what is known of its price as its floor."""
        heappush(self._floors, (near.low / self.terms.worth[project], project))

    def buy(self, project: int, near: Price, level: tuple[int, ...] = ()) -> None:
        """Let its backers pay for a project."""
        terms = self.terms
        paid, rate, doubt = settled(self.purses, terms.backers[project], terms.cost[project], near)
        self.purses.pay(paid, rate, doubt)
        worth = terms.worth[project]
        told = Price((rate - doubt) / worth, (rate + doubt) / worth)
        self.purchases.append(Purchase(project, told, level))
        if self._keeping is not None:
            self._keeping.took(project)
            self._let_go(self._keeping)

    def _let_go(self, keeping: Keeping) -> None:
        """Let those wait with the others that need nothing more."""
        free = [waits for waits in self._held_back if waits[1] not in keeping.held]
        self._held_back = [waits for waits in self._held_back if waits[1] in keeping.held]
        for waits in free:
            heappush(self._floors, waits)

    def done(self) -> Count:
        """The count as it stands."""
        stopped = self._keeping.reasons() if self._keeping is not None else {}
        return Count(self.terms, self.endowment, tuple(self.purchases), self.purses, stopped)


def count(terms: Terms, endowment: Fraction) -> Count:
    """Buy projects with an endowment for each voter until no project's backers can pay for it."""
    counting = Counting(terms, endowment)
    while near := _cheapest(counting):
        project, level = _first(counting, near)
        for other, its in near.items():
            if other != project:
                counting.put_back(other, its)
        counting.buy(project, near[project], level)
    return counting.done()


def _cheapest(counting: Counting) -> dict[int, Price]:
    """The projects that may be the cheapest for their worth, taken out of those waiting.

    Projects whose backers can no longer pay leave for good.
    """
    worth = counting.terms.worth
    seen: dict[int, Price] = {}
    ceiling = float("inf")
    while (found := counting.next_waiting(ceiling)) is not None:
        floor, project = found
        near = counting.look(project, floor)
        if near is not None:
            seen[project] = near
            ceiling = min(ceiling, near.high / worth[project])
    dearer = [project for project, near in seen.items() if near.low / worth[project] > ceiling]
    for project in dearer:
        counting.put_back(project, seen.pop(project))
    return seen


def _first(counting: Counting, near: dict[int, Price]) -> tuple[int, tuple[int, ...]]:
    """The project with the lowest exact price, and all that are level with it."""
    if len(near) == 1:
        return next(iter(near)), ()
    prices = {project: counting.exact(project, its) for project, its in near.items()}
    lowest = min(prices.values())
    rank = counting.terms.rank
    level = sorted((project for project in prices if prices[project] == lowest), key=rank.__getitem__)
    return level[0], tuple(level) if len(level) > 1 else ()
