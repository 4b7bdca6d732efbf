"""One TOML file read strictly: each value of its kind, every fault with file and place."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from morrow.standards.problems import Problem, Problems
from morrow.standards.rule_files.lines import lines_of
from morrow.standards.rule_files.said import said

_MOST_BYTES = 1_000_000
MOST_NUMBER = 10**15
_HIDDEN = re.compile(
    "[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u200b\\u2028-\\u202e\\u2060-\\u2069\\ufeff]"
    r"|\\u00(?:0[0-8bcef]|1[\da-f]|7f|[89][\da-f])|\\u20(?:0b|2[89a-e]|6[\da-f])|\\ufeff",
    re.IGNORECASE,
)
"""Characters that nobody sees, raw or as TOML spells them: words could read otherwise than they are run."""
_DEEP_NAME = re.compile(r"(?<![\w\"'-])(?:[\w\"'-]++[ \t]*+\.[ \t]*+){9}")
"""A name of ten parts: the space that the reader of TOML takes for one grows as the square of them."""
_NEVER = (("hidden_character", _HIDDEN), ("deep_name", _DEEP_NAME))


@dataclass(frozen=True)
class File:
    """What stands in a file, and on which line; `whole` is False where it could not be read."""

    name: str
    values: dict[str, Any]
    lines: Mapping[str, int]
    whole: bool = True


def load(path: Path, problems: Problems, name: str = "") -> File:
    """What stands in the file; nothing, with a problem noted, where it cannot be read."""
    name = name or path.name
    try:
        with path.open("rb") as file:
            raw = file.read(_MOST_BYTES + 1)
    except OSError as fault:
        return _nothing(name, problems, "unreadable", why=str(fault.strerror))
    return parsed(name, raw, problems)


def parsed(name: str, raw: bytes, problems: Problems) -> File:
    """What stands in the words of a file called so; nothing, with a problem noted, where it is not TOML."""
    if len(raw) > _MOST_BYTES:
        return _nothing(name, problems, "too_large")
    try:
        text = raw.decode("utf-8-sig").replace("\r\n", "\n")
        if _has_what_never_stands(name, text, problems):
            return File(name, {}, {}, whole=False)
        return File(name, tomllib.loads(text), lines_of(text))
    except (ValueError, RecursionError) as fault:
        return _nothing(name, problems, "not_toml", why=str(fault), line=_line_in(str(fault)))


def _has_what_never_stands(name: str, text: str, problems: Problems) -> bool:
    for code, never in _NEVER:
        if found := never.search(text):
            problems.note(problem(name, text.count("\n", 0, found.start()) + 1, None, code))
            return True
    return False


def _nothing(name: str, problems: Problems, code: str, /, **facts: str) -> File:
    problems.note(problem(name, None, None, code, **facts))
    return File(name, {}, {}, whole=False)


def _line_in(why: str) -> str:
    found = re.search(r"line (\d+)", why)
    return found[1] if found else ""


def problem(file: str, row: int | None, column: str | None, code: str, /, **facts: str) -> Problem:
    """One problem by its code, said in English."""
    return Problem(file, row, column, *said(code, facts), code, tuple(facts.items()))


class Table:
    """One table of a file. What is asked for and wrong, or there and never asked for, is noted."""

    def __init__(self, file: File, at: str, values: object, problems: Problems) -> None:
        self._file = file
        self._at = at
        self._problems = problems
        self._values: dict[str, Any] = values if isinstance(values, dict) else {}
        self._asked: set[str] = set()
        if not isinstance(values, dict):
            self.wrong("", "not_a_table")

    def wrong(self, key: str, code: str, /, **facts: str) -> None:
        """Note a problem at a key of this table."""
        at = ".".join(part for part in (self._at, key) if part)
        line = self._file.lines.get(at, self._file.lines.get(self._at))
        self._problems.note(problem(self._file.name, line, at or None, code, **facts))

    def text(self, key: str, *, needed: bool = False, among: Collection[str] = ()) -> str:
        """Words; empty where there are none."""
        found: str = self._get(key, str, "not_words", "")
        if needed and not found.strip() and isinstance(self._values.get(key, ""), str):
            self.wrong(key, "missing", key=key)
        if found and among and found not in among:
            self.wrong(key, "none_of", found=found[:60], known=", ".join(among))
        return found.strip()

    def number(self, key: str, otherwise: int) -> int:
        """A whole number."""
        found: int = self._get(key, int, "not_whole", otherwise)
        if not -MOST_NUMBER < found < MOST_NUMBER:
            self.wrong(key, "long_number")
            return otherwise
        return found

    def day(self, key: str) -> date | None:
        """A day, or None."""
        found: date | None = self._get(key, date, "not_a_day", None)
        return found

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of words."""
        found = self._get(key, list, "not_a_list", [])
        if not all(isinstance(each, str) for each in found):
            self.wrong(key, "not_a_list", key=key)
            return ()
        return tuple(found)

    def tables(self, key: str) -> Iterator[Table]:
        """The tables written as [[key]]."""
        for number, each in enumerate(self._get(key, list, "not_tables", []), start=1):
            yield Table(self._file, f"{self._at}.{key} {number}".strip("."), each, self._problems)

    def plain(self, key: str) -> dict[str, Any]:
        """A table as it is."""
        found: dict[str, Any] = self._get(key, dict, "not_a_table", {})
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
                self.wrong(key, "unknown_key", known=known)

    def _get(self, key: str, kind: type, code: str, otherwise: Any) -> Any:
        self._asked.add(key)
        found = self._values.get(key, otherwise)
        if found is otherwise:
            return otherwise
        # Exactly this: true is no whole number, and an hour is no day.
        if type(found) is not kind:
            self.wrong(key, code, key=key)
            return otherwise
        return found
