"""`[[complaints]]` names who takes complaints; what is wrong with one is said with what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from morrow.standards.place_folder import PlaceFolder, Refused, read_place

TEAM = {
    "procedure": "nhs",
    "body": "A health board",
    "team": "Patient experience",
    "email": "team@example.org",
    "ombudsman": "the Example Ombudsman",
}


def with_teams(county: Path, *teams: dict[str, str]) -> PlaceFolder:
    file = county / "place.toml"
    tables = ["[[complaints]]\n" + "".join(f'{key} = "{value}"\n' for key, value in t.items()) for t in teams]
    file.write_text(file.read_text("utf-8") + "\n" + "\n".join(tables), "utf-8")
    return read_place(county)


def test_a_team_is_read_whole(county: Path) -> None:
    [team] = with_teams(county, TEAM).place.complaints
    assert (team.procedure, team.email, team.address) == ("nhs", "team@example.org", "")


def test_a_place_may_name_none(county: Path) -> None:
    assert read_place(county).place.complaints == ()


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"procedure": "parking"}, "care_or_health or nhs or children"),
        ({"email": "nobody"}, "team@example.org"),
        ({"email": ""}, "quotation marks"),
        ({"telephone": "ring us"}, "0161 496 0123"),
        ({"fax": "1"}, "not known here"),
    ],
)
def test_what_is_wrong_is_said_with_what_to_do(county: Path, changes: dict[str, str], said: str) -> None:
    with pytest.raises(Refused, match=said):
        with_teams(county, {**TEAM, **changes})


def test_a_team_that_nothing_can_be_sent_to_is_refused(county: Path) -> None:
    unreachable = {key: value for key, value in TEAM.items() if key != "email"}
    with pytest.raises(Refused, match="nothing can be sent"):
        with_teams(county, unreachable)


def test_one_procedure_has_one_team(county: Path) -> None:
    with pytest.raises(Refused, match="stands there twice"):
        with_teams(county, TEAM, TEAM)
