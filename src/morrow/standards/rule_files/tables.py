"""One TOML file read strictly: each value of its kind, every fault with file and place."""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from morrow.standards.problems import Problems

_MOST_BYTES = 1_000_000


def load(path: Path, problems: Problems) -> dict[str, Any]:
    """What stands in the file; empty, with a problem noted, where it cannot be read."""
    try:
        raw = path.read_bytes()
    except OSError as fault:
        problems.add(path.name, None, None, f"this file cannot be read: {fault.strerror}", "give its path")
        return {}
    return parsed(path.name, raw, problems)


def parsed(name: str, raw: bytes, problems: Problems) -> dict[str, Any]:
    """What stands in the words of a file called so; empty, with a problem noted, where they are not TOML."""
    if len(raw) > _MOST_BYTES:
        problems.add(name, None, None, "this file is above a megabyte", "keep one rule in each file")
        return {}
    try:
        return tomllib.loads(raw.decode())
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as fault:
        problems.add(name, None, None, f"this is not TOML: {fault}", "mend that line")
        return {}


class Table:
    """One table of a file. What is asked for and wrong, or there and never asked for, is noted."""

    def __init__(self, file: str, at: str, values: object, problems: Problems) -> None:
        self._file = file
        self._at = at
        self._problems = problems
        self._values: dict[str, Any] = values if isinstance(values, dict) else {}
        self._asked: set[str] = set()
        if not isinstance(values, dict):
            self.wrong("", "this is not a table", "write it as [name] with lines of key = value")

    def wrong(self, key: str, what: str, do: str) -> None:
        """Note a problem at a key of this table."""
        at = ".".join(part for part in (self._at, key) if part)
        self._problems.add(self._file, None, None, f"{at}: {what}" if at else what, do)

    def text(self, key: str, *, needed: bool = False, among: Collection[str] = ()) -> str:
        """Words; empty where there are none."""
        found: str = self._get(key, str, "words in quotation marks", "")
        if needed and not found.strip():
            self.wrong(key, "this is missing", f'add {key} = "…"')
        if found and among and found not in among:
            self.wrong(key, f"“{found}” is none of {', '.join(among)}", "choose one of these")
        return found.strip()

    def number(self, key: str, otherwise: int) -> int:
        """A whole number."""
        found: int = self._get(key, int, "a whole number", otherwise)
        return found

    def day(self, key: str) -> date | None:
        """A day, or None."""
        found: date | None = self._get(key, date, "a day, such as 2026-04-01", None)
        return found

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of words."""
        found = self._get(key, list, "a list of words", [])
        if not all(isinstance(each, str) for each in found):
            self.wrong(key, "this is not a list of words", 'write it as ["rented", "owned"]')
            return ()
        return tuple(found)

    def tables(self, key: str) -> Iterator[Table]:
        """The tables written as [[key]]."""
        for number, each in enumerate(self._get(key, list, "written as [[…]]", []), start=1):
            yield Table(self._file, f"{self._at}.{key} {number}".strip("."), each, self._problems)

    def plain(self, key: str) -> dict[str, Any]:
        """A table as it is."""
        found: dict[str, Any] = self._get(key, dict, "a table", {})
        return found

    def raw(self, key: str) -> object:
        """Whatever stands there, or None."""
        self._asked.add(key)
        return self._values.get(key)

    def nothing_else(self) -> None:
        """Note each key nobody asked for: it is misspelt, or belongs elsewhere."""
        for key in self._values:
            if key not in self._asked:
                known = ", ".join(sorted(self._asked))
                self.wrong(key, "nothing here is called so", f"use one of {known}")

    def _get(self, key: str, kind: type, wanted: str, otherwise: Any) -> Any:
        self._asked.add(key)
        found = self._values.get(key, otherwise)
        if found is otherwise:
            return otherwise
        if not isinstance(found, kind) or (kind is int and isinstance(found, bool)):
            self.wrong(key, f"this has to be {wanted}", "correct it")
            return otherwise
        return found
