"""Drawing one panel so that anyone can do it again: SHA-256 of the seed, nothing else.

The ticket is the SHA-256 of `seed` as a number, modulo the number of tickets. Among volunteers of one
kind those go first whose SHA-256 of `seed:id` is the smallest; the next in that order takes the place
of one who cannot come, so the quotas hold.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256

from .kinds import Kinds
from .tickets import TICKETS, Ticketed


@dataclass(frozen=True, slots=True)
class Drawn:
    """Who was drawn, with which ticket, and who stands by for each."""

    seed: str
    ticket: int
    panel: tuple[str, ...]
    stand_by: dict[str, tuple[str, ...]]

    def instead_of(self, member: str, *, gone: frozenset[str] = frozenset()) -> str | None:
        """The first who stands by for a member and has not gone too; nobody where none is left.

        >>> drawn = Drawn("s", 0, ("ann",), {"ann": ("bea", "cas")})
        >>> drawn.instead_of("ann"), drawn.instead_of("ann", gone=frozenset({"bea"}))
        ('bea', 'cas')
        """
        return next((other for other in self.stand_by.get(member, ()) if other not in gone), None)


def draw_again(
    kinds: Sequence[Sequence[str]], tickets: Sequence[tuple[tuple[int, ...], int]], size: int, seed: str
) -> Drawn:
    """Draw from a lottery as it was published: ids by kind, and how many tickets name which seats.

    >>> draw_again([["ann", "bea"], ["cas"]], [((1, 1), 1_000_000)], 2, "seed").panel
    ('ann', 'cas')
    """
    members = tuple(tuple(kind) for kind in kinds)
    return draw(Kinds(members, (), size), tuple(Ticketed(seats, number) for seats, number in tickets), seed)


def draw(kinds: Kinds, tickets: tuple[Ticketed, ...], seed: str) -> Drawn:
    """Draw a ticket and fill its seats."""
    number = int.from_bytes(sha256(seed.encode()).digest()) % TICKETS
    seats, upto = tickets[0].seats, 0
    for each in tickets:
        upto += each.tickets
        if number < upto:
            seats = each.seats
            break
    panel: list[str] = []
    stand_by: dict[str, tuple[str, ...]] = {}
    for members, taken in zip(kinds.members, seats, strict=True):
        order = sorted(members, key=lambda name: sha256(f"{seed}:{name}".encode()).digest())
        panel += order[:taken]
        stand_by |= dict.fromkeys(order[:taken], tuple(order[taken:]))
    return Drawn(seed, number, tuple(sorted(panel)), stand_by)
