"""`place.toml`: which place, how current, from which sources, and which kinds of area."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from morrow.standards.geography import BoundingBox
from morrow.standards.place_folder.cells import Fault, slug
from morrow.standards.place_folder.clocks import clocks_set
from morrow.standards.place_folder.complaints import complaints_team, one_team_each
from morrow.standards.place_folder.records import AreaKind, Contact, PlaceDescription, Source
from morrow.standards.place_folder.toml_table import FILE, Table
from morrow.standards.problems import Problems

FORMAT = 1
_EMPTY = "take it out or fill it in"


def read_description(folder: Path, problems: Problems) -> PlaceDescription | None:
    """The description, or None with the reasons in `problems`."""
    before = problems.total
    try:
        document = tomllib.loads((folder / FILE).read_text(encoding="utf-8"))
    except FileNotFoundError:
        what = f"there is no {FILE} in {folder.name}"
        problems.add(FILE, None, None, what, "write one, as docs/reference/place-folder.md shows")
        return None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        problems.add(FILE, None, None, f"this is not TOML in UTF-8 ({error})", "mend it there")
        return None
    if document.get("format") != FORMAT:
        what = f"this reader knows format {FORMAT} only"
        problems.add(FILE, None, "format", what, f"write format = {FORMAT}")
    place = Table("place", document.get("place"), problems)
    description = PlaceDescription(
        slug=_slug(place),
        name=place.text("name"),
        official_code=place.text("official_code"),
        kind=place.text("kind"),
        country=place.text("country"),
        example=place.flag("example"),
        facts_as_of=place.day("facts_as_of"),
        bounds=_bounds(place),
        area_kinds=tuple(_area_kind(table) for table in _tables("area_kinds", document, problems)),
        sources=tuple(_source(table) for table in _tables("sources", document, problems)),
        contact=_contact(document, problems),
        complaints=tuple(complaints_team(table) for table in _tables("complaints", document, problems)),
        clocks=tuple(clocks_set(document, problems).items()),
    )
    one_team_each(description.complaints, problems)
    _check(description, folder, problems)
    return description if problems.total == before else None


def _tables(key: str, document: Mapping[str, Any], problems: Problems) -> list[Table]:
    found = document.get(key, [])
    if not isinstance(found, list):
        problems.add(FILE, None, key, "this is not a list of tables", f"head each with [[{key}]]")
        return []
    return [Table(f"{key}[{index}]", values, problems) for index, values in enumerate(found, start=1)]


def _slug(place: Table) -> str:
    value = place.text("slug")
    try:
        return slug(value) if value else value
    except Fault as fault:
        place.wrong("slug", fault.what, fault.do)
        return value


def _bounds(place: Table) -> BoundingBox | None:
    value = place.values.get("bounds")
    if value is None:
        return None
    if isinstance(value, list) and len(value) == 4 and all(isinstance(v, int | float) for v in value):
        box = BoundingBox(*map(float, value))
        if -180 <= box.west < box.east <= 180 and -90 <= box.south < box.north <= 90:
            return box
    place.wrong("bounds", "this is not a box in degrees", "write [west, south, east, north]")
    return None


def _area_kind(table: Table) -> AreaKind:
    pattern = table.text("code_pattern")
    try:
        re.compile(pattern)
    except re.error as error:
        what = f"this is not a regular expression ({error})"
        table.wrong("code_pattern", what, "write one like E05[0-9]{6}")
    return AreaKind(
        kind=table.text("kind"),
        name=table.text("name"),
        plural=table.text("plural"),
        vintage=table.whole("vintage"),
        code_pattern=pattern,
        boundaries=table.text_or_none("boundaries"),
    )


def _contact(document: Mapping[str, Any], problems: Problems) -> Contact:
    if "contact" not in document:
        return Contact()
    table = Table("contact", document["contact"], problems)
    for key in sorted(set(table.values) - set(Contact.__slots__)):
        table.wrong(key, "this is not known here", "use telephone, address or hours")
    return Contact(
        telephone=table.telephone_or_none("telephone") or "",
        address=table.text_or_none("address") or "",
        hours=table.text_or_none("hours") or "",
    )


def _source(table: Table) -> Source:
    return Source(
        id=table.text("id"),
        title=table.text("title"),
        publisher=table.text("publisher"),
        licence=table.text("licence"),
        attribution=table.text("attribution"),
        published=table.text("published"),
        files=table.texts("files"),
        url=table.page_or_none("url"),
    )


def _check(description: PlaceDescription, folder: Path, problems: Problems) -> None:
    kinds = [kind.kind for kind in description.area_kinds]
    for twice in sorted({kind for kind in kinds if kinds.count(kind) > 1}):
        problems.add(FILE, None, "area_kinds", f"the kind {twice} stands there twice", "keep one")
    ids = [source.id for source in description.sources]
    for source in sorted({source for source in ids if ids.count(source) > 1}):
        problems.add(FILE, None, "sources", f"the source {source} stands there twice", "keep one")
    promised = [(f"sources.{s.id}.files", file) for s in description.sources for file in s.files]
    for kind in description.area_kinds:
        if kind.boundaries:
            promised.append((f"area_kinds.{kind.kind}.boundaries", kind.boundaries))
    for column, file in promised:
        if ".." in Path(file).parts or Path(file).is_absolute():
            problems.add(FILE, None, column, f"{file} is outside the folder", "name a file inside it")
        elif not (folder / file).is_file():
            problems.add(FILE, None, column, f"there is no file {file}", _EMPTY)
