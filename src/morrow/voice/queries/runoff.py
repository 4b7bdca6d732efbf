"""The rounds of a run-off, as anyone may see them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from morrow.voice import rules
from morrow.voice.limit_reasons import last_round_in_words, round_in_words
from morrow.voice.models import Tally


@dataclass(frozen=True)
class RunoffRow:
    """One project: on how many ballots it was first in each round; None once it was out."""

    title: str
    chosen: bool
    votes: tuple[int | None, ...]

    @property
    def rounds(self) -> int:
        """How many rounds it was in."""
        return sum(votes is not None for votes in self.votes)

    @property
    def last(self) -> int:
        """On how many ballots it was first in its last round."""
        return self.votes[self.rounds - 1] or 0


@dataclass(frozen=True)
class Runoff:
    """How one project was chosen: a row for each project that was in, and a sentence for each round.

    `usual` is whom first choices alone would have chosen. Rows and sentences are empty below ten ballots.
    """

    chosen: str
    usual: str
    numbers: tuple[int, ...]
    rows: tuple[RunoffRow, ...]
    exhausted: tuple[int, ...]
    said: tuple[str, ...]

    @property
    def some_exhausted(self) -> bool:
        """True where a ballot ended before the last round."""
        return any(self.exhausted)


def runoff_of(tally: Tally, titles: Mapping[str, str], *, figures: bool) -> Runoff | None:
    """The run-off of a counted round, or None where money was shared out."""
    if tally.terms.get("rule") != rules.RUNOFF:
        return None
    rounds: Sequence[Mapping[str, Any]] = tally.runoff if figures else ()
    return Runoff(
        chosen=next((titles[row["project"]] for row in tally.projects if row["funded"]), ""),
        usual=next((titles[row["project"]] for row in tally.projects if row["today"]), ""),
        numbers=tuple(range(1, len(rounds) + 1)),
        rows=tuple(_row(code, rounds, titles) for code in _furthest_first(rounds)),
        exhausted=tuple(each["exhausted"] for each in rounds),
        said=tuple(_said(number, each, titles) for number, each in enumerate(rounds, 1)),
    )


def _furthest_first(rounds: Sequence[Mapping[str, Any]]) -> list[str]:
    """Projects, whoever stayed longest first, and of those who stayed as long whoever had most."""
    found: list[str] = []
    for each in reversed(rounds):
        most_first = sorted(each["votes"], key=lambda code, votes=each["votes"]: (-votes[code], code))
        found += [code for code in most_first if code not in found]
    return found


def _row(code: str, rounds: Sequence[Mapping[str, Any]], titles: Mapping[str, str]) -> RunoffRow:
    votes = tuple(each["votes"].get(code) for each in rounds)
    last = rounds[-1]["votes"]
    return RunoffRow(titles[code], code in last and last[code] == max(last.values()), votes)


def _said(number: int, each: Mapping[str, Any], titles: Mapping[str, str]) -> str:
    votes: Mapping[str, int] = each["votes"]
    if not each["out"]:
        first = max(votes, key=votes.__getitem__)
        return last_round_in_words(number, titles[first], votes[first], sum(votes.values()))
    out, level = ([titles[code] for code in each[name]] for name in ("out", "level"))
    return round_in_words(number, out, level)
