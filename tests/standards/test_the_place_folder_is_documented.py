"""The reference says every file, column and property the reader knows, and its example runs."""

import re
from pathlib import Path

import pytest

from morrow.standards.place_folder import PlaceFolder, read_place

ROOT = Path(__file__).resolve().parents[2]
REFERENCE = (ROOT / "docs" / "reference" / "place-folder.md").read_text(encoding="utf-8")
SAID = set(re.findall(r"`([^`\n]+)`", REFERENCE))


def test_every_file_of_the_county_is_documented(county: Path) -> None:
    for path in county.glob("*.*"):
        assert f"**{path.name}**" in REFERENCE or f"## {path.name}" in REFERENCE


@pytest.mark.parametrize("folder", ["data/trafford", "tests/standards/folders/brackenshire"])
def test_every_column_in_use_is_documented(folder: str) -> None:
    for path in (ROOT / folder).glob("*.csv"):
        header = path.read_text(encoding="utf-8").split("\n", maxsplit=1)[0]
        assert set(header.split(",")) <= SAID, path.name


def test_the_example_of_place_toml_is_read(county: Path) -> None:
    toml = re.findall(r"```toml\n(.*?)```", REFERENCE, re.DOTALL)[0].replace('boundaries = "', '# "')
    for path in county.rglob("*.*"):
        if path.suffix in (".csv", ".json", ".geojson"):
            path.unlink()
    (county / "place.toml").write_text(toml, encoding="utf-8")
    (county / "population.csv").write_text(
        "area_code,age_from,age_to,people\nE08000009,0,,235044\n", encoding="utf-8"
    )
    assert read_place(county).population[0].people == 235_044


def test_the_example_in_python_runs(trafford: PlaceFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    code = re.findall(r"```python\n(.*?)```", REFERENCE, re.DOTALL)[0]
    names: dict[str, PlaceFolder] = {}
    exec(code, names)
    assert names["folder"] == trafford
