"""A table of `place.toml`, asked for typed values."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from morrow.standards.place_folder.cells import Fault, page
from morrow.standards.problems import Problems

FILE = "place.toml"
_TELEPHONE = re.compile(r"\+?[0-9][0-9 ]{2,18}[0-9]").fullmatch


class Table:
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

    def telephone_or_none(self, key: str) -> str | None:
        value = self.text_or_none(key)
        if value and not _TELEPHONE(value):
            self.wrong(key, f"“{value}” is not a telephone number", "write it as 0161 496 0123")
        return value

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
