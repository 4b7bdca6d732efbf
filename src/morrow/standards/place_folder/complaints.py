"""`[[complaints]]` of `place.toml`: who takes the complaints that the law gives a procedure of its own."""

from __future__ import annotations

from collections.abc import Iterable

from morrow.standards.place_folder.records import COMPLAINT_PROCEDURES, ComplaintsTeam
from morrow.standards.place_folder.toml_table import FILE, Table
from morrow.standards.problems import Problems

_KNOWN = " or ".join(COMPLAINT_PROCEDURES)


def complaints_team(table: Table) -> ComplaintsTeam:
    """One team; it can be reached by e-mail or by post, and an Ombudsman is above it."""
    for key in sorted(set(table.values) - set(ComplaintsTeam.__slots__)):
        table.wrong(key, "this is not known here", f"use {', '.join(ComplaintsTeam.__slots__)}")
    team = ComplaintsTeam(
        procedure=table.text("procedure"),
        body=table.text("body"),
        team=table.text("team"),
        email=table.text_or_none("email") or "",
        address=table.text_or_none("address") or "",
        telephone=table.telephone_or_none("telephone") or "",
        ombudsman=table.text("ombudsman"),
    )
    if team.procedure and team.procedure not in COMPLAINT_PROCEDURES:
        table.wrong("procedure", f"“{team.procedure}” is no procedure that is known", f"write {_KNOWN}")
    if team.email and not _looks_like_email(team.email):
        table.wrong("email", f"“{team.email}” is not an e-mail address", "write it as team@example.org")
    if not team.email and not team.address:
        table.wrong(None, "nothing can be sent to this team", "give its email, its address, or both")
    return team


def one_team_each(teams: Iterable[ComplaintsTeam], problems: Problems) -> None:
    """Each procedure is named once, so that nobody wonders to whom a complaint goes."""
    named = [team.procedure for team in teams]
    for twice in sorted({each for each in named if named.count(each) > 1}):
        problems.add(FILE, None, "complaints", f"the procedure {twice} stands there twice", "keep one")


def _looks_like_email(text: str) -> bool:
    before, at, after = text.partition("@")
    return bool(before and at and "." in after) and not any(c.isspace() for c in text)
