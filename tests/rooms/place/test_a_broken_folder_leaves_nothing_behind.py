"""Each bad folder is refused through the command, kindly, by file, row and column; nothing is kept."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from morrow.foundations.errors import NotAllowed
from morrow.foundations.scope import MORROW, SYSTEM, entering
from morrow.place import actions
from morrow.place.errors import AnotherPlace, ExampleStaysExample
from morrow.place.models import Place
from tests.rooms.place.places import NOW, load, rows


def swap(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def broken_csv(county: Path) -> None:
    swap(county / "population.csv", "X07000001,18,64,3400", "X07000001,18,64")


def geojson_of_the_wrong_kind(county: Path) -> None:
    swap(county / "boundaries" / "district.geojson", '"Polygon"', '"LineString"')


def two_areas_with_one_code(county: Path) -> None:
    swap(county / "areas.csv", "X58000012,division", "X58000011,division")


def an_area_code_of_another_vintage(county: Path) -> None:
    swap(county / "areas.csv", "X58000011", "X58000001")


BROKEN = [
    (broken_csv, "population.csv, row 3"),
    (geojson_of_the_wrong_kind, "boundaries/district.geojson, row 1, column geometry"),
    (two_areas_with_one_code, "areas.csv, row 5, column code"),
    (an_area_code_of_another_vintage, "areas.csv, row 4, column code"),
]


def refusal(what: str, folder: Path) -> CommandError:
    with pytest.raises(CommandError) as refused:
        call_command("place", what, str(folder), stdout=io.StringIO(), stderr=io.StringIO())
    return refused.value


@pytest.mark.parametrize(("spoil", "where"), BROKEN)
def test_a_bad_folder_is_refused_and_nothing_is_left(db, county, spoil, where):
    spoil(county)
    refused = refusal("load", county)
    assert where in str(refused)
    assert "What to do" in str(refused)
    assert refused.returncode == 1
    assert set(rows("brackenshire").values()) == {0}


@pytest.mark.parametrize(("spoil", "where"), BROKEN)
def test_a_place_that_stands_stays_as_it_was_when_its_new_folder_is_bad(db, county, spoil, where):
    load(county, "brackenshire")
    before = rows("brackenshire")
    spoil(county)
    refusal("load", county)
    assert rows("brackenshire") == before


def test_check_says_what_is_wrong_and_loads_nothing(db, county):
    out = io.StringIO()
    call_command("place", "check", str(county), stdout=out, stderr=io.StringIO())
    assert "can be loaded" in out.getvalue()
    broken_csv(county)
    assert "population.csv, row 3" in str(refusal("check", county))
    assert set(rows("brackenshire").values()) == {0}


def test_a_folder_that_is_not_there_is_said_so(db, tmp_path):
    assert "There is no folder" in str(refusal("load", tmp_path / "nowhere"))


def test_a_fault_while_writing_leaves_nothing_behind(db, county, monkeypatch):
    def give_up(what: str, done: int, total: int) -> None:
        if what == "postcodes":
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        load(county, "brackenshire", progress=give_up)
    assert set(rows("brackenshire").values()) == {0}


def test_the_folder_of_one_place_is_not_loaded_into_another(db, county):
    with entering.entered(place="elsewhere", viewer=SYSTEM), pytest.raises(AnotherPlace):
        actions.load(folder=county, by=MORROW, now=NOW)


def test_an_example_never_becomes_a_real_place(db, county):
    load(county, "brackenshire")
    out = io.StringIO()
    with pytest.raises(CommandError, match="cannot become a real place"):
        call_command("place", "load", str(county), "--real", stdout=out, stderr=io.StringIO())
    assert Place.objects.get(slug="brackenshire").example
    with entering.entered(place="brackenshire", viewer=SYSTEM), pytest.raises(ExampleStaysExample):
        actions.load(folder=county, example=False, by=MORROW, now=NOW)


def test_the_command_loads_says_what_it_did_and_then_that_nothing_differs(db, county):
    out = io.StringIO()
    call_command("place", "load", str(county), stdout=out, stderr=io.StringIO())
    assert "areas: 5 added" in out.getvalue()
    assert "Brackenshire is loaded." in out.getvalue()
    again = io.StringIO()
    call_command("place", "load", str(county), stdout=again, stderr=io.StringIO())
    assert "nothing was changed" in again.getvalue()


def test_nobody_but_an_administrator_loads_a_place(cast, county):
    nadia = cast.actor("nadia")
    with entering.entered(place="brackenshire", viewer=SYSTEM), pytest.raises(NotAllowed):
        actions.load(folder=county, by=nadia, now=NOW)
