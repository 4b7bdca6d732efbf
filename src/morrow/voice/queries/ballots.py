"""The ballots of a closed vote, for counting: never one by one, and never with a person."""

from __future__ import annotations

from dataclasses import dataclass

from morrow.methods.counting import Election
from morrow.voice import rules
from morrow.voice.models import CountedBallot, Project, Round


@dataclass(frozen=True)
class Voted:
    """What was voted on and how, and for each ballot the ward and age band the voter gave."""

    projects: tuple[Project, ...]
    ballots: tuple[rules.Marks, ...]
    groups: tuple[rules.Group, ...]

    def election(self, kind: str) -> Election:
        """The same, to be counted: ballots are numbered in the order in which they lie."""
        costs = {project.code: project.cost.pence for project in self.projects}
        return rules.election(kind, costs, {str(n): made for n, made in enumerate(self.ballots, 1)})


def voted_in(round_: Round) -> Voted:
    """The ballots of a closed vote, in the random order in which they left the urn."""
    projects = Project.objects.filter(round=round_, withdrawn_at=None).order_by("code")
    found = CountedBallot.objects.unrestricted(reason="counting a closed vote").filter(round=round_)
    rows = list(found.order_by("id").values_list("approves", "points", "ward", "age_band"))
    return Voted(
        projects=tuple(projects),
        ballots=tuple(rules.Marks(tuple(approves), tuple(points)) for approves, points, _, _ in rows),
        groups=tuple((ward, age) for _, _, ward, age in rows),
    )
