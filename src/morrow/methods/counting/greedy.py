"""Most votes first: what most places do today, for comparison and to spend what equal shares leave."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import groupby

from .conventions import Utility
from .election import Election
from .outcome import Outcome, TieBroken
from .reasons import NoRoom, NoSupport, Reason, Short, Taken, TooDear
from .ties import TieBreak, ranks


def greedy(election: Election, budget: int, *, utility: Utility, tie_break: TieBreak) -> Outcome:
    """Decide which projects a budget pays for by votes alone, passing over what no longer fits.

    With cost utility projects go by votes, with cardinality utility by votes for each unit of cost.
    A large group can decide the whole budget, which is why equal shares exist.
    Raises BadElection as `equal_shares` does.

    >>> from morrow.methods.counting import Election, Utility, by_id, greedy
    >>> votes = {"v1": ["park"], "v2": ["park"], "v3": ["hall", "park"]}
    >>> election = Election.of({"park": 60, "hall": 50, "bench": 40}, votes)
    >>> greedy(election, 100, utility=Utility.COST, tie_break=by_id).winners
    ('park',)
    """
    election.check_budget(budget)
    reasons: dict[str, Reason] = {}
    for place, project in enumerate(election.projects):
        supporters = len(election.supporters[place])
        if project.cost > budget:
            reasons[project.id] = TooDear(project.cost, supporters, budget)
        elif not supporters:
            reasons[project.id] = NoSupport(project.cost)
    nothing = Outcome(election, budget, f"most votes first, {utility}", (), reasons)
    return take_by_votes(nothing, utility, ranks(tie_break, election))


def take_by_votes(outcome: Outcome, utility: Utility, rank: Sequence[int]) -> Outcome:
    """Add to an outcome the projects that fit in what is left, by votes.

    Those set aside for their cost or because nobody approved them are left out.
    """
    election = outcome.election
    left = outcome.left
    reasons = dict(outcome.reasons)
    winners, ties = list(outcome.winners), list(outcome.ties)
    waiting = [
        place
        for place, project in enumerate(election.projects)
        if project.id not in set(winners) and not isinstance(reasons.get(project.id), TooDear | NoSupport)
    ]
    keys = {place: _key(election, place, utility) for place in waiting}
    waiting.sort(key=lambda place: (-keys[place], rank[place]))
    for _, group in groupby(waiting, key=keys.__getitem__):
        level = list(group)
        while level:
            fitting = tuple(election.projects[p].id for p in level if election.projects[p].cost <= left)
            project = election.projects[level.pop(0)]
            votes = election.votes(project.id)
            if project.cost > left:
                before = reasons.get(project.id)
                money_left = before.money_left if isinstance(before, Short) else None
                reasons[project.id] = NoRoom(project.cost, votes, left, money_left)
                continue
            reasons[project.id] = Taken(project.cost, votes, left)
            if len(fitting) > 1:
                ties.append(TieBroken(fitting, project.id))
            winners.append(project.id)
            left -= project.cost
    return replace(outcome, winners=tuple(winners), reasons=reasons, ties=tuple(ties))


def _key(election: Election, place: int, utility: Utility) -> Fraction:
    votes = len(election.supporters[place])
    return Fraction(votes) if utility is Utility.COST else Fraction(votes, election.projects[place].cost)
