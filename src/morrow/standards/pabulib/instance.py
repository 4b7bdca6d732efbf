"""A participatory budgeting vote as a Pabulib file tells it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Project:
    """A project and its cost, in the units of the instance; `more` holds the file's other columns."""

    id: str
    cost: int
    more: Mapping[str, str] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """Its name, or its id where the file gives none."""
        return self.more.get("name") or self.id

    @property
    def selected(self) -> bool | None:
        """Whether it really won, where the file says so."""
        return {"1": True, "0": False}.get(self.more.get("selected", ""))


@dataclass(frozen=True, slots=True)
class Vote:
    """One ballot: the projects named, the most wanted first where the vote was ranked, and their points."""

    voter: str
    projects: tuple[str, ...]
    points: tuple[int, ...] | None = None
    more: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Instance:
    """A whole file. `meta` is as written; costs and `budget` are in units of 1/`scale` of its currency.

    The scale is 1 where all amounts are whole, and 100 where one has pence (or cents).
    """

    meta: Mapping[str, str]
    budget: int
    scale: int
    projects: tuple[Project, ...]
    votes: tuple[Vote, ...]

    @property
    def vote_type(self) -> str:
        """How people voted: approval, choose-1, ordinal, cumulative, scoring."""
        return self.meta["vote_type"]

    @property
    def costs(self) -> dict[str, int]:
        """The cost of each project."""
        return {project.id: project.cost for project in self.projects}

    @property
    def approvals(self) -> dict[str, tuple[str, ...]]:
        """The projects each voter named; naming one, at any rank or with any points, approves it."""
        return {vote.voter: vote.projects for vote in self.votes}
