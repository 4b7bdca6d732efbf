"""`place.toml`: which place, how current, from which sources, and which kinds of area."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from morrow.standards.geography import BoundingBox
from morrow.standards.place_folder.cells import Fault, page, slug
from morrow.standards.place_folder.records import AreaKind, Contact, PlaceDescription, Source
from morrow.standards.problems import Problems

FILE = "place.toml"
FORMAT = 1
_EMPTY = "take it out or fill it in"
_TELEPHONE = re.compile(r"\+?[0-9][0-9 ]{2,18}[0-9]").fullmatch


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
    place = _Table("place", document.get("place"), problems)
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
    )
    _check(description, folder, problems)
    return description if problems.total == before else None


class _Table:
    """One TOML table, asked for typed values; what is wrong goes to problems under its own key."""

    def __init__(self, path: str, values: Any, problems: Problems) -> None:
        self.path = path
        self.problems = problems
        self.values: Mapping[str, Any] = values if isinstance(values, dict) else {}
        if not self.values:
            self.wrong(None, "this table is missing", "add it, as docs/reference/place-folder.md shows")

    def wrong(self, key: str | None, what: str, do: str) -> None:
        self.problems.add(FILE, None, f"{self.path}.{key}" if key else self.path, what, do)

    def text(self, key: str) -> str:
        value = self.values.get(key)
        if isinstance(value, str) and value.strip():
            return value
        self.wrong(key, "this is missing or not text", "write it in quotation marks")
        return ""

    def text_or_none(self, key: str) -> str | None:
        return self.text(key) if key in self.values else None

    def page_or_none(self, key: str) -> str | None:
        value = self.text_or_none(key)
        try:
            return page(value) if value else value
        except Fault as fault:
            self.wrong(key, fault.what, fault.do)
            return None

    def flag(self, key: str) -> bool:
        value = self.values.get(key)
        if not isinstance(value, bool):
            self.wrong(key, "this is missing or neither true nor false", "write true or false")
        return value is True

    def whole(self, key: str) -> int:
        value = self.values.get(key)
        if isinstance(value, int) and not isinstance(value, bool):
            return value
        self.wrong(key, "this is missing or not a whole number", "write it as 2023")
        return 0

    def day(self, key: str) -> date:
        value = self.values.get(key)
        if type(value) is date:
            return value
        self.wrong(key, "this is missing or not a date", "write it as 2024-06-19, without quotation marks")
        return date.min

    def texts(self, key: str) -> tuple[str, ...]:
        value = self.values.get(key, [])
        if isinstance(value, list) and all(isinstance(item, str) for item in value):
            return tuple(value)
        self.wrong(key, "this is not a list of text", 'write it as ["areas.csv"]')
        return ()


def _tables(key: str, document: Mapping[str, Any], problems: Problems) -> list[_Table]:
    found = document.get(key, [])
    if not isinstance(found, list):
        problems.add(FILE, None, key, "this is not a list of tables", f"head each with [[{key}]]")
        return []
    return [_Table(f"{key}[{index}]", values, problems) for index, values in enumerate(found, start=1)]


def _slug(place: _Table) -> str:
    value = place.text("slug")
    try:
        return slug(value) if value else value
    except Fault as fault:
        place.wrong("slug", fault.what, fault.do)
        return value


def _bounds(place: _Table) -> BoundingBox | None:
    value = place.values.get("bounds")
    if value is None:
        return None
    if isinstance(value, list) and len(value) == 4 and all(isinstance(v, int | float) for v in value):
        box = BoundingBox(*map(float, value))
        if -180 <= box.west < box.east <= 180 and -90 <= box.south < box.north <= 90:
            return box
    place.wrong("bounds", "this is not a box in degrees", "write [west, south, east, north]")
    return None


def _area_kind(table: _Table) -> AreaKind:
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
    table = _Table("contact", document["contact"], problems)
    for key in sorted(set(table.values) - set(Contact.__slots__)):
        table.wrong(key, "this is not known here", "use telephone, address or hours")
    telephone = table.text_or_none("telephone") or ""
    if telephone and not _TELEPHONE(telephone):
        table.wrong("telephone", f"“{telephone}” is not a telephone number", "write it as 0161 496 0123")
    return Contact(
        telephone=telephone,
        address=table.text_or_none("address") or "",
        hours=table.text_or_none("hours") or "",
    )


def _source(table: _Table) -> Source:
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
