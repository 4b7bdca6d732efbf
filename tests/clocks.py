"""Setting a clock of the place, as a load of its folder does."""

from __future__ import annotations

from morrow.foundations.scope import SYSTEM, entering
from morrow.place.models import Clock


def set_clock(name: str, days: int) -> None:
    """From now on, this clock of the place runs so many days."""
    with entering.entered(place="morrowdale", viewer=SYSTEM):
        Clock.objects.update_or_create(name=name, defaults={"days": days})
