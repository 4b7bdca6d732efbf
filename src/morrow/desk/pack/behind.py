"""What stands behind a proposal, read once for all of its sheets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from morrow.accountability.queries import Proposal
from morrow.budget import queries as budget
from morrow.place import queries as place
from morrow.voice import queries as voice


@dataclass(frozen=True)
class Behind:
    """The proposal, the rounds behind it with who was heard in each, its themes, and the pool of today.

    `by_fifth` is how many live in each fifth of deprivation; nobody where that was not told.
    """

    proposal: Proposal
    rounds: tuple[tuple[Any, voice.Who], ...]
    themes: tuple[Any, ...]
    by_fifth: Mapping[int, int]
    pool: Any | None

    @classmethod
    def of(cls, proposal: Proposal) -> Behind:
        """Read it."""
        rounds = voice.rounds_behind_refs(proposal.rests_on)
        asked_of_all = voice.facts() if rounds else ()
        return cls(
            proposal,
            tuple((round_, voice.who(round_, asked_of_all)) for round_ in rounds),
            tuple(voice.themes_behind_refs(proposal.rests_on)),
            _by_fifth(asked_of_all),
            budget.current_pool(proposal.today),
        )


def _by_fifth(asked: Sequence[voice.Fact]) -> dict[int, int]:
    """From what people are asked, where that was read already; else from the place."""
    told = next((fact for fact in asked if fact.key == voice.DEPRIVATION), None)
    if told is None:
        return {each.fifth: each.people for each in place.population_by_fifth()}
    return {int(value.key): value.people for value in told.values if value.people and value.key.isdigit()}
