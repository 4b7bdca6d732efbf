"""How a reference becomes a link and one sentence, without foundations knowing any room.

At start each room registers, for each kind it owns, a resolver: given the viewer and a list of
codes it returns a `Line` for each that this viewer may see, and nothing for the rest.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from morrow.foundations.record.reference import Ref
from morrow.foundations.scope import Viewer

STATIONS = ("said", "heard", "agreed", "funded", "arranged", "helped", "learned")


@dataclass(frozen=True)
class Line:
    """What one viewer sees of one thing.

    `figure` is the short form on the ribbon ("£184,000"); `sentence` the long one; `href` is empty
    where there is no page to open.
    """

    sentence: str
    figure: str = ""
    href: str = ""
    when: date | None = None
    example: bool = False


Resolver = Callable[[Viewer, list[str]], dict[str, Line]]


@dataclass(frozen=True)
class Kind:
    """A kind of reference: its station, whether it is personal, and how it is resolved.

    `counted` turns a suppressed number of personal things into a sentence for the public thread.
    """

    name: str
    station: str
    resolve: Resolver
    personal: bool = False
    junction: bool = False
    counted: Callable[[str], str] | None = None


_kinds: dict[str, Kind] = {}


def register(kind: Kind) -> None:
    """Add a kind. Raises ValueError for a station that does not exist."""
    if kind.station not in STATIONS:
        raise ValueError(f"{kind.station} is not a station of the thread.")
    _kinds[kind.name] = kind


def kinds() -> dict[str, Kind]:
    """Every registered kind by name."""
    return dict(_kinds)


def junctions() -> frozenset[str]:
    """The kinds that serve many topics at once."""
    return frozenset(name for name, kind in _kinds.items() if kind.junction)


def resolve(viewer: Viewer, refs: Iterable[Ref]) -> dict[Ref, Line]:
    """The line for every reference this viewer may see: one call for each kind."""
    by_kind: dict[str, list[str]] = defaultdict(list)
    for ref in refs:
        by_kind[ref.kind].append(ref.code)
    lines: dict[Ref, Line] = {}
    for name, codes in sorted(by_kind.items()):
        kind = _kinds.get(name)
        if kind:
            found = kind.resolve(viewer, codes)
            lines.update({Ref(name, code): line for code, line in found.items()})
    return lines
