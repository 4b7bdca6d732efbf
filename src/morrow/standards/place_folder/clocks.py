"""`[clocks]` of `place.toml`: how long things take here, where the law leaves that to the place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from morrow.standards.place_folder.toml_table import Table
from morrow.standards.problems import Problems

LONGEST = 365
"""No clock runs longer than a year."""


@dataclass(frozen=True, slots=True)
class Clocks:
    """Days that a place gives itself, by its constitution and its standards; as here where it names none.

    All are working days, but for `look_again_window`, which counts every day.
    """

    reply_need: int = 10
    reply_idea: int = 20
    reply_story: int = 20
    reply_complaint: int = 3
    reply_offer: int = 10
    reply_draft: int = 5
    second_look: int = 10
    ask_answer: int = 10
    look_again_window: int = 28
    look_again: int = 20
    help_answer: int = 5
    scrutiny_referral: int = 20
    scrutiny_question_look: int = 5
    scrutiny_question_answer: int = 10


@dataclass(frozen=True, slots=True)
class ByLaw:
    """Days that the law sets, and which law."""

    days: int
    law: str


BY_LAW = {
    "key_decision_notice": ByLaw(28, "SI 2012/2089, regulation 9"),
    "general_exception": ByLaw(5, "SI 2012/2089, regulation 10"),
    "first_private_notice": ByLaw(28, "SI 2012/2089, regulation 5(2)"),
    "second_private_notice": ByLaw(5, "SI 2012/2089, regulation 5(4)"),
    "complaint_acknowledgement": ByLaw(3, "SI 2009/309, regulation 13(3)"),
}
"""Clocks that no place sets. Notices are counted in clear days, the acknowledgement in working days."""

NO_LONGER_THAN = {"reply_complaint": BY_LAW["complaint_acknowledgement"]}
"""Clocks of the place that the law ends: until a complaint is sorted, it may be one of those it speaks of."""

KNOWN = tuple(field.name for field in fields(Clocks))


def clocks_set(document: Mapping[str, Any], problems: Problems) -> Mapping[str, int]:
    """The clocks that the place sets itself, by name; what is wrong with one goes to problems."""
    if "clocks" not in document:
        return {}
    table = Table("clocks", document["clocks"], problems)
    return {name: days for name in table.values if (days := _days(table, name))}


def _days(table: Table, name: str) -> int:
    """The days of one clock, or nought where something is wrong with it."""
    if name in BY_LAW:
        fixed = BY_LAW[name]
        table.wrong(name, f"the law sets this clock, to {fixed.days} days ({fixed.law})", "take it out")
    elif name == "call_in":
        what = "call-in belongs to each authority that decides, by the constitution"
        table.wrong(name, what, "take it out, and set it where the authority is written down")
    elif name not in KNOWN:
        table.wrong(name, "this is not known here", f"use {', '.join(KNOWN)}")
    else:
        return _within(table, name, table.values[name])
    return 0


def _within(table: Table, name: str, days: Any) -> int:
    if not isinstance(days, int) or isinstance(days, bool) or not 1 <= days <= LONGEST:
        what = "this is not a whole number of days from 1 to 365"
        table.wrong(name, what, f"write it as {getattr(Clocks(), name)}, without quotation marks")
        return 0
    end = NO_LONGER_THAN.get(name)
    if end and days > end.days:
        table.wrong(name, f"the law ends this clock after {end.days} days ({end.law})", "write fewer days")
        return 0
    return days
