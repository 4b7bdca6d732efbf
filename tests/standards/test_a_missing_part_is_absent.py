"""A part without a file is absent, honestly; an empty file is an answer."""

from pathlib import Path

import pytest

from morrow.standards.place_folder import read_place


@pytest.mark.parametrize(
    ("file", "part"),
    [("services.json", "services"), ("grants.json", "grants"), ("outcomes.csv", "outcomes"),
     ("councillors.csv", "councillors"), ("bodies.csv", "bodies"), ("postcodes.csv", "postcodes"),
     ("drawn_areas.geojson", "drawn_areas"), ("payments_by_supplier.csv", "payments_by_supplier")],
)  # fmt: skip
def test_a_missing_file_is_an_absent_part_and_nothing_else_changes(
    county: Path, file: str, part: str
) -> None:
    before = read_place(county)
    (county / file).unlink()
    after = read_place(county)
    assert getattr(after, part) == ()
    assert set(after.absent) - set(before.absent) == {part}
    assert after.areas == before.areas


def test_an_empty_file_is_none_rather_than_not_told(county: Path) -> None:
    (county / "grants.json").write_text('{"grants": []}', encoding="utf-8")
    (county / "payments_by_line.csv").write_text(
        "year,month,unit,category,amount,payments\n", encoding="utf-8"
    )
    place = read_place(county)
    assert place.grants == place.payments_by_line == ()
    assert place.absent == ()


def test_a_folder_of_only_a_description_loads_with_everything_absent(county: Path) -> None:
    text = (county / "place.toml").read_text(encoding="utf-8").split("[[area_kinds]]")[0]
    for path in list(county.rglob("*.*")):
        if path.is_file():
            path.unlink()
    (county / "place.toml").write_text(text, encoding="utf-8")
    place = read_place(county)
    assert len(place.absent) == 18
    assert place.areas == ()
