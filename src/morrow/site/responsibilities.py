"""The national map of who decides what, as it ships with Morrow."""

from __future__ import annotations

from datetime import datetime

from django.conf import settings

from morrow.accountability import actions as accountability
from morrow.foundations.scope import MORROW
from morrow.standards.responsibilities import read_responsibilities

FOLDER = settings.ROOT / "data" / "responsibilities"


def take_in(*, now: datetime) -> int:
    """Take the map into the place entered. Says how many rows were written."""
    return accountability.take_in_map(rows=read_responsibilities(FOLDER), by=MORROW, now=now)
