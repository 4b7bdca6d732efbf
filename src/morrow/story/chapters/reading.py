"""One thread as the chapters read it: what is on it, and the rows behind its ribbon."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from morrow.foundations.record import Ref
from morrow.foundations.references import Line
from morrow.foundations.threads import Followed, followed, leading_lines


@dataclass(frozen=True)
class Reading:
    """A thread with the public lines its ribbon is drawn from."""

    thread: Followed
    lines: dict[Ref, Line]

    @classmethod
    def of(cls, starts: tuple[Ref, ...]) -> Reading:
        """Read the thread of these things."""
        return cls(followed(*starts), leading_lines(*starts))

    def of_kind(self, kind: str) -> list[Line]:
        """The lines of one kind, the first day first."""
        found = [(line.when, ref, line) for ref, line in self.lines.items() if ref.kind == kind]
        return [line for _, _, line in sorted(found, key=lambda each: (each[0], each[1]))]

    def things(self, kind: str) -> tuple[Any, ...]:
        """The rows of one kind, the first day first."""
        return tuple(line.thing for line in self.of_kind(kind))
