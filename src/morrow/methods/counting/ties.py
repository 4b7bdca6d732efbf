"""Rules for ties: each puts all projects in an order, fixed before counting starts.

Where two projects are exactly level the one earlier in that order goes first. A place states its rule
with the ballot; every tie it decided is listed with the outcome.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from hashlib import sha256

from .election import BadElection, Election

TieBreak = Callable[[Election], Sequence[str]]


def by_id(election: Election) -> Sequence[str]:
    """The id that sorts first as text; what other counting tools do unless told.

    >>> by_id(Election.of({"9": 1, "10": 1}, {}))
    ['10', '9']
    """
    return sorted(project.id for project in election.projects)


def by_most_votes(election: Election) -> Sequence[str]:
    """Most votes, then the id that sorts first."""
    return sorted(by_id(election), key=lambda name: -election.votes(name))


def by_fewest_pounds(election: Election) -> Sequence[str]:
    """Lowest cost, then the id that sorts first."""
    return sorted(by_id(election), key=election.cost)


def by_lot(seed: str) -> TieBreak:
    """By lot from a published seed: anyone can draw it again with SHA-256 of seed, colon, id.

    >>> list(by_lot("2026-11-21")(Election.of({"a": 1, "b": 1, "c": 1}, {})))
    ['c', 'a', 'b']
    """

    def drawn(election: Election) -> Sequence[str]:
        return sorted(by_id(election), key=lambda name: sha256(f"{seed}:{name}".encode()).digest())

    return drawn


def ranks(tie_break: TieBreak, election: Election) -> list[int]:
    """For each project its place in the tie rule's order.

    Raises BadElection where the rule leaves a project out or names one twice.
    """
    order = tie_break(election)
    if len(order) != len(election.projects) or set(order) != election.place_of.keys():
        raise BadElection("bad_tie_rule", "The rule for ties must name each project just once.")
    rank = {name: place for place, name in enumerate(order)}
    return [rank[project.id] for project in election.projects]
