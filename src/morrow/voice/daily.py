"""What this room does on its day by itself."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from functools import partial

from django.utils import timezone

from morrow.foundations.events import on_its_day
from morrow.foundations.events.daily import Do
from morrow.foundations.scope import MORROW
from morrow.voice import actions, queries


@on_its_day
def notes_to_forget(now: datetime) -> Iterable[Do]:
    """A surgery note is destroyed on the day it said."""
    return [
        partial(actions.destroy_note, note=note, by=MORROW, now=now)
        for note in queries.notes_to_destroy(timezone.localdate(now))
    ]


@on_its_day
def panels_to_forget(now: datetime) -> Iterable[Do]:
    """What is personal of a panel is destroyed on the day its letters said."""
    return [
        partial(actions.destroy_panel_data, panel=panel, by=MORROW, now=now)
        for panel in queries.panels_to_destroy(timezone.localdate(now))
    ]
