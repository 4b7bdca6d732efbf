"""A conversation as its files tell it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement: its words, who made it, and whether it was shown."""

    id: str
    words: str
    author: str = ""
    shown: bool = True


@dataclass(frozen=True)
class Conversation:
    """Statements and answers; `answers` holds (participant, statement, answer), a later one replacing.

    `people` names every participant, also who answered nothing; `groups` their published groups, if any.
    """

    people: tuple[str, ...]
    statements: tuple[Statement, ...]
    answers: tuple[tuple[str, str, int], ...]
    groups: Mapping[str, str] = field(default_factory=dict)
    about: Mapping[str, str] = field(default_factory=dict)

    def last_answers(self) -> dict[tuple[str, str], int]:
        """The answer that stands, for each participant and statement."""
        return {(person, statement): answer for person, statement, answer in self.answers}
