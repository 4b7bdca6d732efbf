"""Questions about the place itself, its organisations and bodies, and where its facts come from."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Any

from django.db.models import Q

from morrow.place.models import Area, Body, Councillor, Organisation, Place, Source


def place_of(slug: str) -> Place | None:
    """The place with this slug, or None."""
    return Place.objects.filter(slug=slug).first()


def all_places() -> list[Place]:
    """Every place here, by name."""
    return sorted(Place.objects.all(), key=lambda place: place.name)


def places() -> list[str]:
    """The slugs of every place here."""
    return list(Place.objects.order_by("slug").values_list("slug", flat=True))


def organisation(code: str) -> Organisation:
    """One organisation of the place in force."""
    found: Organisation = Organisation.objects.get(code=code)
    return found


def organisation_codes() -> list[str]:
    """The codes of the organisations that somebody can work for here."""
    return list(Organisation.objects.exclude(code="").order_by("code").values_list("code", flat=True)[:50])


def councils() -> list[Organisation]:
    """The councils of this place, the oldest known first."""
    return list(Organisation.objects.filter(kind="council").order_by("pk"))


def councils_on(on: date) -> list[Organisation]:
    """The councils that stand on a day, by name."""
    begun = Q(active_from=None) | Q(active_from__lte=on)
    not_over = Q(active_to=None) | Q(active_to__gte=on)
    return list(Organisation.objects.filter(begun, not_over, kind="council").order_by("name"))


def body(code: str) -> Body:
    """One body of the place in force."""
    found: Body = Body.objects.get(code=code)
    return found


def names_at_work(codes: Collection[str]) -> dict[str, str]:
    """What the organisations and bodies behind these codes are called."""
    wanted = set(codes)
    if not wanted:
        return {}
    found = dict(Body.objects.filter(code__in=wanted).values_list("code", "name"))
    return found | dict(Organisation.objects.filter(code__in=wanted).values_list("code", "name"))


def every_body() -> list[Body]:
    """Every body there is or was, by name, with the organisation that it is of."""
    return list(Body.objects.select_related("organisation").order_by("name", "pk"))


def bodies() -> list[tuple[str, str]]:
    """The bodies of the place that have not ended: code and name, by name."""
    return list(Body.objects.filter(active_to=None).order_by("name").values_list("code", "name"))


def successor_of(thing: Organisation | Body) -> Organisation | Body:
    """What stands in its stead today: the last in the line of successors, or the thing itself."""
    seen = {thing.pk}
    while thing.successor is not None and thing.successor.pk not in seen:
        thing = thing.successor
        seen.add(thing.pk)
    return thing


def sources() -> list[Source]:
    """Where the facts come from, in the order of the place's folder."""
    return list(Source.objects.order_by("position"))


def source_of(file: str) -> Source | None:
    """The first source on which a file of the folder rests, such as `services.json`."""
    found: Source | None = Source.objects.filter(files__contains=[file]).order_by("position").first()
    return found


def councillors(ward: str = "") -> list[tuple[Any, list[Councillor]]]:
    """(area, its councillors as published), areas by name; of one ward where its code is given.

    The area is None where the code stands for the whole place.
    """
    found = Councillor.objects.filter(active_to=None)
    if ward:
        found = found.filter(area_code=ward)
    by_area: dict[str, list[Councillor]] = {}
    for councillor in sorted(found, key=lambda c: [*c.name.split()[-1:], c.name]):
        by_area.setdefault(councillor.area_code, []).append(councillor)
    areas = {area.code: area for area in Area.objects.filter(code__in=by_area)}
    pairs = [(areas.get(code), members) for code, members in by_area.items()]
    return sorted(pairs, key=lambda pair: pair[0].name if pair[0] else "")
