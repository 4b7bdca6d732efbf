"""Writing the files of a conversation, as others can read them."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path

from .conversation import Conversation
from .read import COMMENTS, MATRIX, SUMMARY, VOTES


def write_conversation(conversation: Conversation, folder: Path) -> None:
    """Write all four files into a folder, which is made where it is not there.

    Nothing is written that could tell when somebody answered: rows of answers stand by statement and
    participant. Statements that were not shown are written with `moderated` -1.
    """
    folder.mkdir(parents=True, exist_ok=True)
    last = conversation.last_answers()
    table: dict[str, dict[str, int]] = {person: {} for person in conversation.people}
    for (person, statement), answer in last.items():
        table[person][statement] = answer
    names = [statement.id for statement in conversation.statements]
    _write(folder / SUMMARY, conversation.about.items())
    _write(
        folder / COMMENTS,
        [
            ["comment-id", "author-id", "agrees", "disagrees", "moderated", "comment-body"],
            *(
                [
                    statement.id,
                    statement.author,
                    sum(row.get(statement.id) == 1 for row in table.values()),
                    sum(row.get(statement.id) == -1 for row in table.values()),
                    1 if statement.shown else -1,
                    statement.words,
                ]
                for statement in conversation.statements
            ),
        ],
    )
    _write(folder / VOTES, [["comment-id", "voter-id", "vote"], *_votes(conversation, table)])
    header = ["participant", "group-id", "n-votes", "n-agree", "n-disagree", *names]
    _write(folder / MATRIX, [header, *(_person(conversation, table, person, names) for person in table)])


def _votes(conversation: Conversation, table: dict[str, dict[str, int]]) -> Iterable[Sequence[object]]:
    for statement in conversation.statements:
        for person, row in table.items():
            if statement.id in row:
                yield statement.id, person, row[statement.id]


def _person(
    conversation: Conversation, table: dict[str, dict[str, int]], person: str, names: Sequence[str]
) -> list[object]:
    row = table[person]
    counts = [len(row), *(sum(answer == side for answer in row.values()) for side in (1, -1))]
    return [person, conversation.groups.get(person, ""), *counts, *(row.get(name, "") for name in names)]


def _write(path: Path, rows: Iterable[Sequence[object]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(rows)
