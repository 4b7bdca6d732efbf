"""One thing looked at."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Finding:
    """What was looked at, whether it is well, what was seen, and what to do if it is not."""

    about: str
    well: bool
    seen: str
    do: str = ""
