"""Reading the files of a conversation strictly."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from sys import intern

from morrow.standards.csv_rows import csv_rows
from morrow.standards.problems import Problems

from .conversation import Conversation, Statement

ANSWERS = {"1": 1, "0": 0, "-1": -1}
COMMENTS, VOTES, MATRIX, SUMMARY = "comments.csv", "votes.csv", "participants-votes.csv", "summary.csv"
Rows = list[tuple[int, dict[str, str]]]


def read_conversation(folder: Path) -> Conversation:
    """Read a folder. `votes.csv` is taken where it is there, else the cells of `participants-votes.csv`.

    Raises Refused with every problem found, by file, row and column.
    """
    problems = Problems()
    statements = _statements(_rows(folder / COMMENTS, ["comment-id", "comment-body"], problems), problems)
    matrix = folder / MATRIX
    people, groups, cells = _matrix(matrix, problems) if matrix.is_file() else ([], {}, [])
    answers = cells
    if (folder / VOTES).is_file():
        answers = _votes(_rows(folder / VOTES, ["comment-id", "voter-id", "vote"], problems), problems)
    elif not matrix.is_file():
        problems.add(VOTES, None, None, "there are no answers", f"add {VOTES} or {MATRIX} beside {COMMENTS}")
    known = {statement.id for statement in statements}
    for statement in sorted({answer[1] for answer in answers} - known):
        statements.append(Statement(statement, ""))
    problems.refuse(f"the conversation in {folder.name}")
    named = dict.fromkeys([*people, *(answer[0] for answer in answers)])
    return Conversation(tuple(named), tuple(statements), tuple(answers), groups, _summary(folder / SUMMARY))


def _statements(rows: Rows, problems: Problems) -> list[Statement]:
    found: dict[str, Statement] = {}
    for row, cells in rows:
        name = cells["comment-id"]
        if not name or name in found:
            what = f"“{name}” stands there twice" if name else "this cell is blank"
            problems.add(COMMENTS, row, "comment-id", what, "give each statement an id of its own")
        shown = cells.get("moderated", "1") != "-1"
        found[name] = Statement(name, cells["comment-body"], cells.get("author-id", ""), shown)
    return list(found.values())


def _votes(rows: Rows, problems: Problems) -> list[tuple[str, str, int]]:
    found = []
    for row, cells in rows:
        answer = ANSWERS.get(cells["vote"])
        if answer is None:
            _odd(VOTES, row, "vote", cells["vote"], problems)
            continue
        # Each name is kept once, however many answers it stands beside.
        found.append((intern(cells["voter-id"]), intern(cells["comment-id"]), answer))
    return found


def _matrix(path: Path, problems: Problems) -> tuple[list[str], dict[str, str], list[tuple[str, str, int]]]:
    rows = _rows(path, ["participant"], problems)
    people, groups, found = [], {}, []
    seen: set[str] = set()
    for row, cells in rows:
        person = cells["participant"]
        if person in seen:
            problems.add(MATRIX, row, "participant", f"“{person}” stands there twice", "keep one of the rows")
        seen.add(person)
        people.append(person)
        if cells.get("group-id"):
            groups[person] = cells["group-id"]
        for column, cell in cells.items():
            if not column.isdecimal() or not cell:
                continue
            if (answer := ANSWERS.get(cell)) is None:
                _odd(MATRIX, row, column, cell, problems)
            else:
                found.append((person, column, answer))
    return people, groups, found


def _odd(file: str, row: int, column: str, cell: str, problems: Problems) -> None:
    what = f"“{cell[:40]}” is no answer"
    problems.add(file, row, column, what, "write 1 for agree, -1 for disagree, 0 for pass")


def _summary(path: Path) -> dict[str, str]:
    if not path.is_file():
        return {}
    rows = csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig"), newline=""))
    return {cells[0]: cells[1] for cells in rows if len(cells) == 2}


def _rows(path: Path, wanted: list[str], problems: Problems) -> Rows:
    if not path.is_file():
        problems.add(path.name, None, None, "this file is missing", f"put it into {path.parent.name}")
        return []
    return list(csv_rows(path, wanted, problems))
