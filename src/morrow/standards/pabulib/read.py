"""Reading a Pabulib file: all of it, or an error that says where and why."""

from __future__ import annotations

import re
from collections.abc import Mapping

from . import quick
from .columns import Vote
from .errors import BadPabulib
from .instance import Instance, Project
from .rows import Row, Section, section, sections

_AMOUNT = re.compile(r"([0-9]+)(?:\.([0-9]{1,2})0*)?")


def read_bytes(data: bytes) -> Instance:
    """Read a file as it lies on disk, in UTF-8. Raises BadPabulib."""
    try:
        return read(data.decode("utf-8-sig"))
    except UnicodeDecodeError as problem:
        line = data.count(b"\n", 0, problem.start) + 1
        raise BadPabulib("not_utf8", line, "", "This is not UTF-8 text. Save the file as UTF-8.") from None


def read(text: str) -> Instance:
    """Read a file's text. Raises BadPabulib, naming line and column; then nothing is taken.

    >>> vote = read('''META
    ... key;value
    ... budget;100
    ... vote_type;approval
    ... PROJECTS
    ... project_id;cost;name
    ... 1;60;A park
    ... VOTES
    ... voter_id;vote
    ... ann;1''')
    >>> vote.budget, vote.costs, vote.approvals
    (100, {'1': 60}, {'ann': ('1',)})
    """
    text = text.removeprefix("\ufeff")
    return _quickly(text) or _carefully(text)


def _quickly(text: str) -> Instance | None:
    """The file, where nothing in it needs a closer look."""
    rows = quick.split(text)
    if rows is None:
        return None
    try:
        parts = {name: section(name, list(enumerate([[name], *rows[name]]))) for name in ("META", "PROJECTS")}
        meta, lines, scale, budget, projects = _head(parts)
        found = quick.votes(rows["VOTES"], {project.id: at for at, project in enumerate(projects)})
        if found is None:
            return None
        _as_many_as_said(meta, lines, "num_votes", len(found[0]), "VOTES")
    except BadPabulib:
        return None
    return Instance(meta, budget, scale, projects, *found)


def _carefully(text: str) -> Instance:
    """The file, or what is wrong with it and where."""
    parts = sections(text)
    meta, lines, scale, budget, projects = _head(parts)
    votes = _votes(parts["VOTES"], {project.id for project in projects})
    _as_many_as_said(meta, lines, "num_votes", len(votes), "VOTES")
    return Instance(meta, budget, scale, projects, votes)


def _head(
    parts: Mapping[str, Section],
) -> tuple[dict[str, str], dict[str, int], int, int, tuple[Project, ...]]:
    """What META says and on which lines, the scale and budget, and the projects."""
    meta, lines = _meta(parts["META"])
    amounts = [_amount(row, "cost") for row in parts["PROJECTS"].rows]
    budget_row = Row(lines["budget"], {"budget": meta["budget"]})
    hundredths = _amount(budget_row, "budget")
    scale = 1 if all(amount % 100 == 0 for amount in (*amounts, hundredths)) else 100
    projects = _projects(parts["PROJECTS"], [amount * scale // 100 for amount in amounts])
    _as_many_as_said(meta, lines, "num_projects", len(projects), "PROJECTS")
    return meta, lines, scale, hundredths * scale // 100, projects


def _meta(section: Section) -> tuple[dict[str, str], dict[str, int]]:
    """What META says, and on which line it says it."""
    meta: dict[str, str] = {}
    lines: dict[str, int] = {}
    for row in section.rows:
        key = row.cells.get("key", "")
        if key in meta:
            raise BadPabulib("key_twice", row.line, "key", f"“{key}” stands here and on line {lines[key]}.")
        meta[key], lines[key] = row.cells.get("value", ""), row.line
    for needed in ("budget", "vote_type"):
        if not meta.get(needed):
            raise BadPabulib("missing_key", section.line, "", f"The section META must say “{needed}”.")
    return meta, lines


def _projects(section: Section, costs: list[int]) -> tuple[Project, ...]:
    lines: dict[str, int] = {}
    projects = []
    for row, cost in zip(section.rows, costs, strict=True):
        name = row.cells["project_id"]
        if not name:
            raise BadPabulib("no_id", row.line, "project_id", "Each project needs an id.")
        if name in lines:
            raise BadPabulib(
                "project_twice",
                row.line,
                "project_id",
                f"“{name}” is also the project on line {lines[name]}.",
            )
        lines[name] = row.line
        projects.append(Project(name, cost, _without(row, "project_id", "cost")))
    if not projects:
        raise BadPabulib("no_projects", section.line, "", "The section PROJECTS names no project.")
    return tuple(projects)


def _votes(section: Section, known: set[str]) -> tuple[Vote, ...]:
    lines: dict[str, int] = {}
    votes = []
    for row in section.rows:
        voter = row.cells["voter_id"]
        if not voter:
            raise BadPabulib("no_id", row.line, "voter_id", "Each vote needs an id of its voter.")
        if voter in lines:
            raise BadPabulib(
                "voter_twice",
                row.line,
                "voter_id",
                f"“{voter}” has also voted on line {lines[voter]}. Keep the vote that stands.",
            )
        lines[voter] = row.line
        votes.append(_vote(row, voter, known))
    if not votes:
        raise BadPabulib(
            "no_votes", section.line, "", "The section VOTES holds no vote, so nothing can be counted."
        )
    return tuple(votes)


def _vote(row: Row, voter: str, known: set[str]) -> Vote:
    named = _listed(row.cells.get("vote", ""))
    if not known.issuperset(named):
        unknown = next(name for name in named if name not in known)
        raise BadPabulib("unknown_project", row.line, "vote", f"There is no project “{unknown}”.")
    if len(set(named)) < len(named):
        again = next(name for name in named if named.count(name) > 1)
        raise BadPabulib("named_twice", row.line, "vote", f"The vote names “{again}” twice.")
    points = _points(row, len(named)) if row.cells.get("points") else None
    return Vote(voter, named, points, _without(row, "voter_id", "vote", "points"))


def _points(row: Row, wanted: int) -> tuple[int, ...]:
    written = _listed(row.cells["points"])
    if not all(re.fullmatch(r"-?[0-9]+", point) for point in written):
        raise BadPabulib("bad_points", row.line, "points", "Points are whole numbers with commas between.")
    if len(written) != wanted:
        raise BadPabulib(
            "bad_points", row.line, "points", f"{len(written)} points are given for {wanted} projects."
        )
    return tuple(int(point) for point in written)


def _amount(row: Row, column: str) -> int:
    """An amount above nought, in hundredths."""
    written = row.cells.get(column, "")
    match = _AMOUNT.fullmatch(written)
    if match is None:
        raise BadPabulib(
            "bad_amount",
            row.line,
            column,
            f"“{written[:40]}” is no amount. Write digits without spaces or commas, and a full stop before "
            "pence if there are any, such as 1000000 or 2500.50.",
        )
    amount = int(match[1]) * 100 + int((match[2] or "").ljust(2, "0"))
    if amount == 0:
        raise BadPabulib(
            "bad_amount", row.line, column, "It must be above nought; leave out what costs nothing."
        )
    return amount


def _as_many_as_said(meta: Mapping[str, str], lines: dict[str, int], key: str, found: int, name: str) -> None:
    said = meta.get(key, "")
    if said.isdecimal() and int(said) != found:
        raise BadPabulib(
            "wrong_number",
            lines[key],
            key,
            f"META says {said}, and {name} holds {found}. Is the file cut off? If not, correct the number.",
        )


def _listed(cell: str) -> tuple[str, ...]:
    return tuple([item.strip() for item in cell.split(",")]) if cell else ()


def _without(row: Row, *columns: str) -> dict[str, str]:
    return {column: cell for column, cell in row.cells.items() if column not in columns}
