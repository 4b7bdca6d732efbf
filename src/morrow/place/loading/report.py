"""What a load did, part by part."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Tally:
    """One part: rows added, changed, the same as before, and ended because the folder has them no more."""

    part: str
    added: int = 0
    changed: int = 0
    unchanged: int = 0
    ended: int = 0

    @property
    def differs(self) -> bool:
        """True where anything is not as it was."""
        return bool(self.added or self.changed or self.ended)

    @property
    def rows(self) -> int:
        """How many rows the folder has of this part."""
        return self.added + self.changed + self.unchanged


@dataclass(frozen=True)
class Loaded:
    """A load: what it did to each part, and the parts of which the folder tells nothing."""

    place: str
    tallies: tuple[Tally, ...]
    absent: tuple[str, ...]

    @property
    def changed(self) -> bool:
        """False where the place was already as the folder has it."""
        return any(tally.differs for tally in self.tallies)

    def of(self, part: str) -> Tally:
        """The tally of one part."""
        return next(tally for tally in self.tallies if tally.part == part)
