"""Reading the map of responsibility strictly."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from morrow.standards.csv_rows import csv_rows
from morrow.standards.problems import Problems
from morrow.standards.web_address import DO, WHAT, is_web_address

QUESTIONS, CHALLENGES = "england.csv", "challenges.csv"
TIERS = ("national", "local", "shared")
COUNCILS = ("upper", "lower", "both", "council")
"""Of the council: in two tiers the county's, the district's, each its part, or whichever acts."""

OTHERS = (
    *("parish", "transport", "national", "nhs", "independent"),
    *("company", "landlord", "court", "police", "fire"),
)
DECIDES = COUNCILS + OTHERS
COLUMNS = (
    *("code", "subject", "question", "words", "tier", "decides", "body", "delivers", "law", "law_url"),
    *("ask", "challenge", "urgent", "checked", "source", "service_kind"),
)
_HOW = ("code", "how", "limit", "law", "law_url", "checked", "source")
_CODE = re.compile(r"[a-z][a-z0-9-]{0,38}")


@dataclass(frozen=True, slots=True)
class Challenge:
    """One way to challenge: how, within what time, by which law."""

    code: str
    how: str
    limit: str
    law: str
    law_url: str
    checked: date | None
    source: str


@dataclass(frozen=True, slots=True)
class ResponsibilityRow:
    """One thing people ask about, and who decides it."""

    code: str
    subject: str
    question: str
    words: tuple[str, ...]
    tier: str
    decides: str
    body: str
    delivers: str
    law: str
    law_url: str
    ask: str
    challenge: Challenge
    urgent: str
    checked: date | None
    source: str
    service_kind: str


def read_responsibilities(folder: Path) -> tuple[ResponsibilityRow, ...]:
    """Every row of the folder in its order. Raises Refused, which names everything that is wrong."""
    problems = Problems()
    for name in (QUESTIONS, CHALLENGES):
        if not (folder / name).is_file():
            problems.add(name, None, None, "this file is missing", "add it")
    problems.refuse("The map of responsibility")
    challenges = _challenges(folder / CHALLENGES, problems)
    rows = _questions(folder / QUESTIONS, challenges, problems)
    problems.refuse("The map of responsibility")
    return rows


def _challenges(path: Path, problems: Problems) -> dict[str, Challenge]:
    found = {}
    for number, cells in csv_rows(path, _HOW, problems):
        _needed(path.name, number, cells, ("code", "how", "limit", "law", "law_url"), problems)
        told = {**cells, "checked": _checked(path.name, number, cells, problems)}
        found[cells["code"]] = Challenge(**{name: told[name] for name in _HOW})  # type: ignore[arg-type]
    return found


def _questions(
    path: Path, challenges: Mapping[str, Challenge], problems: Problems
) -> tuple[ResponsibilityRow, ...]:
    rows = []
    for number, cells in csv_rows(path, COLUMNS, problems):
        checked = _checked(path.name, number, cells, problems)
        _in_order(path.name, number, cells, challenges, problems)
        challenge = challenges.get(cells["challenge"])
        if challenge is not None:
            words = tuple(part.strip() for part in cells["words"].split(";") if part.strip())
            told = {**cells, "words": words, "checked": checked, "challenge": challenge}
            rows.append(ResponsibilityRow(**{name: told[name] for name in COLUMNS}))  # type: ignore[arg-type]
    _once(path.name, (row.code for row in rows), problems)
    return tuple(rows)


def _in_order(
    file: str,
    number: int,
    cells: Mapping[str, str],
    challenges: Mapping[str, Challenge],
    problems: Problems,
) -> None:
    wanted = ("code", "subject", "question", "words", "delivers", "law", "law_url", "ask")
    _needed(file, number, cells, wanted, problems)
    if cells["code"] and not _CODE.fullmatch(cells["code"]):
        problems.add(file, number, "code", "is not a code", "use small letters, digits and hyphens")
    for column, allowed in (("tier", TIERS), ("decides", DECIDES), ("challenge", tuple(challenges))):
        if cells[column] not in allowed:
            do = f"write a code of {CHALLENGES}" if column == "challenge" else f"use {', '.join(allowed)}"
            problems.add(file, number, column, f"“{cells[column]}” is not known", do)
    if cells["decides"] in OTHERS and not cells["body"]:
        problems.add(file, number, "body", "nobody is named", "name who decides")


def _needed(
    file: str, number: int, cells: Mapping[str, str], columns: Iterable[str], problems: Problems
) -> None:
    for column in columns:
        if not cells[column]:
            problems.add(file, number, column, "this is empty", "fill it in")
    for column in ("law_url", "source"):
        if cells[column] and not is_web_address(cells[column]):
            problems.add(file, number, column, f"“{cells[column]}” {WHAT}", DO)


def _checked(file: str, number: int, cells: Mapping[str, str], problems: Problems) -> date | None:
    """The day it was checked; whoever checked something names the page they read."""
    if not cells["checked"]:
        return None
    if not cells["source"]:
        problems.add(file, number, "source", "it was checked and no page is named", "name the page read")
    try:
        return date.fromisoformat(cells["checked"])
    except ValueError:
        problems.add(file, number, "checked", "this is not a day", "write it as 2026-11-28")
        return None


def _once(file: str, codes: Iterable[str], problems: Problems) -> None:
    for code, times in Counter(codes).items():
        if times > 1:
            problems.add(file, None, "code", f"{code} stands {times} times", "keep one")
