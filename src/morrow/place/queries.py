"""Questions about where we are."""

from __future__ import annotations

from morrow.place.models import Body, Organisation, Place


def place_of(slug: str) -> Place | None:
    """The place with this slug, or None."""
    return Place.objects.filter(slug=slug).first()


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
