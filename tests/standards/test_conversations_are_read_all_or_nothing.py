"""The files of a conversation: read whole, or refused with every fault by file, row and column."""

from pathlib import Path

import pytest

from morrow.standards.polis import read_conversation
from morrow.standards.problems import Refused

COMMENTS = "comment-id,author-id,moderated,comment-body\n1,7,1,Buses\n2,8,-1,Rude\n"
VOTES = "comment-id,voter-id,vote\n1,7,1\n1,8,-1\n1,7,0\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "comments.csv").write_text(COMMENTS, encoding="utf-8")
    (tmp_path / "votes.csv").write_text(VOTES, encoding="utf-8")
    return tmp_path


def test_a_later_answer_replaces_an_earlier(folder: Path) -> None:
    found = read_conversation(folder)
    assert found.last_answers() == {("7", "1"): 0, ("8", "1"): -1}
    assert [statement.shown for statement in found.statements] == [True, False]


def test_every_fault_is_named_and_nothing_is_read(folder: Path) -> None:
    (folder / "votes.csv").write_text(VOTES + "1,9,yes\n1,9\n", encoding="utf-8")
    (folder / "comments.csv").write_text(COMMENTS + "1,9,1,Again\n", encoding="utf-8")
    with pytest.raises(Refused) as refused:
        read_conversation(folder)
    assert sorted(str(problem).partition(":")[0] for problem in refused.value.problems) == [
        "comments.csv, row 4, column comment-id",
        "votes.csv, row 5, column vote",
        "votes.csv, row 6",
    ]


def test_a_missing_file_or_column_is_named(folder: Path) -> None:
    (folder / "votes.csv").write_text("comment-id,vote\n", encoding="utf-8")
    with pytest.raises(Refused, match=r"votes\.csv, row 1, column voter-id"):
        read_conversation(folder)
    (folder / "votes.csv").unlink()
    with pytest.raises(Refused, match="there are no answers"):
        read_conversation(folder)
