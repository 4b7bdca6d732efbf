"""A second load of the same folder writes no row, no end, no entry; a changed one only what changed."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from django.db import connection

from morrow.foundations.scope import NOBODY, entering
from morrow.place.models import Area, AreaFact, Councillor, Place, Service
from tests.rooms.place.places import load, rows

TABLES = "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename LIKE 'place_%%'"


def versions() -> dict[str, str]:
    """A digest of every row's version, table by table: any write at all shows."""
    found = {}
    with connection.cursor() as cursor:
        cursor.execute(TABLES)
        for (table,) in cursor.fetchall():
            cursor.execute(
                f"SELECT md5(string_agg(ctid::text || xmin::text, ',' ORDER BY ctid)) FROM {table}"
            )
            found[table] = cursor.fetchone()[0]
    return found


def swap(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.fixture
def brackenshire(db, county: Path) -> Path:
    """The county, loaded once already."""
    load(county, "brackenshire")
    return county


def test_trafford_loaded_again_writes_nothing_at_all(trafford, db, trafford_folder):
    before, counted = versions(), rows("trafford")
    again = load(trafford_folder, "trafford")
    assert not again.changed
    assert versions() == before
    assert rows("trafford") == counted


def test_every_part_of_the_county_loaded_again_is_as_before(brackenshire):
    again = load(brackenshire, "brackenshire")
    assert not again.changed
    assert sum(tally.unchanged for tally in again.tallies) > 50


def test_a_changed_figure_is_the_only_change(brackenshire):
    swap(brackenshire / "area_facts.csv", "no-car,2021,31.5", "no-car,2021,32.5")
    again = load(brackenshire, "brackenshire")
    assert [(t.part, t.changed) for t in again.tallies if t.differs] == [("area_facts", 1)]
    with entering.entered(place="brackenshire", viewer=NOBODY):
        assert AreaFact.objects.get(area_code="X58000011").value == 32.5


def test_an_area_that_vanished_is_ended_and_keeps_its_facts(brackenshire):
    for name in ("areas.csv", "area_parents.csv", "postcodes.csv", "councillors.csv", "area_facts.csv"):
        file = brackenshire / name
        kept = [line for line in file.read_text("utf-8").splitlines() if "X58000012" not in line]
        file.write_text("\n".join(kept) + "\n", "utf-8")
    again = load(brackenshire, "brackenshire")
    assert again.of("areas").ended == 1
    assert again.of("area_facts").ended == 0
    with entering.entered(place="brackenshire", viewer=NOBODY):
        gone = Area.objects.get(code="X58000012")
        assert gone.active_to == date(2025, 4, 1)
        assert gone.code not in Area.objects.of_kind("division").values_list("code", flat=True)
        assert AreaFact.objects.filter(area_code=gone.code).exists()
        assert Councillor.objects.get(name="Bo Example").active_to == date(2025, 4, 1)


def test_what_had_ended_and_comes_back_is_in_force_again(brackenshire):
    whole = (brackenshire / "services.json").read_text("utf-8")
    (brackenshire / "services.json").write_text("[]", "utf-8")
    assert load(brackenshire, "brackenshire").of("services").ended == 2
    (brackenshire / "services.json").write_text(whole, "utf-8")
    assert load(brackenshire, "brackenshire").of("services").changed == 2
    with entering.entered(place="brackenshire", viewer=NOBODY):
        assert Service.objects.current().count() == 2


def test_whether_it_is_an_example_can_be_said_when_loading(db, county):
    load(county, "brackenshire", example=False)
    assert not Place.objects.get(slug="brackenshire").example
