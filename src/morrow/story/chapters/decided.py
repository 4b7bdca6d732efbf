"""What was decided, by whom, why, and what was promised."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any

from morrow.accountability import queries as accountability
from morrow.charter import queries as charter
from morrow.foundations.money import Money
from morrow.foundations.references import Line
from morrow.story.chapters.reading import Reading


@dataclass(frozen=True)
class Decided:
    """One decision with its votes and what was not chosen."""

    decision: Any
    chosen: Any
    others: tuple[Any, ...]
    votes: tuple[Any, ...]

    @property
    def free(self) -> bool:
        """Whether what was chosen costs nothing, such as doing nothing."""
        return self.chosen is not None and self.chosen.cost == Money(0)

    @property
    def tally(self) -> Counter[str]:
        """How many voted for, against, and abstained."""
        return Counter(vote.position for vote in self.votes)

    @property
    def dissent(self) -> list[Any]:
        """Who voted against, with their words."""
        return [vote for vote in self.votes if vote.position == "against"]


@dataclass(frozen=True)
class Agreed:
    """The decision a topic rests on, the promises made under it, and why it became no priority if so.

    `not_in_force` are the decisions on it that were taken and have not taken effect yet.
    `pledged` is where each side was asked to do its part of it.
    `against` is where a decision had it before it and dropped it, so that the decision is about others.
    """

    first: Decided
    promises: tuple[Any, ...]
    pledged: bool
    dropped: tuple[Line, ...]
    not_in_force: tuple[Any, ...]

    @property
    def against(self) -> bool:
        """Whether this did not become a priority, and nothing was agreed for it."""
        return bool(self.dropped)


def agreed(reading: Reading) -> Agreed | None:
    """The decision behind a topic: the first that was taken."""
    dropped = _dropped(reading)
    by = [line.thing.decision for line in dropped]
    decisions = by or list(reading.things("accountability.decision"))
    if not decisions:
        return None
    promises = [charter.entitlement(code) for code in reading.thread.of("charter.entitlement")]
    return Agreed(
        decided(decisions[0]),
        tuple(promise for promise in promises if promise.active_to is None),
        bool(reading.thread.of("charter.pledge")),
        dropped,
        tuple(each for each in decisions if each.state in {"decided", "called_in"}),
    )


def decided(decision: Any) -> Decided:
    """One decision, read for its chapter."""
    chosen, others = accountability.decided_options(decision)
    return Decided(decision, chosen[0] if chosen else None, tuple(others), tuple(decision.votes.all()))


def _dropped(reading: Reading) -> tuple[Line, ...]:
    """Why it became no priority, the first day first; nothing where something of it was agreed after all."""
    if reading.thread.of("charter.priority"):
        return ()
    return tuple(reading.of_kind("charter.droppedtheme"))
