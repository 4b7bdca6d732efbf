"""Questions about how many people live here, as counted by the census."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from morrow.place.models import Area, AreaParent, Population


@dataclass(frozen=True, order=True)
class AgeBand:
    """Ages from one to another, both inside; `last` None is that age and over.

    >>> AgeBand(80, None).words, AgeBand(0, 14).words
    ('80+', '0–14')
    """

    first: int
    last: int | None

    @property
    def words(self) -> str:
        """The band in figures."""
        return f"{self.first}+" if self.last is None else f"{self.first}–{self.last}"


Ages = dict[AgeBand, int]


def people_by_area() -> dict[str, Ages]:
    """For every current area that was counted itself, people by age band."""
    counted: dict[str, Ages] = defaultdict(dict)
    current = Area.objects.current().values("code")
    rows = Population.objects.filter(area_code__in=current).order_by("age_from")
    for code, first, last, people in rows.values_list("area_code", "age_from", "age_to", "people"):
        counted[code][AgeBand(first, last)] = people
    return dict(counted)


def together(ages: Iterable[Ages]) -> Ages:
    """The people of several areas, by age band."""
    summed: Ages = defaultdict(int)
    for one in ages:
        for band, people in one.items():
            summed[band] += people
    return dict(sorted(summed.items(), key=lambda pair: pair[0].first))


def people_by_age() -> Ages:
    """People of the whole place by age band."""
    return together(people_by_area().values())


def population(code: str) -> Ages:
    """People by age band in one area: as counted, or best-fit from the counted areas that lie in it.

    A best fit gives each smaller area to the one larger area of this kind that has most of it.
    """
    counted = people_by_area()
    if code in counted:
        return counted[code]
    kind = Area.objects.filter(code=code).values("kind")[:1]
    rivals = Area.objects.filter(kind=kind).values("code")
    lies = AreaParent.objects.filter(parent_code__in=rivals).order_by("share", "parent_code")
    most = dict(lies.values_list("area_code", "parent_code"))
    return together(counted[child] for child, parent in most.items() if parent == code and child in counted)
