"""Conversations come in whole or not at all, and go out without anybody in them."""

from __future__ import annotations

import csv
import io
import zipfile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from morrow.foundations.errors import NotAllowed
from morrow.standards import polis
from morrow.voice import actions, queries
from morrow.voice.errors import FilesRefused, NotGivenOut, NotItsTurn
from morrow.voice.models import BroughtAnswer, Statement
from tests.rooms.voice.conversing import camps, statements_in
from tests.rooms.voice.scenes import after, browser, open_round, page, refusal, send

WHERE = {"source": "Held in Elsewhere", "licence": "CC BY 4.0", "attribution": "The people of Elsewhere"}


def elsewhere(people=24, statements=6):
    """A conversation of two camps held elsewhere."""
    names = [str(at) for at in range(statements)]
    said = [
        (f"p{at}", name, 1 if (int(name) < 2 or int(name) % 2 == at % 2) else -1)
        for at in range(people)
        for name in names
    ]
    shown = [polis.Statement(name, f"Statement {name}.") for name in names]
    return polis.Conversation(tuple(f"p{at}" for at in range(people)), tuple(shown), tuple(said))


def as_files(votes):
    rows = "".join(f"{n},1,1,Say {n}.\n" for n in range(6))
    comments = f"comment-id,author-id,moderated,comment-body\n{rows}"
    return {
        "comments": SimpleUploadedFile("comments.csv", comments.encode()),
        "votes": SimpleUploadedFile("votes.csv", votes.encode()),
    }


def test_it_is_shown_as_brought_and_counts_nobody_here(cast, now):
    round_ = open_round(cast, now, methods=["statements"])
    actions.bring_conversation(
        round=round_, conversation=elsewhere(), **WHERE, by=cast.actor("esme"), now=now
    )
    assert len(queries.conversation_of(round_).groups) == 2
    assert queries.participants(round_) == 0
    shown = page(browser(), f"rounds/{round_.code}/conversation/")
    for words in ("Held in Elsewhere", "CC BY 4.0", "The people of Elsewhere", "None of them is counted"):
        assert words in shown


def test_every_problem_is_named_and_nothing_is_kept(cast, now):
    round_ = open_round(cast, now, methods=["statements"])
    votes = "comment-id,voter-id,vote\n0,a,1\n1,a,2\n2,a,yes\n"
    shown = refusal(browser(cast.esme), f"rounds/{round_.code}/bring/", **WHERE, **as_files(votes))
    assert "votes.csv, row 3, column vote" in shown
    assert "votes.csv, row 4, column vote" in shown
    assert not Statement.objects.unrestricted(reason="a test").exists()


def test_the_page_brings_it_in(cast, now):
    round_ = open_round(cast, now, methods=["statements"])
    votes = "comment-id,voter-id,vote\n" + "".join(f"{s},p{p},1\n" for s in range(6) for p in range(12))
    led = send(browser(cast.esme), f"rounds/{round_.code}/bring/", **WHERE, **as_files(votes))
    assert led == f"rounds/{round_.code}/conversation/"
    assert BroughtAnswer.objects.unrestricted(reason="a test").count() == 72


def test_a_statement_too_long_or_a_round_with_words_in_it_is_refused(cast, now):
    esme = cast.actor("esme")
    round_ = open_round(cast, now, methods=["statements"])
    long = polis.Conversation(("p",), (polis.Statement("1", "x" * 300),), (("p", "1", 1),))
    with pytest.raises(FilesRefused, match=r"comments.csv, row 2, column comment-body"):
        actions.bring_conversation(round=round_, conversation=long, **WHERE, by=esme, now=now)
    statements_in(cast, now, round_)
    with pytest.raises(NotItsTurn):
        actions.bring_conversation(round=round_, conversation=elsewhere(), **WHERE, by=esme, now=now)
    with pytest.raises(NotAllowed):
        actions.bring_conversation(
            round=round_, conversation=elsewhere(), **WHERE, by=cast.actor("nadia"), now=now
        )


def test_anyone_takes_the_statements_of_a_closed_round_and_finds_nobody_in_them(cast, now):
    round_, _codes = camps(cast, now, 24, 14)
    assert browser().get(f"/morrowdale/rounds/{round_.code}/statements.zip").status_code == 404
    actions.close_round(round=round_, by=cast.actor("esme"), now=after(now))
    sent = browser().get(f"/morrowdale/rounds/{round_.code}/statements.zip")
    archive = zipfile.ZipFile(io.BytesIO(sent.content))
    assert sorted(archive.namelist()) == ["comments.csv", "summary.csv"]
    rows = list(csv.DictReader(io.StringIO(archive.read("comments.csv").decode())))
    totals = {row["comment-body"]: (row["agrees"], row["disagrees"]) for row in rows}
    assert totals["Landlords should mend first."] == ("25", "")
    assert "author-id" not in rows[0]


def test_answers_are_given_out_only_with_a_reason_that_everyone_can_read(cast, now):
    round_, _codes = camps(cast, now, 24, 14)
    esme = cast.actor("esme")
    with pytest.raises(NotGivenOut, match="Close it first"):
        actions.give_out_answers(round=round_, to="A university", reason="To check.", by=esme, now=now)
    actions.close_round(round=round_, by=esme, now=after(now))
    with pytest.raises(NotGivenOut, match="both are published"):
        actions.give_out_answers(round=round_, to="A university", reason=" ", by=esme, now=now)
    told = {"to": "A university", "reason": "To check the groups."}
    sent = browser(cast.esme).post(f"/morrowdale/rounds/{round_.code}/give-out/", told)
    matrix = zipfile.ZipFile(io.BytesIO(sent.content)).read("participants-votes.csv").decode()
    people = [row["participant"] for row in csv.DictReader(io.StringIO(matrix))]
    assert sorted(people, key=int) == [str(n) for n in range(1, 39)]
    assert "To check the groups." in page(browser(), f"rounds/{round_.code}/conversation/")


def test_answers_of_too_few_go_to_nobody(cast, now):
    round_, _codes = camps(cast, now, 5, 4)
    esme = cast.actor("esme")
    actions.close_round(round=round_, by=esme, now=after(now))
    with pytest.raises(NotGivenOut, match="given to nobody"):
        actions.give_out_answers(round=round_, to="A university", reason="To check.", by=esme, now=now)
