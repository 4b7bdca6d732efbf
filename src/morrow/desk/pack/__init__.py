"""The two pages that come first before a decision-maker, put together from what each room knows.

*Accountability* asks for them and keeps the frozen copy; it knows none of the rooms they come from.
"""

from __future__ import annotations

from collections.abc import Iterator

from morrow.accountability import queries as accountability
from morrow.accountability.queries import Proposal, Sheet
from morrow.desk.pack import equity, learned, minority, money, who_spoke
from morrow.desk.pack.behind import Behind
from morrow.foundations.scope import entering

SHEETS = (who_spoke.sheet, minority.sheet, equity.sheet, money.sheet, learned.sheet)


def register() -> None:
    """Tell the room that keeps the pack how the two pages are put together."""
    accountability.sum_up_by("desk", two_pages)


def two_pages(proposal: Proposal) -> Iterator[Sheet]:
    """Who spoke, what a few say, who needs it and has it, whose money could pay, and what was learned."""
    with entering.lifted(reason="summing up for a decision what anyone may read"):
        behind = Behind.of(proposal)
        yield from [sheet(behind) for sheet in SHEETS]
