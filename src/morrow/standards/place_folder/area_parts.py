"""The parts that say where: areas, their parents, people, boundaries, postcodes, drawn areas."""

from __future__ import annotations

import re
from typing import Any

from morrow.standards.geography import BoundingBox, Feature, read_features
from morrow.standards.place_folder import cells
from morrow.standards.place_folder.cells import Fault
from morrow.standards.place_folder.codes import AreaCodes, kinds_in
from morrow.standards.place_folder.reading import Column, ColumnFault, Convert, Reading
from morrow.standards.place_folder.records import (
    Area,
    AreaParent,
    Boundary,
    DrawnArea,
    OtherVintage,
    PlaceDescription,
    Population,
    Postcode,
)

_POSTCODE = re.compile(r"[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}").fullmatch


def read_other_vintages(reading: Reading) -> tuple[OtherVintage, ...]:
    columns = [Column("code", cells.filled), Column("kind"), Column("vintage", cells.whole), Column("name")]
    return reading.table("other_vintages.csv", OtherVintage, columns, key=["code"])


def read_areas(reading: Reading, place: PlaceDescription, codes: AreaCodes) -> tuple[Area, ...]:
    columns = [
        Column("code", cells.filled),
        Column("kind", codes.kind),
        Column("name", cells.filled),
        Column("other_name", optional=True),
        Column("longitude", _optional(_longitude(place.bounds)), optional=True),
        Column("latitude", _optional(_latitude(place.bounds)), optional=True),
        Column("hectares", cells.figure_or_none, optional=True),
    ]

    def check(area: Area) -> None:
        try:
            codes.fits(area.code, area.kind)
        except Fault as fault:
            raise ColumnFault("code", fault.what, fault.do) from None

    return reading.table("areas.csv", Area, columns, key=["code"], check=check)


def read_area_parents(reading: Reading, codes: AreaCodes) -> tuple[AreaParent, ...]:
    columns = [
        Column("area_code", codes.area),
        Column("parent_code", codes.area_or_place),
        Column("share", _share),
    ]
    return reading.table("area_parents.csv", AreaParent, columns, key=["area_code", "parent_code"])


def read_population(reading: Reading, codes: AreaCodes) -> tuple[Population, ...]:
    columns = [
        Column("area_code", codes.area_or_place),
        Column("age_from", cells.whole),
        Column("age_to", _optional(cells.whole)),
        Column("people", cells.whole),
    ]

    def check(band: Population) -> None:
        if band.age_to is not None and band.age_to < band.age_from:
            raise ColumnFault("age_to", "the band ends before it starts", "write the older age here")

    return reading.table("population.csv", Population, columns, key=["area_code", "age_from"], check=check)


def read_postcodes(
    reading: Reading, place: PlaceDescription, codes: AreaCodes
) -> tuple[tuple[str, ...], tuple[Postcode, ...]]:
    """The kinds of area that have a column, and the postcodes."""
    kinds = kinds_in(reading.header("postcodes.csv"), place.area_kinds)
    columns = [
        Column("postcode", _postcode),
        Column("longitude", _longitude(place.bounds)),
        Column("latitude", _latitude(place.bounds)),
        *[Column(kind, codes.of_kind(kind)) for kind in kinds],
    ]

    def make(postcode: str, longitude: float, latitude: float, *areas: str) -> Postcode:
        return Postcode(postcode, longitude, latitude, areas)

    return kinds, reading.table("postcodes.csv", make, columns, key=["postcode"])


def read_boundaries(
    reading: Reading, place: PlaceDescription, areas: tuple[Area, ...]
) -> tuple[Boundary, ...]:
    """One boundary an area, from the file each kind names in place.toml."""
    kind_of = {area.code: area.kind for area in areas}
    found: list[Boundary] = []
    for kind in place.area_kinds:
        if kind.boundaries is None:
            continue
        rows: dict[str, int] = {}
        for feature in _features(reading, kind.boundaries, place.bounds):
            code = str(feature.properties.get("area_code", ""))
            fault = None
            if kind_of.get(code) != kind.kind:
                what = f"there is no {kind.kind} “{code}” in areas.csv"
                fault = what, f"use the code of a {kind.kind} of {kind.vintage}"
            elif code in rows:
                fault = f"the area {code} already has a boundary in row {rows[code]}", "keep one of the two"
            if fault is not None:
                reading.problems.add(kind.boundaries, feature.row, "area_code", *fault)
            rows.setdefault(code, feature.row)
            found.append(Boundary(code, kind.kind, kind.vintage, feature.shape))
    return tuple(found)


def read_drawn_areas(
    reading: Reading, place: PlaceDescription, areas: tuple[Area, ...]
) -> tuple[DrawnArea, ...]:
    """Areas drawn by residents; their codes are theirs alone."""
    file = "drawn_areas.geojson"
    taken = {area.code for area in areas}
    drawn = []
    for feature in _features(reading, file, place.bounds):
        values: dict[str, Any] = {}
        for name, convert in (("code", cells.slug), ("name", cells.filled), ("drawn_on", cells.day)):
            try:
                values[name] = convert(str(feature.properties.get(name, "")))
            except Fault as fault:
                reading.problems.add(file, feature.row, name, fault.what, fault.do)
        if values.get("code") in taken:
            what = f"the code “{values['code']}” is taken already"
            reading.problems.add(file, feature.row, "code", what, "give the area a code of its own")
        elif len(values) == 3:
            taken.add(values["code"])
            by, note = (str(feature.properties.get(name) or "") for name in ("drawn_by", "note"))
            drawn.append(DrawnArea(**values, drawn_by=by, note=note, shape=feature.shape))
    return tuple(drawn)


def _features(reading: Reading, file: str, bounds: BoundingBox | None) -> tuple[Feature, ...]:
    document = reading.json(file)
    if document is None:
        return ()
    return read_features(document, file=file, problems=reading.problems, within=bounds)


def _optional(convert: Convert) -> Convert:
    return lambda cell: convert(cell) if cell else None


def _longitude(bounds: BoundingBox | None) -> Convert:
    low, high = (bounds.west, bounds.east) if bounds else (-180.0, 180.0)
    return _degrees("longitude", low, high)


def _latitude(bounds: BoundingBox | None) -> Convert:
    low, high = (bounds.south, bounds.north) if bounds else (-90.0, 90.0)
    return _degrees("latitude", low, high)


def _degrees(name: str, low: float, high: float) -> Convert:
    def convert(cell: str) -> float:
        value = cells.figure(cell)
        if not low <= value <= high:
            what = f"{name} {cell} lies outside this place ({low:g} to {high:g})"
            raise Fault(what, "give degrees in WGS 84, and check that the two are not swapped")
        return value

    return convert


def _postcode(cell: str) -> str:
    if _POSTCODE(cell) is None:
        raise Fault(f"“{cell}” is not a postcode", "write it in capitals with one space, like M33 7ZF")
    return cell


def _share(cell: str) -> float:
    value = cells.figure(cell)
    if not 0 < value <= 1:
        raise Fault(f"“{cell}” is not a share", "write a number above 0 and up to 1")
    return value
