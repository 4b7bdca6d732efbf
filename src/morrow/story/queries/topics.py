"""The topics of a place: each a priority with the themes it grew from, or a theme that is none yet."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from typing import Any

from morrow.charter import queries as charter
from morrow.foundations.errors import KindError, NotFound
from morrow.foundations.record import Ref, ref
from morrow.foundations.scope import NOBODY
from morrow.foundations.threads import StationView, followed, ribbons
from morrow.voice import queries as voice

PRIORITY, THEME = "charter.priority", "voice.theme"


@dataclass(frozen=True)
class Topic:
    """One thread by name: what it is about, where it starts, and the priority or theme behind it."""

    title: str
    about: str
    code: str
    example: bool
    starts: tuple[Ref, ...]
    priority: Any = None
    theme: Any = None


def topic_with(code: str) -> Topic:
    """The topic of a priority or of a published theme, by its code. Raises NotFound."""
    try:
        return _of_priority(charter.priority(code))
    except KindError:
        theme = voice.theme_for(NOBODY, code)
    return _of_theme(theme)


def topics_with(codes: Sequence[str]) -> list[Topic]:
    """The topics with these codes, priorities asked together; those that are not public are left out."""
    found = {each.code: _of_priority(each) for each in charter.priorities(codes)}
    for code in codes:
        if code not in found:
            with suppress(NotFound):
                found[code] = _of_theme(voice.theme_for(NOBODY, code))
    return [found[code] for code in codes if code in found]


def topic_of(start: Ref) -> Topic | None:
    """The topic that something said became part of: its first priority, or its first published theme."""
    thread = followed(start)
    for code in [*thread.of(PRIORITY), *thread.of(THEME)]:
        try:
            return topic_with(code)
        except NotFound:
            continue
    return None


def topics() -> list[Topic]:
    """Every topic, the newest first: priorities, then themes that are none yet."""
    priorities = list(charter.all_priorities())
    grown = {theme for priority in priorities for theme in priority.rests_on}
    loose = [theme for theme in voice.published_themes() if str(ref(theme)) not in grown]
    loose.sort(key=lambda theme: theme.published_at, reverse=True)
    return [*map(_of_priority, priorities), *map(_of_theme, loose)]


@dataclass(frozen=True)
class Listed:
    """A topic in a list, with its ribbon in short."""

    topic: Topic
    stations: tuple[StationView, ...]

    @property
    def reached(self) -> list[StationView]:
        """The stations it has come to."""
        return [station for station in self.stations if station.reached]

    @property
    def begun(self) -> date | None:
        """The first public day on it."""
        return min((station.when for station in self.stations if station.when), default=None)


def listed(found: Sequence[Topic]) -> list[Listed]:
    """Topics with their ribbons, asked together."""
    drawn = ribbons([topic.starts for topic in found])
    return [Listed(topic, stations) for topic, stations in zip(found, drawn, strict=True)]


def code_of(refs: Iterable[Ref]) -> str:
    """Under which code a thread is told: its priority's, or its theme's, or none."""
    return next(iter(codes_of(refs)), "")


def codes_of(refs: Iterable[Ref]) -> list[str]:
    """Under which codes the threads of these things are told: their priorities', or else their themes'."""
    by_kind: dict[str, set[str]] = {}
    for each in refs:
        by_kind.setdefault(each.kind, set()).add(each.code)
    return sorted(by_kind.get(PRIORITY) or by_kind.get(THEME) or ())


def _of_priority(priority: Any) -> Topic:
    starts = (ref(priority), *(Ref.read(text) for text in priority.rests_on))
    return Topic(priority.title, priority.aim, priority.code, priority.example, starts, priority=priority)


def _of_theme(theme: Any) -> Topic:
    return Topic(theme.title, theme.summary, theme.code, theme.example, (ref(theme),), theme=theme)
