"""Whether what projects need of one another can be met at all."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

from .election import BadElection, Election


class Need(Protocol):
    """That one project needs another."""

    @property
    def project(self) -> str: ...

    @property
    def other(self) -> str: ...


def check_needs(election: Election, needs: Iterable[Need], exclusive: Sequence[frozenset[str]]) -> None:
    """Raise BadElection where a need names no project, goes round in a ring, or needs what excludes it."""
    wanted: dict[str, list[str]] = {}
    for need in needs:
        for name in (need.project, need.other):
            if name not in election.place_of:
                raise BadElection(
                    "unknown_project",
                    f"“{need.project}” needs “{need.other}”, and there is no project “{name}”.",
                    project=name,
                )
        wanted.setdefault(need.project, []).append(need.other)
    for name in wanted:
        behind = _all_needed(name, wanted)
        if name in behind:
            raise BadElection(
                "needs_itself",
                f"“{name}” needs another project that needs it in turn, so neither could be first. "
                "List them as one project.",
                project=name,
            )
        if any(len(apart & (behind | {name})) > 1 for apart in exclusive):
            raise BadElection(
                "needs_its_rival",
                f"“{name}” needs projects of which only one can win, so it never could.",
                project=name,
            )


def _all_needed(name: str, wanted: Mapping[str, Sequence[str]]) -> set[str]:
    """Everything that must win before a project can, however far behind."""
    behind: set[str] = set()
    ahead = list(wanted[name])
    while ahead:
        other = ahead.pop()
        if other not in behind:
            behind.add(other)
            ahead += wanted.get(other, ())
    return behind
