"""Bounds a place states before a vote: least votes, ceilings on some projects together, one of several.

How they are kept: a project that may not win any more is passed over from then on, and those who want it
keep their money for other projects they chose. Nothing else about a count changes.

Source: ceilings on groups of projects as in Jain, Sornat, Talmon, Zehavi, "Participatory Budgeting with
Project Groups", IJCAI 2021; passing over what a constraint forbids, and what stays proportional then:
Masařík, Pierczyński, Skowron, "A Generalised Theory of Proportionality in Collective Decision Making",
EC 2024.

What still holds of equal shares: nobody pays for what she did not choose, nobody more than her part, and no
group is passed over that agrees on a project, is owed it, and asks for one the bounds still allowed at the
end (EJR+ for those projects: in its proof only the project asked for must stay open to be bought). Of
projects the bounds kept out nothing is promised: a group that wants only those may be left with nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from .election import BadElection, Election
from .reasons import Instead, LimitMet, NoSupport, Reason, TooDear, TooFew


@dataclass(frozen=True, slots=True)
class Ceiling:
    """These projects together cost at most `most`: those of a category, or of a ward."""

    name: str
    projects: frozenset[str]
    most: int


@dataclass(frozen=True, slots=True)
class OneOf:
    """At most one of these projects wins: they exclude one another."""

    name: str
    projects: frozenset[str]


@dataclass(frozen=True, slots=True)
class Bounds:
    """What a place states beside the rule; `least_votes` is how many ballots must name a project.

    >>> bool(Bounds()), bool(Bounds(least_votes=50))
    (False, True)
    """

    least_votes: int = 0
    ceilings: tuple[Ceiling, ...] = ()
    one_of: tuple[OneOf, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.least_votes > 0 or self.ceilings or self.one_of)

    def check(self, election: Election) -> None:
        """Raise BadElection for a bound below nought, or one that names a project there is not."""
        if self.least_votes < 0 or any(ceiling.most < 0 for ceiling in self.ceilings):
            raise BadElection("bad_bound", "Least votes and limits are whole numbers from nought.")
        named: tuple[Ceiling | OneOf, ...] = (*self.ceilings, *self.one_of)
        for bound in named:
            for name in sorted(bound.projects - election.place_of.keys()):
                raise BadElection(
                    "unknown_project",
                    f"The limit “{bound.name}” names “{name}”, and there is no such project.",
                    project=name,
                )


NO_BOUNDS = Bounds()


class Keeping:
    """Bounds kept while winners are taken one after another: who may not win any more, and what stopped it.

    `stopped` has the place of each such project with its reason, as it was when it was first stopped.
    Projects with too few votes are not among them: see `set_aside`.
    """

    def __init__(self, election: Election, bounds: Bounds) -> None:
        self._election = election
        self._bounds = bounds
        self._left = [ceiling.most for ceiling in bounds.ceilings]
        self._taken: set[int] = set()
        self.stopped: dict[int, Reason] = {}
        for number in range(len(bounds.ceilings)):
            self._pass_over_what_is_above(number)

    def took(self, place: int) -> None:
        """A project won: what its limits have left shrinks, and what excludes it is out."""
        self._taken.add(place)
        project = self._election.projects[place]
        for number, ceiling in enumerate(self._bounds.ceilings):
            if project.id in ceiling.projects:
                self._left[number] -= project.cost
                self._pass_over_what_is_above(number)
        for one_of in self._bounds.one_of:
            if project.id in one_of.projects:
                for other, cost, supporters in self._told(one_of.projects - {project.id}):
                    self._stop(other, Instead(cost, supporters, project.id, one_of.name))

    def _pass_over_what_is_above(self, number: int) -> None:
        ceiling, left = self._bounds.ceilings[number], self._left[number]
        for place, cost, supporters in self._told(ceiling.projects):
            if cost > left:
                self._stop(place, LimitMet(cost, supporters, ceiling.name, ceiling.most, left))

    def _told(self, names: Iterable[str]) -> Iterator[tuple[int, int, int]]:
        """Place, cost and number of supporters of each."""
        for name in names:
            place = self._election.place_of[name]
            yield place, self._election.projects[place].cost, self._election.votes(name)

    def _stop(self, place: int, reason: Reason) -> None:
        if place not in self._taken:
            self.stopped.setdefault(place, reason)


def set_aside(election: Election, budget: int, bounds: Bounds) -> dict[str, Reason]:
    """The projects that cannot win whatever the count does, and why: too dear, no or too few votes."""
    reasons: dict[str, Reason] = {}
    for project in election.projects:
        supporters = election.votes(project.id)
        if project.cost > budget:
            reasons[project.id] = TooDear(project.cost, supporters, budget)
        elif not supporters:
            reasons[project.id] = NoSupport(project.cost)
        elif supporters < bounds.least_votes:
            reasons[project.id] = TooFew(project.cost, supporters, bounds.least_votes)
    return reasons


def kept_out(election: Election, bounds: Bounds, winners: Iterable[str]) -> set[str]:
    """The projects that the bounds keep out, given who won.

    >>> election = Election.of({"pond": 60, "pool": 70, "hall": 50}, {"ann": ["pond"], "bob": ["pool"]})
    >>> either = Bounds(one_of=(OneOf("the old mill", frozenset({"pond", "pool"})),))
    >>> kept_out(election, either, ["pond"])
    {'pool'}
    """
    if not bounds:
        return set()
    few = {project.id for project in election.projects if election.votes(project.id) < bounds.least_votes}
    keeping = Keeping(election, bounds)
    for name in winners:
        keeping.took(election.place_of[name])
    return few | {election.projects[place].id for place in keeping.stopped}
