"""JSON objects ⇄ frozen dataclasses, losing nothing.

A standard's record is a frozen dataclass whose fields are declared with `text`, `number`,
`money`, `day`, `page`, `one` and `many`. What the dataclass does not name stays in its `other` mapping
exactly as it came, so that reading and writing back gives the same content. Empty values are
left out on writing, as the standards ask; null counts as absent.

>>> from collections.abc import Mapping
>>> from dataclasses import dataclass
>>> @dataclass(frozen=True, slots=True, kw_only=True)
... class Phone:
...     id: str = text("id", required=True)
...     other: Mapping[str, Any] = rest()
>>> problems = Problems()
>>> phone = read_object(Phone, {"id": "p1", "number": "0161 496 0000"}, Place("services.json", 1), problems)
>>> phone.id, write_object(phone)
('p1', {'id': 'p1', 'number': '0161 496 0000'})
>>> read_object(Phone, {"number": ""}, Place("services.json", 2), problems); print(problems.found[0])
services.json, row 2, column id: there is no id. What to do: give it one, or take this entry out.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import field, fields
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from morrow.standards import web_address
from morrow.standards.problems import Problems

T = TypeVar("T")


class Place(NamedTuple):
    """Where in a file an object stands: file, row, and the path inside the row."""

    file: str
    row: int
    path: str = ""

    def inside(self, key: str) -> Place:
        return Place(self.file, self.row, f"{self.path}.{key}" if self.path else key)


class _Spec(NamedTuple):
    attribute: str
    key: str
    read: Callable[[Any, Place, Problems], Any]
    write: Callable[[Any], Any]
    required: bool


def text(key: str, *, required: bool = False) -> Any:
    """A string; a required one may not be blank."""
    return _declare(key, _read_text, _same, required)


def number(key: str, *, required: bool = False) -> Any:
    """A JSON number, kept as it came."""
    return _declare(key, _read_number, _same, required)


def money(key: str, *, required: bool = False) -> Any:
    """A JSON number of pounds with at most two decimals, held as whole pence."""
    return _declare(key, _read_money, _write_money, required)


def day(key: str, *, required: bool = False) -> Any:
    """An ISO date, or an ISO date and time, kept as the string it was."""
    return _declare(key, _read_day, _same, required)


def page(key: str, *, required: bool = False) -> Any:
    """The address of a web page, kept as the string it was."""
    return _declare(key, _read_page, _same, required)


def one(key: str, of: type[Any], *, required: bool = False) -> Any:
    """One nested record."""

    def read(value: Any, place: Place, problems: Problems) -> Any:
        return read_object(of, value, place, problems)

    return _declare(key, read, write_object, required)


def many(key: str, of: type[Any], *, required: bool = False) -> Any:
    """A list of nested records, held as a tuple."""

    def read(value: Any, place: Place, problems: Problems) -> tuple[Any, ...]:
        if not isinstance(value, list):
            _wrong(place, problems, "this is not a list", "write a list in square brackets")
            return ()
        at = [Place(place.file, place.row, f"{place.path}[{index}]") for index in range(len(value))]
        return tuple(read_object(of, item, here, problems) for item, here in zip(value, at, strict=True))

    return _declare(key, read, lambda items: [write_object(item) for item in items], required, empty=())


def rest() -> Any:
    """The fields the dataclass does not name, as they came."""
    return field(default_factory=dict)


def read_object(cls: type[T], value: Any, place: Place, problems: Problems) -> T | None:
    """One record from a parsed JSON value. None, with the reasons in `problems`, if it is not one."""
    if not isinstance(value, dict):
        _wrong(place, problems, "this is not an object", "write one in curly brackets")
        return None
    known: dict[str, Any] = {}
    before = problems.total
    specs = _specs(cls)
    for spec in specs.values():
        raw = value.get(spec.key)
        if raw is None or raw == "":
            if spec.required:
                do = "give it one, or take this entry out"
                _wrong(place.inside(spec.key), problems, f"there is no {spec.key}", do)
            continue
        known[spec.attribute] = spec.read(raw, place.inside(spec.key), problems)
    if problems.total > before:
        return None
    make: Callable[..., T] = cls
    return make(**known, other={key: item for key, item in value.items() if key not in specs})


def write_object(record: Any) -> dict[str, Any]:
    """The record as a JSON object: named fields first, then the rest; nothing empty."""
    written: dict[str, Any] = {}
    for key, spec in _specs(type(record)).items():
        value = getattr(record, spec.attribute)
        if value is not None and value != ():
            written[key] = spec.write(value)
    written.update(record.other)
    return written


def load_json(path: Path, problems: Problems) -> Any:
    """The parsed file, or None with the reason (encoding, or the row and place where it breaks)."""
    try:
        document = json.loads(path.read_bytes(), parse_constant=_no_such_number)
        if document is None:
            problems.add(path.name, None, None, "the file says null", "fill it, or take it out of the folder")
        return document
    except UnicodeDecodeError:
        problems.add(path.name, None, None, "the file is not UTF-8 text", "save it again as UTF-8")
    except json.JSONDecodeError as error:
        what = f"this is not JSON ({error.msg}, character {error.colno} of the line)"
        problems.add(path.name, error.lineno, None, what, "mend the file at that line")
    except ValueError as error:
        problems.add(path.name, None, None, str(error), "write a number, or leave the field out")
    return None


def _no_such_number(name: str) -> Any:
    raise ValueError(f"{name} is not a number JSON knows")


_SPECS: dict[type[Any], dict[str, _Spec]] = {}


def _specs(cls: type[Any]) -> dict[str, _Spec]:
    """How the fields of a record class read and write, by JSON key; worked out once a class."""
    if cls not in _SPECS:
        declared = [_Spec(attribute=item.name, **item.metadata) for item in fields(cls) if item.metadata]
        _SPECS[cls] = {spec.key: spec for spec in declared}
    return _SPECS[cls]


def _declare(key: str, read: Any, write: Any, required: bool, empty: Any = None) -> Any:
    metadata = {"key": key, "read": read, "write": write, "required": required}
    return field(metadata=metadata) if required else field(default=empty, metadata=metadata)


def _same(value: Any) -> Any:
    return value


def _wrong(place: Place, problems: Problems, what: str, do: str) -> None:
    problems.add(place.file, place.row, place.path or None, what, do)


def _read_text(value: Any, place: Place, problems: Problems) -> Any:
    if not isinstance(value, str) or not value.strip():
        _wrong(place, problems, f"{value!r} is not text", "write it in quotation marks")
    return value


def _read_number(value: Any, place: Place, problems: Problems) -> Any:
    if isinstance(value, bool) or not isinstance(value, int | float):
        _wrong(place, problems, f"{value!r} is not a number", "write digits without quotation marks")
    return value


def _read_money(value: Any, place: Place, problems: Problems) -> int:
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    if not is_number or abs(value) > 1e13 or abs(value * 100 - round(value * 100)) > 1e-4:
        do = "write pounds as a number with at most two decimals, without a sign or quotation marks"
        _wrong(place, problems, f"{value!r} is not a sum of money", do)
        return 0
    pence: int = round(value * 100)
    return pence


def _write_money(pence: int) -> int | float:
    return pence // 100 if pence % 100 == 0 else pence / 100


def _read_page(value: Any, place: Place, problems: Problems) -> Any:
    if not isinstance(value, str) or not web_address.is_web_address(value):
        _wrong(place, problems, f"{value!r} {web_address.WHAT}", web_address.DO)
    return value


def _read_day(value: Any, place: Place, problems: Problems) -> Any:
    try:
        date.fromisoformat(value[:10])
    except (TypeError, ValueError):
        _wrong(place, problems, f"{value!r} is not a date", "write it as 2024-06-19")
    return value
