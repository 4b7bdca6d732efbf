"""`read_place`: a whole folder, or a refusal that says everything that is wrong with it."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, get_args

from morrow.standards.open_referral import read_services
from morrow.standards.place_folder import area_parts, figure_parts, people_parts, toml_file
from morrow.standards.place_folder.codes import AreaCodes
from morrow.standards.place_folder.reading import Progress, Reading
from morrow.standards.place_folder.records import Area, Part, PlaceDescription, PlaceFolder
from morrow.standards.problems import Problems
from morrow.standards.rule_files import PlaceRules, read_place_rules
from morrow.standards.threesixty_giving import read_grants

SERVICES, GRANTS = "services.json", "grants.json"
_FILES: dict[Part, str] = {
    **{part: f"{part}.csv" for part in get_args(Part)},
    "drawn_areas": "drawn_areas.geojson",
    "services": SERVICES,
    "grants": GRANTS,
}
RULES = "rules/"
"""The folder in which a place brings rules of its own."""
_DATA = {".csv", ".json", ".geojson", ".toml"}


def read_place(folder: Path, *, progress: Progress | None = None) -> PlaceFolder:
    """Everything in a place folder, all or nothing.

    `progress(file, bytes_read, bytes_in_all)` is called after each file. Raises `Refused` with
    up to fifty problems, each naming file, row and column. Files are read in three steps, and
    a step with problems ends the reading, so that one mistake is not told a thousand times:
    place.toml; then areas.csv and other_vintages.csv, which say what codes mean; then the rest.
    """
    with _no_collecting():
        return _read(folder, progress)


def _read(folder: Path, progress: Progress | None) -> PlaceFolder:
    problems = Problems()
    what = f"The place folder {folder.name}"
    place = toml_file.read_description(folder, problems)
    if place is not None:
        _refuse_strangers(folder, place, problems)
    problems.refuse(what)
    assert place is not None
    reading = Reading(folder, problems, progress)
    others = area_parts.read_other_vintages(reading)
    codes = AreaCodes(place, others)
    areas = area_parts.read_areas(reading, place, codes)
    problems.refuse(what)
    codes.learn(areas)
    read = _read_rest(reading, place, codes, areas)
    problems.refuse(what)
    absent = _absent(reading, place)
    return PlaceFolder(place=place, other_vintages=others, areas=areas, absent=absent, **read)


@contextmanager
def _no_collecting() -> Iterator[None]:
    """No cycles arise while reading, and looking for them takes a third of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _read_rest(
    reading: Reading, place: PlaceDescription, codes: AreaCodes, areas: tuple[Area, ...]
) -> dict[str, Any]:
    indicators = figure_parts.read_indicators(reading, place)
    comparators = figure_parts.read_comparators(reading)
    codes.learn_comparators(comparators)
    organisations = people_parts.read_organisations(reading)
    postcode_kinds, postcodes = area_parts.read_postcodes(reading, place, codes)
    services, grants = reading.json(SERVICES), reading.json(GRANTS)
    problems = reading.problems
    return {
        "indicators": indicators,
        "comparators": comparators,
        "organisations": organisations,
        "postcode_kinds": postcode_kinds,
        "postcodes": postcodes,
        "area_parents": area_parts.read_area_parents(reading, codes),
        "population": area_parts.read_population(reading, codes),
        "boundaries": area_parts.read_boundaries(reading, place, areas),
        "drawn_areas": area_parts.read_drawn_areas(reading, place, areas),
        "area_facts": figure_parts.read_area_facts(reading, codes, indicators),
        "outcomes": figure_parts.read_outcomes(reading, codes, indicators),
        "services": () if services is None else read_services(services, file=SERVICES, problems=problems),
        "grants": () if grants is None else read_grants(grants, file=GRANTS, problems=problems),
        "payments_by_supplier": figure_parts.read_supplier_payments(reading),
        "payments_by_line": figure_parts.read_line_payments(reading),
        "councillors": people_parts.read_councillors(reading, codes),
        "bodies": people_parts.read_bodies(reading, organisations),
        "rules": _read_rules(reading),
    }


def _read_rules(reading: Reading) -> PlaceRules | None:
    folder = reading.folder / RULES
    return read_place_rules(folder, RULES, reading.problems) if folder.is_dir() else None


def _absent(reading: Reading, place: PlaceDescription) -> tuple[Part, ...]:
    def is_there(part: Part) -> bool:
        if part == "boundaries":
            return any(kind.boundaries for kind in place.area_kinds)
        return reading.has(_FILES[part])

    return tuple(part for part in get_args(Part) if not is_there(part))


def _refuse_strangers(folder: Path, place: PlaceDescription, problems: Problems) -> None:
    """A data file under a name the format does not know would be silently left out: say so."""
    known = set(_FILES.values()) - {_FILES["boundaries"]}
    known.update(kind.boundaries for kind in place.area_kinds if kind.boundaries)
    known.add("place.toml")
    known.update(f"{RULES}{path.name}" for path in (folder / RULES).glob("*.toml"))
    for path in sorted(folder.rglob("*")):
        file = path.relative_to(folder).as_posix()
        if path.suffix in _DATA and file not in known:
            do = "rename it as docs/reference/place-folder.md has it, or move it out of the folder"
            problems.add(file, None, None, "this format has no file of that name", do)
