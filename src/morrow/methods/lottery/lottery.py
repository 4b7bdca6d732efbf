"""From volunteers and quotas to the fairest lottery, and everybody's chance in it."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from .drawing import Drawn, draw
from .kinds import Kinds
from .pool import BadPool, Pool
from .programme import Impossible, Unsolved
from .relaxing import smallest_relaxation
from .seats import Finder
from .tickets import TICKETS, Ticketed, tickets_for
from .wanted import Method, wanted

_UNSOLVED = (
    "The fairest lottery could not be worked out for exactly these volunteers and quotas, though a panel may "
    "be possible. Change one quota or the number of seats by one, or ask for the maximin lottery, and try "
    "again."
)


@dataclass(frozen=True)
class Lottery:
    """A lottery over panels: its tickets, everybody's chance, and how near it is to the best there can be.

    `chances` are exact. `bound` is the smallest chance that no lottery can better; `off` how far all
    chances together stay from the fairest ones, each as a part of itself.
    """

    kinds: Kinds
    method: Method
    tickets: tuple[Ticketed, ...]
    chances: dict[str, Fraction]
    bound: float
    off: float

    @property
    def smallest_chance(self) -> Fraction:
        """The chance of whoever has the least."""
        return min(self.chances.values())

    def draw(self, seed: str) -> Drawn:
        """One panel, from a seed chosen in public after the chances were published."""
        return draw(self.kinds, self.tickets, seed)

    def explain(self) -> tuple[str, ...]:
        """The lottery in plain sentences."""
        panels, size = len(self.tickets), self.kinds.size
        least, most = float(self.smallest_chance), float(max(self.chances.values()))
        return (
            f"{size} of {len(self.chances):,} volunteers are drawn. Everybody has a chance of at least "
            f"{least:.1%}, and the greatest chance is {most:.1%}.",
            "Chances differ because the panel must mirror the place: somebody of a sort of which few "
            "volunteered is needed more often.",
            f"No lottery that keeps the quotas could give the smallest chance more than {self.bound:.2%}.",
            f"There are {TICKETS:,} tickets over {panels:,} different panels; one ticket is drawn.",
        )


def fair_lottery(pool: Pool, size: int, *, method: Method = Method.LEXIMIN) -> Lottery:
    """Find the fairest lottery over all panels of `size` people that keep every quota.

    Those who share a home never sit together. Raises BadPool where no panel keeps the quotas, saying
    the smallest change of quotas that would allow one; and where the size is no whole number from 1.

    >>> from morrow.methods.lottery import Pool, Quota, fair_lottery
    >>> facts = {"ann": {"age": "old"}, "bea": {"age": "old"}, "cas": {"age": "young"}}
    >>> lottery = fair_lottery(Pool.of(facts, [Quota("age", "old", 1, 1), Quota("age", "young", 1, 1)]), 2)
    >>> [f"{name} {chance}" for name, chance in lottery.chances.items()]
    ['ann 1/2', 'bea 1/2', 'cas 1']
    >>> len(lottery.draw("2026-11-27, ball 7").panel)
    2
    """
    _check_size(pool, size)
    kinds = Kinds.of(pool, size)
    try:
        finder = Finder(kinds)
        seats = wanted(kinds, method)
        tickets, off = tickets_for(finder, seats)
    except Impossible:
        relaxed = smallest_relaxation(pool, size)
        raise BadPool("no_panel", relaxed.sentence, size=size) from None
    except Unsolved as fault:
        raise BadPool("unsolved", _UNSOLVED, size=size) from fault
    smallest = min(float(seat) / number for seat, number in zip(seats, kinds.numbers, strict=True))
    return Lottery(kinds, method, tickets, _chances(kinds, tickets), smallest, off)


def _chances(kinds: Kinds, tickets: tuple[Ticketed, ...]) -> dict[str, Fraction]:
    chances: dict[str, Fraction] = {}
    for place, members in enumerate(kinds.members):
        seats = sum(each.seats[place] * each.tickets for each in tickets)
        chances |= dict.fromkeys(members, Fraction(seats, TICKETS * len(members)))
    return chances


def _check_size(pool: Pool, size: int) -> None:
    if type(size) is not int or size < 1:
        raise BadPool("bad_size", f"A panel has a whole number of seats from 1, not {size!r}.")
    if size > len(pool.volunteers):
        raise BadPool(
            "too_few",
            f"{len(pool.volunteers)} people volunteered, and the panel has {size} seats. Invite more, or "
            "make the panel smaller.",
            volunteers=len(pool.volunteers),
            size=size,
        )
