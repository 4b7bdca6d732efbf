"""What a home is: one question, what waits with its number, what there is to read, and where to go."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime

from morrow.foundations.design.pieces import Stat, Task
from morrow.foundations.scope import Actor, Viewer, path

SHOWN = 5
"""How many things a list on a home shows before it leads to its own page."""


@dataclass(frozen=True)
class Looker:
    """Whoever opens a home: in which role, on which day."""

    viewer: Viewer
    actor: Actor
    now: datetime
    today: date


@dataclass(frozen=True)
class Item:
    """One thing by the name people gave it, with what matters about it today. `late` makes it stand out."""

    title: str
    href: str = ""
    hint: str = ""
    example: bool = False
    late: bool = False


@dataclass(frozen=True)
class Listing:
    """A few things under a heading; `empty` is said where there are none, `more` leads to all of them."""

    heading: str
    items: tuple[Item, ...]
    empty: str = ""
    more: str = ""
    more_href: str = ""


@dataclass(frozen=True)
class Door:
    """A page that this work needs."""

    label: str
    href: str


@dataclass(frozen=True)
class Home:
    """The answer to one role's one question."""

    question: str
    tasks: tuple[Task, ...] = ()
    stats: tuple[Stat, ...] = ()
    listings: tuple[Listing, ...] = ()
    doors: tuple[Door, ...] = ()
    first: Door | None = None
    calm: str = ""

    @property
    def waiting(self) -> list[Task]:
        """What somebody waits for."""
        return [task for task in self.tasks if task.count]

    @property
    def idle(self) -> list[Task]:
        """Where nothing waits today."""
        return [task for task in self.tasks if not task.count]


Builder = Callable[[Looker], Home]


def task(
    title: str, page: str, count: int, *, hint: str = "", status: str = "", kind: str = "", **codes: object
) -> Task:
    """What waits, with its number and the page where it is done. A status only where something waits."""
    shown = (status, kind) if count else ("", "")
    return Task(title, path(page, **codes), count, hint if count else "", *shown)


def door(label: str, page: str, **codes: object) -> Door:
    """A page of this place by its name."""
    return Door(label, path(page, **codes))


def listing(
    heading: str, items: Iterable[Item], *, empty: str = "", more: str = "", page: str = ""
) -> Listing:
    """The first few things, and where all of them are."""
    return Listing(heading, tuple(items)[:SHOWN], empty, more, path(page) if page else "")
