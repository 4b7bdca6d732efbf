"""A decision that somebody means to twist: with an exempt part, a declared interest, or a vote."""

from __future__ import annotations

from typing import Any

from morrow.accountability import actions, queries
from morrow.accountability.actions import InterestDeclared
from morrow.accountability.queries import DecisionRef
from tests.rooms.accountability.making import officers_named, proposal

SECRET = "Quillfeather bids 91,337 pounds"


def with_an_exempt_part(cast, now, **changes: Any) -> DecisionRef:
    """A proposal; Mercer certifies that what one firm bids is exempt."""
    made = proposal(cast, now, **changes)
    officers_named(cast, now)
    with cast.as_("mercer"):
        actions.certify_exempt(
            decision=made,
            about="The prices that were offered",
            paragraph=1,
            why="They would bid higher.",
            words=SECRET,
            by=cast.actor("mercer"),
            now=now,
        )
    return made


def declare(cast, now, decision: DecisionRef, member: str, *, by: str = "mercer", **changes: Any) -> None:
    """A disclosable pecuniary interest is written down before the meeting."""
    interest = InterestDeclared(member, "Owns the firm", pecuniary=True, **changes)
    with cast.as_(by):
        actions.declare_interest(
            decision=queries.decision(decision.code), interest=interest, by=cast.actor(by), now=now
        )
