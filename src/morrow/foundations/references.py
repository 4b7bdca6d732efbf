"""How a reference becomes a link and one sentence, without foundations knowing any room.

At start each room registers, for each kind it owns, a resolver: given the viewer and a list of
codes it returns a `Line` for each that this viewer may see, and nothing for the rest.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.utils.translation import get_language

from morrow.foundations.record.reference import Ref
from morrow.foundations.scope import NOBODY, Viewer, entering

STATIONS = ("said", "heard", "agreed", "funded", "arranged", "helped", "learned")


@dataclass(frozen=True)
class Line:
    """What one viewer sees of one thing.

    `figure` is the short form on the ribbon ("Decision 2026-014"); `sentence` the long one; `href` is
    empty where there is no page to open. `over` is for what has ended or was decided against: the ribbon
    counts it no more, and nothing comes next after it. `free` is for what was decided and costs nothing, so
    that no money comes next. `sure` is not so for what somebody says of themselves and nobody confirmed.
    `pence` is what it adds to its station's sum of money. `thing` is the row
    itself, for pages that tell more of it, so that nobody asks for it twice.
    """

    sentence: str
    figure: str = ""
    href: str = ""
    when: date | None = None
    example: bool = False
    pence: int = 0
    over: bool = False
    free: bool = False
    sure: bool = True
    thing: Any = field(default=None, compare=False, repr=False)


Resolver = Callable[[Viewer, list[str]], dict[str, Line]]


@dataclass(frozen=True)
class Kind:
    """A kind of reference: its station, whether it is personal, and how it is resolved.

    `lead` orders the kinds of a station: the ribbon speaks of the first that has something to show.
    `many` is the ribbon's short form for so many public things. `counted` turns a suppressed number of
    personal things into a sentence for the public thread, `short` into the ribbon's short form.
    A thing taken back (an act among `gone`, and none among `back` since) no longer counts.
    `for_all`: everybody sees the same of it, so it is asked as nobody, and once until the next act.
    """

    name: str
    station: str
    resolve: Resolver
    personal: bool = False
    junction: bool = False
    counted: Callable[[str], str] | None = None
    short: Callable[[str], str] | None = None
    many: Callable[[int], str] | None = None
    lead: int = 5
    gone: frozenset[str] = frozenset()
    back: frozenset[str] = frozenset()
    for_all: bool = False


@dataclass(frozen=True)
class Told:
    """A thread that has a page: its title, the page, and the things it starts from."""

    title: str
    href: str
    starts: tuple[Ref, ...]


Story = Callable[[Iterable[Ref]], str]
Topics = Callable[[Iterable[Ref]], list[Told]]

_kinds: dict[str, Kind] = {}
_tellers: list[tuple[Story, Topics]] = []


def register(kind: Kind) -> None:
    """Add a kind. Raises ValueError for a station that does not exist."""
    if kind.station not in STATIONS:
        raise ValueError(f"{kind.station} is not a station of the thread.")
    _kinds[kind.name] = kind


def kinds() -> dict[str, Kind]:
    """Every registered kind by name."""
    return dict(_kinds)


def tell_with(story: Story, topics: Topics) -> None:
    """Let the public pages say where the thread of some things is told, and from what it starts.

    Called once when ready.
    """
    _tellers[:] = [(story, topics)]


def story_of(refs: Iterable[Ref]) -> str:
    """The address of the page that tells the thread of these public things, or nothing."""
    found = list(refs)
    return next((href for story, _ in _tellers if (href := story(found))), "")


def topics_of(refs: Iterable[Ref]) -> list[Told]:
    """The told threads that these public things are on; none where they are no topic yet."""
    found = list(refs)
    return [told for _, topics in _tellers for told in topics(found)]


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
            found = _for_all(kind, codes) if kind.for_all else kind.resolve(viewer, codes)
            lines.update({Ref(name, code): line for code, line in found.items()})
    return lines


def _for_all(kind: Kind, codes: list[str]) -> dict[str, Line]:
    """What everybody sees: asked as nobody, and only for what was not found since the last act."""
    known: dict[str, Line] = entering.current().memo.setdefault(("lines", kind.name, get_language()), {})
    wanted = [code for code in codes if code not in known]
    if wanted:
        known.update(kind.resolve(NOBODY, wanted))
    return {code: known[code] for code in codes if code in known}
