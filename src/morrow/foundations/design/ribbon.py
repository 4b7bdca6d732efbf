"""The thread as a line of seven stations: what stands on the ribbon at the top of every page of a thread."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Protocol

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

LABELS: dict[str, Promise] = {
    "said": _("Said"),
    "heard": _("Heard"),
    "agreed": _("Agreed"),
    "funded": _("Funded"),
    "arranged": _("Arranged"),
    "helped": _("Helped"),
    "learned": _("Learned"),
}
KEYS = tuple(LABELS)


@dataclass(frozen=True, slots=True)
class Station:
    """One station: whether it is reached, or is the one to come next, and a short figure ("41 people").

    ``when`` is the day it was reached or, for one not reached yet, the day it is expected. ``passed`` is one
    that was not reached, or is no more, while a later one was: "not yet" would be untrue of it.
    ``over`` is where what stood there has ended or was decided against, as the figure says. ``free`` is where
    what was decided costs nothing: no money comes next, and nothing else is promised.
    Raises ValueError for a key that is not one of ``KEYS``.
    """

    key: str
    reached: bool = False
    now: bool = False
    figure: str = ""
    when: date | None = None
    href: str = ""
    passed: bool = False
    over: bool = False
    free: bool = False

    def __post_init__(self) -> None:
        if self.key not in LABELS:
            raise ValueError(f"There is no station {self.key!r}; the thread has {', '.join(KEYS)}.")

    @property
    def label(self) -> Promise:
        """The station's name, translated."""
        return LABELS[self.key]

    @property
    def state(self) -> str:
        """``reached``, ``now`` or ``later``."""
        if self.reached:
            return "reached"
        return "now" if self.now else "later"


class StationLike(Protocol):
    """What the ribbon needs of a station, wherever it was worked out."""

    @property
    def key(self) -> str: ...
    @property
    def reached(self) -> bool: ...
    @property
    def figure(self) -> str: ...
    @property
    def when(self) -> date | None: ...


def _drawn(station: Station | StationLike) -> Station:
    """A station as the ribbon draws it; one that has no page leads to its chapter on the same page."""
    if isinstance(station, Station):
        return station
    href = getattr(station, "href", "") or (f"#{station.key}" if station.reached else "")
    now, over = bool(getattr(station, "now", False)), bool(getattr(station, "over", False))
    free = bool(getattr(station, "free", False))
    what = (station.key, station.reached, now, station.figure, station.when, href)
    return Station(*what, over=over, free=free)


def whole_line(stations: Iterable[Station | StationLike], *, going_on: bool = True) -> list[Station]:
    """All seven stations in order; those not given have not been reached.

    Where none of them says it is the one to come next, the first after the last one reached is, as long
    as the thread goes on: what was answered and is part of no theme is on its way to nothing further, nor
    is what has ended, was decided against, or was decided and costs nothing.
    """
    given = {station.key: _drawn(station) for station in stations}
    line = [given.get(key, Station(key)) for key in KEYS]
    last = max((place for place, station in enumerate(line) if station.reached), default=-1)
    line = [replace(each, passed=each.passed or _passed(each, at < last)) for at, each in enumerate(line)]
    ended = last >= 0 and (line[last].over or line[last].free)
    if last >= 0 and line[last].free:
        line[last + 1] = replace(line[last + 1], figure=str(_("Costs nothing")), passed=True)
    if going_on and not ended and last + 1 < len(line) and not any(station.now for station in line):
        line[last + 1] = replace(line[last + 1], now=True)
    return line


def _passed(station: Station, before_the_last: bool) -> bool:
    return before_the_last and not (station.reached or station.now)


def station_label(key: str) -> str:
    """The name of a station, translated."""
    return str(LABELS[key])
