"""Questions about where we are."""

from __future__ import annotations

from morrow.place.models import Body, Organisation, Place


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


def body(code: str) -> Body:
    """One body of the place in force."""
    found: Body = Body.objects.get(code=code)
    return found


def wards() -> list[tuple[str, str]]:
    """Code and name of every ward, by name."""
    return []
