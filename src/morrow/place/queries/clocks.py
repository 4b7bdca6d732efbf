"""Questions about how long things take here. A due day is worked out once, and kept where it is promised."""

from __future__ import annotations

from dataclasses import fields

from morrow.place.models import Clock
from morrow.standards.place_folder import BY_LAW, ByLaw, Clocks


def clocks() -> Clocks:
    """The clocks of the place we are in, as its folder sets them today."""
    known = {field.name for field in fields(Clocks)}
    return Clocks(**{name: days for name, days in clocks_set().items() if name in known})


def clocks_set() -> dict[str, int]:
    """The clocks that the place sets itself, by name; the others run as Morrow has them."""
    return dict(Clock.objects.values_list("name", "days"))


def clocks_by_law() -> dict[str, ByLaw]:
    """The clocks that no place sets, with their law, by name."""
    return BY_LAW
