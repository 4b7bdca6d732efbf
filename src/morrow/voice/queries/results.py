"""What a count found, as anyone may see it.

The totals of a vote are published exactly, because a result that cannot be checked is no result; a ballot
belongs to nobody, and the ballot says beforehand what will be published. Below ten ballots no figure is
shown at all, only what was funded and why: an exact number might tell how the neighbour voted.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from morrow.foundations import small_numbers
from morrow.foundations.money import Money
from morrow.foundations.small_numbers import Cell
from morrow.foundations.small_numbers.cells import FEWEST_SHOWN, Shown
from morrow.place import queries as place
from morrow.voice.models import Project, Round, Tally
from morrow.voice.queries.got import GroupGot, certificate, groups_got
from morrow.voice.queries.limits import bounds_of
from morrow.voice.queries.runoff import Runoff, runoff_of
from morrow.voice.words import age_bands, project_reason


@dataclass(frozen=True)
class ProjectResult:
    """One project: whether it is funded, why, and whether it would have been under today's rule.

    `votes` and `share` (of all ballots, in hundredths) are None where too few voted to show figures.
    """

    code: str
    title: str
    cost: Money
    funded: bool
    today: bool
    why: str
    votes: int | None
    share: int | None


@dataclass(frozen=True)
class Result:
    """A counted round."""

    projects: tuple[ProjectResult, ...]
    ballots: Cell
    spent: Money
    left: Money
    nothing: int | None
    nothing_today: int | None
    ties: int
    by_ward: tuple[GroupGot, ...]
    by_age: tuple[GroupGot, ...]
    certificate: str
    runoff: Runoff | None = None

    @property
    def figures(self) -> bool:
        """True where enough people voted to show figures."""
        return self.nothing is not None


def result_of(round_: Round) -> Result | None:
    """The result of a round, or None before it is counted. Shares are in hundredths of all ballots."""
    read: Tally | None = round_._state.fields_cache.get("tally")
    tally: Tally | None = read or Tally.objects.filter(round=round_).first()
    if tally is None or round_.budget is None:
        return None
    enough = tally.ballots >= FEWEST_SHOWN
    projects = {project.code: project for project in Project.objects.filter(round=round_)}
    runoff = runoff_of(tally, {code: each.title for code, each in projects.items()}, figures=enough)
    shares = enough and runoff is None
    wards = dict(place.wards()) if any(row["code"] == "limit_met" for row in tally.projects) else {}
    return Result(
        projects=tuple(
            _project(projects[row["project"]], _named(row, projects, wards), tally.ballots if enough else 0)
            for row in tally.projects
        ),
        ballots=Shown(tally.ballots) if enough else small_numbers.count(tally.ballots),
        spent=tally.spent,
        left=round_.budget - tally.spent,
        nothing=_share(tally.left_with_nothing, tally.ballots) if enough else None,
        nothing_today=_share(tally.left_with_nothing_today, tally.ballots) if enough else None,
        ties=len(tally.ties),
        by_ward=groups_got([tally.got.get("wards", {})], lambda: dict(place.wards())) if shares else (),
        by_age=groups_got([tally.got.get("ages", {})], age_bands) if shares else (),
        certificate=_certificate(round_, tally, projects) if shares else "",
        runoff=runoff,
    )


def _project(project: Project, row: dict[str, Any], ballots: int) -> ProjectResult:
    return ProjectResult(
        code=project.code,
        title=project.title,
        cost=project.cost,
        funded=row["funded"],
        today=row["today"],
        why=project_reason(row["code"], row["values"], figures=bool(ballots)),
        votes=row["votes"] if ballots else None,
        share=_share(row["votes"], ballots) if ballots else None,
    )


def _named(
    row: Mapping[str, Any], projects: Mapping[str, Project], wards: Mapping[str, str]
) -> dict[str, Any]:
    """A project's row of the tally, with names in place of the codes of a ward or of another project."""
    values = dict(row["values"])
    if row["code"] == "limit_met":
        values["limit"] = wards.get(values["limit"], values["limit"])
    if row["code"] == "instead":
        values["by"] = projects[values["by"]].title
    if row["code"] == "unmet":
        values["needs"] = projects[values["needs"]].title
    return {**row, "values": values}


def _certificate(round_: Round, tally: Tally, projects: Mapping[str, Project]) -> str:
    """Nothing where it was counted before anybody looked for groups that are passed over."""
    titles = {code: project.title for code, project in projects.items()}
    bounded = bool(bounds_of(round_, [each for each in projects.values() if not each.withdrawn_at]))
    return certificate(tally.passed_over, titles, bounded=bounded) if tally.terms else ""


def _share(part: int, whole: int) -> int:
    return round(Fraction(part * 100, whole))
