"""R79: limits, exclusions and one winner stand in the published file, and `morrow count` keeps them."""

from __future__ import annotations

import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

META = {
    "rule": "equal-shares",
    "utility": "cost",
    "completion": "add1-then-greedy",
    "start": "exact",
    "ballots": "approval",
    "seed": "R1",
}
PROJECTS = [
    ("green", 50, "Parks", "north", ""),
    ("pond", 40, "Parks", "north", "mill"),
    ("pool", 40, "Sport", "south", "mill"),
    ("bench", 30, "", "", ""),
]
VOTES = [("ann", "green,pond,bench"), ("bob", "green,pond"), ("cem", "pool,pond"), ("dee", "bench")]


def written(tmp_path: Path, meta: dict[str, str], votes=VOTES) -> Path:
    kind = "ordinal" if meta.get("ballots") == "ranks" else "approval"
    lines = ["META", "key;value", "budget;160", f"vote_type;{kind}"]
    lines += [f"{key};{value}" for key, value in meta.items()]
    lines += ["PROJECTS", "project_id;cost;category;ward;either_or"]
    lines += [";".join(map(str, row)) for row in PROJECTS]
    lines += ["VOTES", "voter_id;vote", *(f"{voter};{named}" for voter, named in votes)]
    file = tmp_path / "vote.pb"
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return file


def count(*words: object) -> str:
    out = StringIO()
    call_command("count", *map(str, words), stdout=out)
    return out.getvalue()


def winners(file: Path) -> set[str]:
    return set(json.loads(count(file, "--json"))["winners"])


def test_only_one_of_those_with_the_same_word_wins(tmp_path: Path) -> None:
    assert winners(written(tmp_path, META)) == {"green", "pond", "bench"}
    assert "Only one project could win for “mill”" in count(written(tmp_path, META), "--explain")


def test_a_category_and_each_ward_has_its_limit(tmp_path: Path) -> None:
    in_category = META | {"category_limit: Parks": "50"}
    assert not {"green", "pond"} <= winners(written(tmp_path, in_category))
    said = count(written(tmp_path, META | {"ward_limit": "45.00"}), "--explain")
    assert "of the 45 that may go to “north” 45 was left" in said


def test_a_project_below_the_least_votes_is_told_so_and_no_more_is_promised_than_holds(
    tmp_path: Path,
) -> None:
    file = written(tmp_path, META | {"min_votes": "2"})
    assert winners(file) == {"green", "pond", "bench"}
    said = count(file, "--explain")
    assert "pool: Not funded. It reached 1 vote; 2 were needed." in said
    assert "EJR+ within the bounds" in said
    assert json.loads(count(file, "--json"))["bounded"] is True


def test_a_file_that_does_not_state_its_whole_rule_is_counted_without_limits(tmp_path: Path) -> None:
    assert winners(written(tmp_path, {"min_votes": "4"})) == {"green", "pond", "pool", "bench"}


def test_one_project_is_chosen_where_the_file_says_so(tmp_path: Path) -> None:
    meta = {"rule": "instant-runoff", "ballots": "ranks", "seed": "R1"}
    votes = [("ann", "green,pond"), ("bob", "green"), ("cem", "pool,pond"), ("dee", "pond"), ("eve", "pond")]
    file = written(tmp_path, meta, [*votes, ("fay", "pool,pond")])
    said = count(file, "--explain")
    assert "Counted by instant-runoff, ballots read as ranks" in said
    assert "EJR+" not in said
    told = json.loads(count(file, "--json"))
    assert len(told["winners"]) == 1
    assert told["ejr_plus"] is None


@pytest.mark.parametrize(
    ("key", "value"),
    [("min_votes", "many"), ("ward_limit", "1 000"), ("category_limit: Parks", "-5"), ("ward_limit", "NaN")],
)
def test_a_limit_that_is_no_number_is_named_with_what_to_do(tmp_path: Path, key: str, value: str) -> None:
    with pytest.raises(CommandError, match=f"META says “{key}” is “{value}”.*Write digits"):
        count(written(tmp_path, META | {key: value}))
