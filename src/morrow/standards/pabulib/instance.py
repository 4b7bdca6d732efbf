"""A participatory budgeting vote as a Pabulib file tells it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from .columns import Flat, Vote, flattened


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


@dataclass(frozen=True)
class Instance:
    """A whole file. `meta` is as written; costs and `budget` are in units of 1/`scale` of its currency.

    The scale is 1 where all amounts are whole, and 100 where one has pence (or cents). `quick` holds
    the votes as numbers where they were read so.
    """

    meta: Mapping[str, str]
    budget: int
    scale: int
    projects: tuple[Project, ...]
    votes: Sequence[Vote]
    quick: Flat | None = field(default=None, repr=False, compare=False)

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

    @cached_property
    def flat(self) -> Flat:
        """All votes in rows of numbers, for counting."""
        place_of = {project.id: place for place, project in enumerate(self.projects)}
        return self.quick or flattened(self.votes, place_of)
