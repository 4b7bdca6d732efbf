"""What people said, and what was heard in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from morrow.foundations.errors import NotFound
from morrow.foundations.scope import NOBODY
from morrow.foundations.small_numbers import Cell
from morrow.foundations.threads import Followed
from morrow.voice import queries as voice

QUOTED = 3
"""How many people's words stand on the page; the theme's own page has them all."""


@dataclass(frozen=True)
class Said:
    """Words that may be shown, each once, and on how many more the theme's page goes on."""

    words: tuple[str, ...]
    more: int


@dataclass(frozen=True)
class Vote:
    """A round: how many took part, as it may be shown, and what the vote chose and why."""

    round: Any
    people: Cell | None
    result: Any

    @property
    def funded(self) -> list[Any]:
        """What the vote chose."""
        return [project for project in self.result.projects if project.funded] if self.result else []

    @property
    def not_funded(self) -> list[Any]:
        """What it did not choose."""
        return [project for project in self.result.projects if not project.funded] if self.result else []


@dataclass(frozen=True)
class Heard:
    """The themes with their minority positions, and the rounds held on them."""

    themes: tuple[Any, ...]
    minorities: tuple[str, ...]
    votes: tuple[Vote, ...]


def said(themes: tuple[Any, ...]) -> Said:
    """What may be quoted of the themes."""
    found = [word for theme in themes for word in voice.heard_in(theme).words]
    words = tuple(dict.fromkeys(found))
    return Said(words[:QUOTED], max(0, len(words) - QUOTED))


def heard(thread: Followed, themes: tuple[Any, ...]) -> Heard | None:
    """What was made of what people said."""
    votes = tuple(vote for code in thread.of("voice.round") if (vote := _vote(code)))
    if not themes and not votes:
        return None
    minorities = tuple(each.words for theme in themes for each in theme.minorities.order_by("pk"))
    return Heard(themes, minorities, votes)


def _vote(code: str) -> Vote | None:
    try:
        round_ = voice.round_for(NOBODY, code)
    except NotFound:
        return None
    result = voice.result_of(round_)
    people = result.ballots if result else voice.turnout(round_, None).people
    return Vote(round_, people, result)
