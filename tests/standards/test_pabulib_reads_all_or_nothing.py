"""Pabulib files: read whole, written back the same, and refused with line, column and what to do."""

import csv
import doctest
import os
from importlib import import_module
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from morrow.standards.pabulib import BadPabulib, Instance, Project, Vote, read, read_bytes, write

SHARED = Path(os.environ.get("MORROW_SHARED") or Path(__file__).parents[2].parent / "shared") / "data" / "pb"
GOOD = """META
key;value
description;"A vote; with a semicolon"
num_projects;2
num_votes;2
budget;1000
vote_type;cumulative
PROJECTS
project_id;cost;name;selected
1;600;A park;1
2;500.00;"A ""grand"" hall";0
VOTES
voter_id;vote;points;age
ann;1,2;3,1;35
bob;;;
"""
words = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=8)
ids = words.filter(lambda word: "," not in word and word not in {"META", "PROJECTS", "VOTES"})


def test_a_file_is_read_whole() -> None:
    vote = read(GOOD)
    assert (vote.budget, vote.scale, vote.vote_type) == (1000, 1, "cumulative")
    assert vote.meta["description"] == "A vote; with a semicolon"
    assert vote.projects[1] == Project("2", 500, {"name": 'A "grand" hall', "selected": "0"})
    assert [project.selected for project in vote.projects] == [True, False]
    assert vote.votes == (Vote("ann", ("1", "2"), (3, 1), {"age": "35"}), Vote("bob", (), None, {"age": ""}))


def test_a_byte_order_mark_and_windows_line_ends_are_no_matter() -> None:
    assert read_bytes(b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode()) == read(GOOD)


def test_where_an_amount_has_pence_all_are_read_in_pence() -> None:
    vote = read(GOOD.replace("500.00", "500.5"))
    assert (vote.scale, vote.budget, vote.costs) == (100, 100_000, {"1": 60_000, "2": 50_050})
    assert read(write(vote)).costs == vote.costs


@st.composite
def instances(draw: st.DrawFn) -> Instance:
    names = draw(st.lists(ids, min_size=1, max_size=5, unique=True))
    projects = tuple(Project(name, draw(st.integers(1, 10**9)), {"name": draw(words)}) for name in names)
    voters = draw(st.lists(ids, min_size=1, max_size=5, unique=True))
    named = st.lists(st.sampled_from(names), unique=True).map(tuple)
    votes = tuple(Vote(voter, draw(named), None, {"ward": "x"}) for voter in voters)
    budget = draw(st.integers(1, 10**9))
    meta = {"budget": str(budget), "vote_type": "approval", "num_votes": str(len(votes))}
    return Instance(meta | {"comment": draw(words)}, budget, 1, projects, votes)


@given(instances())
def test_what_is_written_reads_the_same(vote: Instance) -> None:
    assert read(write(vote)) == vote


@pytest.mark.skipif(not SHARED.is_dir(), reason=f"the shared elections are not at {SHARED}")
def test_the_shared_elections_read_write_and_read_the_same() -> None:
    files = sorted(SHARED.glob("*.pb"))
    assert len(files) == 12
    for file in files:
        vote = read_bytes(file.read_bytes())
        assert read(write(vote)) == vote
        assert len(vote.votes) == int(vote.meta["num_votes"])


@pytest.mark.parametrize(
    ("old", "new", "code", "line", "says"),
    [
        ("META\n", "", "no_heading", 1, "must begin"),
        (GOOD[GOOD.index("VOTES") :], "", "missing_section", 0, "no section VOTES"),
        ("PROJECTS\n", "META\n", "section_twice", 8, "again"),
        ("project_id;cost", "project_id;price", "missing_column", 9, "needs this column"),
        ("budget;1000\n", "", "missing_key", 1, "budget"),
        ("budget;1000", "budget;1 000 000,00", "bad_amount", 6, "without spaces or commas"),
        ("1;600", "1;0", "bad_amount", 10, "above nought"),
        ("1;600", "1;-600", "bad_amount", 10, "is no amount"),
        ("2;500.00", "1;500", "project_twice", 11, "on line 10"),
        ("2;500.00", ";500", "no_id", 11, "needs an id"),
        ("bob;;", "ann;;", "voter_twice", 15, "on line 14"),
        ("ann;1,2", "ann;1,7", "unknown_project", 14, "no project “7”"),
        ("ann;1,2", "ann;1,1", "named_twice", 14, "“1” twice"),
        ("3,1;", "3;", "bad_points", 14, "1 points are given for 2"),
        ("3,1;", "3,x;", "bad_points", 14, "whole numbers"),
        ("ann;1,2;3,1;35", "ann;1,2;3,1;35;x", "too_many_cells", 14, "5 cells and only 4"),
        ("num_votes;2", "num_votes;3", "wrong_number", 5, "cut off"),
        ("num_votes;2\n", "num_votes;2\nnum_votes;2\n", "key_twice", 6, "on line 5"),
        ("ann;1,2;3,1;35\nbob;;;\n", "", "no_votes", 12, "nothing can be counted"),
        ('1;600;A park;1\n2;500.00;"A ""grand"" hall";0\n', "", "no_projects", 8, "no project"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(old: str, new: str, code: str, line: int, says: str) -> None:
    assert old in GOOD
    with pytest.raises(BadPabulib, match=says) as refused:
        read(GOOD.replace(old, new))
    assert (refused.value.code, refused.value.line) == (code, line)


def test_text_that_is_not_utf8_is_said_so_with_its_line() -> None:
    with pytest.raises(BadPabulib, match="Line 10: This is not UTF-8"):
        read_bytes(GOOD.encode().replace(b"A park", b"A p\xe4rk"))


@pytest.mark.parametrize("text", ["", "\n\n", "PROJECTS", "META", "META\nkey;value\nbudget;1"])
def test_a_file_with_too_little_in_it_is_refused(text: str) -> None:
    with pytest.raises(BadPabulib):
        read(text)


def test_a_cell_too_large_for_a_table_is_refused_kindly() -> None:
    with pytest.raises(BadPabulib, match="cannot be read as a table"):
        read(GOOD.replace("A park", "x" * (csv.field_size_limit() + 1)))


@pytest.mark.parametrize("name", ["read", "write"])
def test_the_examples_run(name: str) -> None:
    result = doctest.testmod(import_module(f"morrow.standards.pabulib.{name}"))
    assert result.attempted > 0
    assert result.failed == 0
