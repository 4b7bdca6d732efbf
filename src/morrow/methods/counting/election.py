"""What was voted on and how: projects with their costs, and approval ballots."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from .backers import Backers, Whole
from .ballots import Ballot, Columns


class BadElection(ValueError):
    """The election cannot be counted as given; `code` and `values` are for a translated sentence."""

    def __init__(self, code: str, sentence: str, **values: str | int) -> None:
        super().__init__(sentence)
        self.code = code
        self.values = values


@dataclass(frozen=True, slots=True)
class Project:
    """Something to fund, and what it costs in whole units (pence)."""

    id: str
    cost: int


@dataclass(frozen=True)
class Election:
    """Projects and ballots, checked once when made; an empty ballot counts as a voter.

    Raises BadElection for a project or ballot named twice, a cost that is no whole number above
    nought, and a ballot that approves an unknown project or one project twice.

    >>> election = Election.of({"hall": 500, "bench": 80}, {"v1": ["hall"], "v2": ["hall", "bench"]})
    >>> election.votes("hall"), election.votes("bench")
    (2, 1)
    """

    projects: tuple[Project, ...]
    ballots: Sequence[Ballot]

    @classmethod
    def of(cls, costs: Mapping[str, int], approvals: Mapping[str, Iterable[str]]) -> Election:
        """An election from a cost for each project and the approved projects of each ballot."""
        return cls(
            tuple(Project(name, cost) for name, cost in costs.items()),
            tuple(Ballot(name, tuple(approved)) for name, approved in approvals.items()),
        )

    @classmethod
    def scored(cls, costs: Mapping[str, int], scores: Mapping[str, Mapping[str, int]]) -> Election:
        """The same from points: what each ballot gave each project; nought is no approval.

        >>> Election.scored({"hall": 5, "bench": 8}, {"v1": {"hall": 3, "bench": 0}}).ballots[0]
        Ballot(id='v1', approves=('hall',), points=(3,))
        """
        ballots = []
        for name, given in scores.items():
            above = {project: points for project, points in given.items() if points}
            ballots.append(Ballot(name, tuple(above), tuple(above.values())))
        return cls(tuple(Project(name, cost) for name, cost in costs.items()), tuple(ballots))

    @classmethod
    def ranked(cls, costs: Mapping[str, int], rankings: Mapping[str, Sequence[str]]) -> Election:
        """The same from rankings, most wanted first, by Borda's points: the last of m projects gets one.

        Where a ballot ranks only some, the first still gets m points, the next one fewer; those left out
        get none.

        >>> Election.ranked({"hall": 5, "bench": 8, "bus": 9}, {"v1": ["bus", "hall"]}).ballots[0].points
        (3, 2)
        """
        most = len(costs)
        scores = {
            name: {project: most - place for place, project in enumerate(order)}
            for name, order in rankings.items()
        }
        return cls.scored(costs, scores)

    @classmethod
    def by_columns(
        cls, costs: Mapping[str, int], ids: Sequence[str], sizes: Whole, places: Whole, points: Whole | None
    ) -> Election:
        """The same from rows of numbers, quickly, however many ballots there are (see `Columns`)."""
        projects = tuple(Project(name, cost) for name, cost in costs.items())
        return cls(projects, Columns(ids, list(costs), sizes, places, points))

    def __post_init__(self) -> None:
        self._check_projects()
        self._check_ballots()

    def _check_projects(self) -> None:
        if again := _named_twice(project.id for project in self.projects):
            raise BadElection(
                "project_twice", f"Two projects have the id “{again}”. Give each its own.", project=again
            )
        for project in self.projects:
            if type(project.cost) is not int or project.cost < 1:
                raise BadElection(
                    "bad_cost",
                    f"Project “{project.id}” costs {project.cost!r}. A cost is a whole number of pence "
                    "from 1; something that costs nothing needs no vote.",
                    project=project.id,
                )

    def _check_ballots(self) -> None:
        if isinstance(self.ballots, Columns):
            ids, odd = self.ballots.ids, self.ballots.approved_twice()
            suspect: Sequence[Ballot] = () if odd is None else (self.ballots[odd],)
        else:
            ids, suspect = [ballot.id for ballot in self.ballots], self.ballots
        if again := _named_twice(ids):
            raise BadElection(
                "ballot_twice",
                f"Two ballots have the id “{again}”. Each voter is counted once: find out which one stands.",
                ballot=again,
            )
        known = self.place_of.keys()
        for ballot in suspect:
            if not known >= set(ballot.approves):
                unknown = next(name for name in ballot.approves if name not in known)
                raise BadElection(
                    "unknown_project",
                    f"Ballot “{ballot.id}” approves “{unknown}”, and there is no such project.",
                    ballot=ballot.id,
                    project=unknown,
                )
            if len(set(ballot.approves)) < len(ballot.approves):
                again = _named_twice(ballot.approves) or ""
                raise BadElection(
                    "approved_twice",
                    f"Ballot “{ballot.id}” approves “{again}” twice. Name each project once.",
                    ballot=ballot.id,
                    project=again,
                )
            self._check_points(ballot)

    @staticmethod
    def _check_points(ballot: Ballot) -> None:
        points = ballot.points
        if points is None:
            return
        if len(points) != len(ballot.approves) or not all(type(n) is int and n > 0 for n in points):
            raise BadElection(
                "bad_points",
                f"Ballot “{ballot.id}” must give each project it approves a whole number of points from 1, "
                "and no points to any other.",
                ballot=ballot.id,
            )

    @cached_property
    def place_of(self) -> dict[str, int]:
        """Where each project stands in `projects`."""
        return {project.id: place for place, project in enumerate(self.projects)}

    @cached_property
    def backers(self) -> tuple[Backers, ...]:
        """For each project, the places in `ballots` of those who approved it, and their points."""
        return self.columns.backers()

    @cached_property
    def columns(self) -> Columns:
        """The ballots as rows of numbers."""
        return Columns.of(self.ballots, [project.id for project in self.projects])

    def cost(self, project: str) -> int:
        """What a project costs."""
        return self.projects[self.place_of[project]].cost

    def votes(self, project: str) -> int:
        """How many ballots approve a project."""
        return len(self.backers[self.place_of[project]].voters)

    def check_budget(self, budget: int) -> None:
        """Raise BadElection where there is no budget to speak of or nobody voted."""
        if type(budget) is not int or budget < 1:
            raise BadElection("bad_budget", f"A budget is a whole number of pence from 1, not {budget!r}.")
        if not self.ballots:
            raise BadElection(
                "no_ballots", "Nobody voted, so there is nothing to count. The money stays where it is."
            )


def _named_twice(names: Iterable[str]) -> str | None:
    names = list(names)
    if len(set(names)) == len(names):
        return None
    most = Counter(names).most_common(1)
    return most[0][0] if most and most[0][1] > 1 else None
