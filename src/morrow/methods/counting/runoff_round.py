"""One round of an instant run-off, as anyone may check it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RunoffRound:
    """On how many ballots each project stood first among those still in, most first.

    `exhausted` ballots name none that is still in. `out` are the projects that then go out; in the last
    round there is none. `level` names those that were exactly level where the rule for ties said which of
    them goes out: the last of them.
    """

    votes: Mapping[str, int]
    exhausted: int
    out: tuple[str, ...] = ()
    level: tuple[str, ...] = ()

    @property
    def counting(self) -> int:
        """How many ballots still count."""
        return sum(self.votes.values())

    def sentence(self, number: int) -> str:
        """The round in one sentence."""
        stand = ", ".join(f"{name} {votes:,}" for name, votes in self.votes.items())
        rest = f"; {self.exhausted:,} ballots name none of these" if self.exhausted else ""
        if not self.out:
            return f"Round {number}: {stand}{rest}."
        tie = f" ({', '.join(self.level)} were level, and the rule for ties decided)" if self.level else ""
        return f"Round {number}: {stand}{rest}. Out: {', '.join(self.out)}{tie}."
