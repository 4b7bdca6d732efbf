"""Questions about how many people live here, as counted by the census."""

from __future__ import annotations

from collections import defaultdict
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
    current = set(Area.objects.current().values_list("code", flat=True))
    counted: dict[str, Ages] = defaultdict(dict)
    rows = Population.objects.order_by("age_from")
    for code, first, last, people in rows.values_list("area_code", "age_from", "age_to", "people"):
        if code in current:
            counted[code][AgeBand(first, last)] = people
    return dict(counted)


def people_by_age(area_codes: list[str] | None = None) -> Ages:
    """People by age band, over these areas (over every counted area of the place, where none is named)."""
    together: Ages = defaultdict(int)
    for code, ages in people_by_area().items():
        if area_codes is None or code in area_codes:
            for band, people in ages.items():
                together[band] += people
    return dict(sorted(together.items(), key=lambda pair: pair[0].first))


def population(code: str) -> Ages:
    """People by age band in one area: as counted, or best-fit from the counted areas that lie in it.

    A best fit gives each smaller area to the one larger area of this kind that has most of it.
    """
    counted = people_by_area()
    if code in counted:
        return counted[code]
    kind = Area.objects.filter(code=code).values_list("kind", flat=True).first()
    same_kind = set(Area.objects.filter(kind=kind).values_list("code", flat=True))
    most: dict[str, tuple[float, str]] = {}
    for child, parent, share in AreaParent.objects.values_list("area_code", "parent_code", "share"):
        if parent in same_kind and child in counted:
            most[child] = max(most.get(child, (0.0, "")), (share, parent))
    inside = [child for child, (_, parent) in most.items() if parent == code]
    return people_by_age(inside) if inside else {}
