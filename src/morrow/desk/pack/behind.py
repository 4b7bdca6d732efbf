"""What stands behind a proposal, read once for all of its sheets."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from morrow.accountability.queries import Proposal
from morrow.voice import queries as voice


@dataclass(frozen=True)
class Behind:
    """The proposal, the rounds behind it with who was heard in each, and its themes."""

    proposal: Proposal
    rounds: tuple[tuple[Any, voice.Who], ...]
    themes: tuple[Any, ...]

    @classmethod
    def of(cls, proposal: Proposal) -> Behind:
        """Read it."""
        rounds = voice.rounds_behind_refs(proposal.rests_on)
        asked_of_all = voice.facts() if rounds else ()
        return cls(
            proposal,
            tuple((round_, voice.who(round_, asked_of_all)) for round_ in rounds),
            tuple(voice.themes_behind_refs(proposal.rests_on)),
        )
