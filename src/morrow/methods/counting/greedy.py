"""Most votes first: what most places do today, for comparison and to spend what equal shares leave."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import groupby

from .bounds import NO_BOUNDS, Bounds, Keeping, set_aside
from .conventions import Utility
from .election import Election
from .outcome import Outcome, TieBroken
from .reasons import NoRoom, Reason, Short, Taken
from .ties import TieBreak, ranks


def greedy(
    election: Election, budget: int, *, utility: Utility, tie_break: TieBreak, bounds: Bounds = NO_BOUNDS
) -> Outcome:
    """Decide which projects a budget pays for by votes alone, passing over what no longer fits.

    With cost utility projects go by votes, with cardinality utility by votes for each unit of cost; where
    ballots give points, by points together.
    A large group can decide the whole budget, which is why equal shares exist. What `bounds` forbid is
    passed over too.
    Raises BadElection as `equal_shares` does.

    >>> from morrow.methods.counting import Election, Utility, by_id, greedy
    >>> votes = {"v1": ["park"], "v2": ["park"], "v3": ["hall", "park"]}
    >>> election = Election.of({"park": 60, "hall": 50, "bench": 40}, votes)
    >>> greedy(election, 100, utility=Utility.COST, tie_break=by_id).winners
    ('park',)
    """
    election.check_budget(budget)
    bounds.check(election)
    nothing = Outcome(
        election,
        budget,
        f"most votes first, {utility}",
        (),
        lambda: set_aside(election, budget, bounds),
        bounds=bounds,
    )
    return take_by_votes(nothing, utility, ranks(tie_break, election))


def take_by_votes(outcome: Outcome, utility: Utility, rank: Sequence[int]) -> Outcome:
    """Add to an outcome the projects that fit in what is left, by votes.

    Those set aside for their cost or their votes are left out, and so is what the bounds forbid.
    """
    election, left = outcome.election, outcome.left
    winners, ties = list(outcome.winners), list(outcome.ties)
    turns: dict[str, int] = {}
    stops: dict[str, Reason] = {}
    keeping = Keeping(election, outcome.bounds)
    for name in winners:
        keeping.took(election.place_of[name])
    out = set(winners) | set_aside(election, outcome.budget, outcome.bounds).keys()
    waiting = [place for place, project in enumerate(election.projects) if project.id not in out]
    keys = {place: _key(election, place, utility) for place in waiting}
    waiting.sort(key=lambda place: (-keys[place], rank[place]))
    for _, group in groupby(waiting, key=keys.__getitem__):
        level = list(group)
        while level:
            fitting = tuple(
                election.projects[place].id
                for place in level
                if election.projects[place].cost <= left and place not in keeping.stopped
            )
            place = level.pop(0)
            project = election.projects[place]
            if place in keeping.stopped:
                stops[project.id] = keeping.stopped[place]
                continue
            turns[project.id] = left
            if project.cost > left:
                continue
            if len(fitting) > 1:
                ties.append(TieBroken(fitting, project.id))
            winners.append(project.id)
            keeping.took(place)
            left -= project.cost
    return replace(
        outcome,
        winners=tuple(winners),
        ties=tuple(ties),
        why=lambda: {**outcome.reasons, **_why(outcome, turns), **stops},
    )


def _why(before: Outcome, turns: dict[str, int]) -> dict[str, Reason]:
    """Why each project won or did not in its turn, given what was left of the budget then."""
    election, reasons = before.election, dict[str, Reason]()
    for name, left in turns.items():
        cost, votes, asked = election.cost(name), election.votes(name), before.reasons.get(name)
        if cost <= left:
            reasons[name] = Taken(cost, votes, left)
        else:
            reasons[name] = NoRoom(cost, votes, left, asked.money_left if isinstance(asked, Short) else None)
    return reasons


def _key(election: Election, place: int, utility: Utility) -> Fraction:
    votes = election.backers[place].weight
    return Fraction(votes) if utility is Utility.COST else Fraction(votes, election.projects[place].cost)
