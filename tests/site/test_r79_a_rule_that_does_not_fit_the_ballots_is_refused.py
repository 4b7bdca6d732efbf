"""R79: ticks have no order, so a rule that needs one is refused, with what the file holds and what fits."""

from __future__ import annotations

import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

HEAD = (
    "META\nkey;value\nbudget;1000\nvote_type;{kind}\nPROJECTS\nproject_id;cost\npark;600\nhall;250\nVOTES\n"
)
PLAIN = "voter_id;vote\nann;park,hall\nbob;park\ncem;hall,park\n"
POINTS = "voter_id;vote;points\nann;park,hall;5,1\nbob;park;5\ncem;hall,park;2,1\n"
TICKS, ORDER, SHARED = ("approval", PLAIN), ("ordinal", PLAIN), ("cumulative", POINTS)


def count(tmp_path: Path, held: tuple[str, str], *words: str) -> str:
    file = tmp_path / "vote.pb"
    kind, votes = held
    file.write_text(HEAD.format(kind=kind) + votes, encoding="utf-8")
    out = StringIO()
    call_command("count", str(file), "--json", *words, stdout=out)
    return out.getvalue()


def test_ticks_are_not_read_as_an_order(tmp_path: Path) -> None:
    with pytest.raises(CommandError) as fault:
        count(tmp_path, TICKS, "--rule", "instant-runoff")
    for said in (
        "they say nothing of the kind",
        "ticks (vote_type approval): who wants which project, in no order",
        "Nothing was counted",
        "--rule equal-shares with --ballots approval",
        "--rule phragmen with --ballots approval",
    ):
        assert said in str(fault.value)
    assert "--rule instant-runoff" not in str(fault.value).split("What fits")[1]


@pytest.mark.parametrize(
    ("held", "rule", "ballots"),
    [
        (TICKS, "equal-shares", "ranks"),
        (TICKS, "equal-shares", "points"),
        (TICKS, "greedy", "ranks"),
        (ORDER, "greedy", "points"),
        (ORDER, "phragmen", "ranks"),
        (ORDER, "instant-runoff", "approval"),
        (SHARED, "instant-runoff", "ranks"),
        (SHARED, "equal-shares", "ranks"),
        (SHARED, "phragmen", "points"),
        (("choose-1", PLAIN), "instant-runoff", "ranks"),
        (("something", PLAIN), "equal-shares", "ranks"),
    ],
)
def test_each_pair_that_does_not_fit_is_refused(
    tmp_path: Path, held: tuple[str, str], rule: str, ballots: str
) -> None:
    with pytest.raises(CommandError, match="What fits: --rule equal-shares with --ballots approval"):
        count(tmp_path, held, "--rule", rule, "--ballots", ballots)


@pytest.mark.parametrize(
    ("held", "rule", "more"),
    [
        (TICKS, "phragmen", ()),
        (ORDER, "instant-runoff", ()),
        (ORDER, "equal-shares", ("--ballots", "ranks")),
        (SHARED, "greedy", ("--ballots", "points")),
    ],
)
def test_each_pair_that_fits_is_counted(
    tmp_path: Path, held: tuple[str, str], rule: str, more: tuple[str, ...]
) -> None:
    assert json.loads(count(tmp_path, held, "--rule", rule, *more))["winners"]
