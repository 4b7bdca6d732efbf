"""Bounds a place states before a vote: least votes, ceilings, one of several, and what needs another.

How they are kept: a project that may not win any more is passed over from then on, and those who want it
keep their money for other projects they chose. A project that needs another cannot be chosen before it, and
is looked at like any other once that one has won. Nothing else about a count changes.

Source: ceilings on groups of projects as in Jain, Sornat, Talmon, Zehavi, "Participatory Budgeting with
Project Groups", IJCAI 2021; passing over what a constraint forbids, and what stays proportional then:
Masařík, Pierczyński, Skowron, "A Generalised Theory of Proportionality in Collective Decision Making",
EC 2024.

What still holds of equal shares: nobody pays for what she did not choose, nobody more than her part, and no
group is passed over that agrees on a project, is owed it, and asks for one the bounds still allowed at the
end (EJR+ for those projects: in its proof only the project asked for must stay open to be bought). Of
projects the bounds kept out nothing is promised: a group that wants only those may be left with nothing.
Nor of a project that needs another: while it waited, those who want it may have paid for dearer ones.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from .election import BadElection, Election
from .needs import check_needs
from .reasons import Instead, LimitMet, NoSupport, Reason, TooDear, TooFew, Unmet


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
class Needs:
    """`project` makes sense only with `other`: it can win once the other has won, and not before."""

    project: str
    other: str


@dataclass(frozen=True, slots=True)
class Bounds:
    """What a place states beside the rule; `least_votes` is how many ballots must name a project.

    >>> bool(Bounds()), bool(Bounds(least_votes=50))
    (False, True)
    """

    least_votes: int = 0
    ceilings: tuple[Ceiling, ...] = ()
    one_of: tuple[OneOf, ...] = ()
    needs: tuple[Needs, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.least_votes > 0 or self.ceilings or self.one_of or self.needs)

    def check(self, election: Election) -> None:
        """Raise BadElection for a bound below nought, one that names no project, or a need never met."""
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
        check_needs(election, self.needs, [each.projects for each in self.one_of])


NO_BOUNDS = Bounds()


class Keeping:
    """Bounds kept while winners are taken one after another: who may not win any more, and what stopped it.

    `stopped` has the place of each such project with its reason, as it was when it was first stopped;
    `held` the place of each that waits, with what it still needs.
    Projects with too few votes are not among them: see `set_aside`.
    """

    def __init__(self, election: Election, bounds: Bounds) -> None:
        self._election = election
        self._bounds = bounds
        self._left = [ceiling.most for ceiling in bounds.ceilings]
        self._taken: set[int] = set()
        self.stopped: dict[int, Reason] = {}
        self.held: dict[int, set[str]] = {}
        for need in bounds.needs:
            self.held.setdefault(election.place_of[need.project], set()).add(need.other)
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
        self._let_go(project.id)

    def reasons(self) -> dict[int, Reason]:
        """Why each project that was stopped, or that waited in vain, did not win."""
        in_vain = {
            place: Unmet(cost, supporters, min(self.held[place]))
            for place, cost, supporters in self._told(self._election.projects[each].id for each in self.held)
        }
        return {**in_vain, **self.stopped}

    def _let_go(self, won: str) -> None:
        """What needed only this waits no longer."""
        for place in [place for place, others in self.held.items() if won in others]:
            self.held[place].discard(won)
            if not self.held[place]:
                del self.held[place]

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


def kept_out(election: Election, bounds: Bounds, winners: Collection[str]) -> set[str]:
    """The projects that the bounds keep out, given who won; with them whatever had to wait for another.

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
    waited = {need.project for need in bounds.needs} - set(winners)
    return few | waited | {election.projects[place].id for place in keeping.stopped}
