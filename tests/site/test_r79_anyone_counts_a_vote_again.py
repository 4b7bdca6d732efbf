"""R79: `morrow count` finds the winners again from the published file, or says what is wrong with it."""

from __future__ import annotations

import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

VOTE = """META
key;value
budget;1000.00
vote_type;ordinal
PROJECTS
project_id;cost;name
park;600;A park
hall;250.50;A hall
bus;900;A bus
VOTES
voter_id;vote;points
ann;park,hall;5,1
bob;park;5
cem;park;2
dee;hall,bus;1,4
"""


@pytest.fixture
def vote(tmp_path: Path) -> Path:
    file = tmp_path / "vote.pb"
    file.write_text(VOTE, encoding="utf-8")
    return file


def count(*words: object) -> str:
    out = StringIO()
    call_command("count", *map(str, words), stdout=out)
    return out.getvalue()


def test_it_names_the_winners_in_order_what_was_spent_and_that_nobody_is_passed_over(vote: Path) -> None:
    said = json.loads(count(vote, "--json"))
    assert said["winners"] == ["park", "hall"]
    assert (said["spent"], said["budget"], said["exact"], said["ejr_plus"]) == (850.5, 1000, True, True)
    assert said["seconds"] >= 0


def test_it_gives_the_reason_for_every_project_in_the_units_of_the_file(vote: Path) -> None:
    said = count(vote, "--completion", "none", "--explain")
    assert "park  A park: Funded. All its 3 supporters paid for it, 200 each." in said
    assert "bus  A bus: Not funded. Its 1 supporter had" in said


@pytest.mark.parametrize("rule", ["equal-shares", "greedy"])
@pytest.mark.parametrize("ballots", ["approval", "points", "ranks"])
def test_each_rule_counts_each_kind_of_ballot(vote: Path, rule: str, ballots: str) -> None:
    said = json.loads(count(vote, "--json", "--rule", rule, "--ballots", ballots))
    assert set(said["winners"]) == {"park", "hall"}


def test_a_folder_is_counted_whole_and_a_file_that_cannot_be_read_is_named(vote: Path) -> None:
    broken = vote.with_name("broken.pb")
    broken.write_text(VOTE.replace("park;600", "park;0"), encoding="utf-8")
    out = StringIO()
    with pytest.raises(CommandError, match="1 of 2 files"):
        call_command("count", str(vote.parent), "--json", stdout=out)
    told = [json.loads(line) for line in out.getvalue().splitlines()]
    assert "Line 7, column “cost”" in told[0]["fault"]
    assert told[1]["winners"] == ["park", "hall"]


@pytest.mark.parametrize(
    ("was", "now", "said"),
    [
        ("ann;park,hall", "ann;park,pool", "Line 12, column “vote”: There is no project “pool”"),
        ("bob;park", "ann;park", "“ann” has also voted on line 12"),
        ("park;600", "park;1 000 000,00", "“1 000 000,00” is no amount"),
        ("VOTES", "BALLOTS", "There is no section VOTES"),
        ("ann;park,hall;5,1\nbob;park;5\ncem;park;2\ndee;hall,bus;1,4\n", "", "holds no vote"),
    ],
)
def test_what_is_wrong_with_a_file_is_said_with_its_line(vote: Path, was: str, now: str, said: str) -> None:
    vote.write_text(VOTE.replace(was, now), encoding="utf-8")
    with pytest.raises(CommandError, match=said):
        count(vote)


def test_a_budget_below_every_cost_funds_nothing_and_says_so(vote: Path) -> None:
    vote.write_text(VOTE.replace("budget;1000.00", "budget;100"), encoding="utf-8")
    assert "0 of 3 projects are funded, for 0 of 100." in count(vote)
    assert "more than the whole budget of 100" in count(vote, "--explain")


def test_a_file_that_is_not_there_and_a_folder_without_votes_say_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match=r"Give the path of a \.pb file"):
        count(tmp_path / "nowhere.pb")
    with pytest.raises(CommandError, match=r"holds no file that ends in \.pb"):
        count(tmp_path)
