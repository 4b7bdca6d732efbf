"""Real conversations: the figures and groups that were published of them.

The files stay where MORROW_SHARED names them, or in ../shared beside the repository (CC BY 4.0; data
gathered with Polis, sub-licensed with attribution to The Computational Democracy Project).
"""

import csv
import os
from functools import cache
from pathlib import Path

import numpy as np
import pytest

from morrow.methods.groups import UNSEEN, Answers, agreement, common_ground, opinion_groups
from morrow.standards.polis import Conversation, read_conversation, write_conversation

SHARED = Path(os.environ.get("MORROW_SHARED") or Path(__file__).parents[3].parent / "shared")
FOLDER = SHARED / "data" / "conversations"
pytestmark = pytest.mark.skipif(not FOLDER.is_dir(), reason=f"the shared conversations are not at {FOLDER}")
BREXIT, CANADA, GREEN = "brexit-consensus", "canadian-electoral-reform", "bg2050-volunteers"


@cache
def conversation(name: str) -> Conversation:
    return read_conversation(FOLDER / name)


@cache
def answers(name: str) -> Answers:
    return Answers.of(conversation(name).answers)


@pytest.mark.parametrize(("name", "least"), [(CANADA, 0.9), (BREXIT, 0.85)])
@pytest.mark.parametrize("seed", [0, 1, 2])
def test_two_groups_are_the_two_that_were_published(name: str, least: float, seed: int) -> None:
    found = opinion_groups(answers(name), groups=2, seed=seed).of
    published = conversation(name).groups
    both = [person for person in found if person in published]
    assert len(both) > 180
    ours = np.array([found[person] for person in both])
    theirs = np.array([int(published[str(person)]) for person in both])
    assert agreement(ours, theirs) >= least


def test_groups_that_would_not_be_found_again_are_not_named() -> None:
    assert opinion_groups(answers(CANADA)).named
    assert not opinion_groups(answers(GREEN)).named


def test_group_informed_consensus_is_what_was_published_to_the_last_digit() -> None:
    groups = {person: int(group) for person, group in conversation(GREEN).groups.items()}
    ours = common_ground(answers(GREEN), groups).consensus
    with (FOLDER / GREEN / "comments.csv").open(encoding="utf-8", newline="") as file:
        published = {
            row["comment-id"]: float(row["group-informed-consensus"]) for row in csv.DictReader(file)
        }
    assert len(published) == 371
    assert max(abs(ours[name] - value) for name, value in published.items()) < 1e-9


@pytest.mark.parametrize("name", [BREXIT, CANADA, GREEN])
def test_playing_the_answers_in_their_order_gives_the_published_table(name: str) -> None:
    table = answers(name)
    row = {person: at for at, person in enumerate(table.people)}
    column = {statement: at for at, statement in enumerate(table.statements)}
    with (FOLDER / name / "participants-votes.csv").open(encoding="utf-8", newline="") as file:
        for cells in csv.DictReader(file):
            for statement, cell in cells.items():
                if statement.isdecimal() and cells["participant"] in row:
                    ours = UNSEEN
                    if statement in column:
                        ours = table.table[row[cells["participant"]], column[statement]]
                    assert ours == (int(cell) if cell else UNSEEN)


@pytest.mark.parametrize("name", [BREXIT, CANADA, GREEN])
def test_what_is_written_reads_the_same(name: str, tmp_path: Path) -> None:
    write_conversation(conversation(name), tmp_path / name)
    again = read_conversation(tmp_path / name)
    assert again.last_answers() == conversation(name).last_answers()
    assert (again.people, again.groups) == (conversation(name).people, conversation(name).groups)
    assert {s.id: s.words for s in again.statements} == {s.id: s.words for s in conversation(name).statements}
