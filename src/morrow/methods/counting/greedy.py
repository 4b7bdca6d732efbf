"""Most votes first: what most places do today, for comparison and to spend what equal shares leave."""

from __future__ import annotations

from bisect import insort
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import takewhile

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

    Those set aside for their cost or their votes are left out, and so is what the bounds forbid. What needs
    another has its turn once that has won.
    """
    turns = _Turns(outcome, utility, rank)
    turns.run()
    return replace(
        outcome,
        winners=tuple(turns.winners),
        ties=tuple(turns.ties),
        why=lambda: {**outcome.reasons, **_why(outcome, turns.left_at), **turns.never()},
    )


class _Turns:
    """Projects having their turn by votes; `left_at` is what was left of the budget at the turn of each."""

    def __init__(self, outcome: Outcome, utility: Utility, rank: Sequence[int]) -> None:
        self.election, self.left = outcome.election, outcome.left
        self.winners, self.ties = list(outcome.winners), list(outcome.ties)
        self.keeping = Keeping(self.election, outcome.bounds)
        for name in self.winners:
            self.keeping.took(self.election.place_of[name])
        out = set(self.winners) | set_aside(self.election, outcome.budget, outcome.bounds).keys()
        self._waiting = sorted(
            (-_key(self.election, place, utility), rank[place], place)
            for place, project in enumerate(self.election.projects)
            if project.id not in out
        )
        self._held_back: list[tuple[Fraction, int, int]] = []
        self._asked = [place for _, _, place in self._waiting]
        self.left_at: dict[str, int] = {}

    def run(self) -> None:
        """Give each its turn; what needs another waits, and has its turn as soon as that has won."""
        while self._waiting:
            turn = self._waiting.pop(0)
            place = turn[2]
            if place in self.keeping.held:
                self._held_back.append(turn)
            elif place not in self.keeping.stopped:
                self.left_at[self.election.projects[place].id] = self.left
                if self._fits(place):
                    self._take(turn)

    def never(self) -> dict[str, Reason]:
        """Why those that had no turn had none."""
        kept = self.keeping.reasons()
        names = {place: self.election.projects[place].id for place in self._asked if place in kept}
        return {name: kept[place] for place, name in names.items() if name not in self.left_at}

    def _fits(self, place: int) -> bool:
        may = place not in self.keeping.stopped and place not in self.keeping.held
        return may and self.election.projects[place].cost <= self.left

    def _take(self, turn: tuple[Fraction, int, int]) -> None:
        key, _, place = turn
        project = self.election.projects[place]
        after = takewhile(lambda other: other[0] == key, self._waiting)
        level = (project.id, *(self.election.projects[at].id for _, _, at in after if self._fits(at)))
        if len(level) > 1:
            self.ties.append(TieBroken(level, project.id))
        self.winners.append(project.id)
        self.left -= project.cost
        self.keeping.took(place)
        for waits in [waits for waits in self._held_back if waits[2] not in self.keeping.held]:
            self._held_back.remove(waits)
            insort(self._waiting, waits)


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
