"""Writing a Pabulib file that reads the same."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence

from .instance import Instance


def write(instance: Instance) -> str:
    """The text of a file that `read` turns back into the same instance.

    >>> from morrow.standards.pabulib import Project, Vote
    >>> meta = {"budget": "100", "vote_type": "approval"}
    >>> print(write(Instance(meta, 100, 1, (Project("1", 60),), (Vote("ann", ("1",)),))))
    META
    key;value
    budget;100
    vote_type;approval
    PROJECTS
    project_id;cost
    1;60
    VOTES
    voter_id;vote
    ann;1
    <BLANKLINE>
    """
    out = io.StringIO()
    table = csv.writer(out, delimiter=";", lineterminator="\n")
    more = _columns(project.more for project in instance.projects)
    table.writerow(["META"])
    table.writerow(["key", "value"])
    table.writerows(_meta(instance).items())
    table.writerow(["PROJECTS"])
    table.writerow(["project_id", "cost", *more])
    for project in instance.projects:
        table.writerow([project.id, _amount(project.cost, instance.scale), *_cells(project.more, more)])
    more = _columns(vote.more for vote in instance.votes)
    pointed = any(vote.points is not None for vote in instance.votes)
    table.writerow(["VOTES"])
    table.writerow(["voter_id", "vote", *(["points"] if pointed else []), *more])
    for vote in instance.votes:
        points = [",".join(map(str, vote.points or ()))] if pointed else []
        table.writerow([vote.voter, ",".join(vote.projects), *points, *_cells(vote.more, more)])
    return out.getvalue()


def _meta(instance: Instance) -> dict[str, str]:
    """META as it was, with the amounts and numbers that the instance holds."""
    counted = {"num_projects": len(instance.projects), "num_votes": len(instance.votes)}
    meta = dict(instance.meta) | {"budget": _amount(instance.budget, instance.scale)}
    return meta | {key: str(number) for key, number in counted.items() if key in meta}


def _amount(units: int, scale: int) -> str:
    return str(units) if scale == 1 else f"{units // scale}.{units % scale:02}"


def _columns(rows: Iterable[Mapping[str, str]]) -> list[str]:
    return list(dict.fromkeys(column for row in rows for column in row))


def _cells(row: Mapping[str, str], columns: Sequence[str]) -> list[str]:
    return [row.get(column, "") for column in columns]
