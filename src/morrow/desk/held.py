"""What waits before an election, gathered for whoever can release it: one line on the home, one page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from morrow.desk.home import Looker, task
from morrow.foundations import record
from morrow.foundations.design.pieces import Task
from morrow.foundations.scope import path
from morrow.learning import queries as learning
from morrow.place import queries as place
from morrow.voice import queries as voice


@dataclass(frozen=True)
class Held:
    """One thing that waits: what it is, since when, until when, and where it is released."""

    title: str
    href: str
    until: date
    release: str
    since: date | None = None
    example: bool = False


def what_waits(today: date) -> list[Held]:
    """What would be public by now and is held today, the newest first. Stories are one, and not counted.

    How many people let their words be told stays with those who read them.
    """
    found = [held for each in voice.rounds_to_open(today) if (held := _round(each, today))]
    period = place.held_by(today)
    if period and not place.is_released(period, learning.STORIES) and learning.any_to_release():
        title = _("Stories that people let us tell")
        released = _release(period, "story", learning.STORIES, _("What a person told"))
        found.append(Held(title, path("learning:what_we_learned"), period.ends, released))
    return found


def before_election(looker: Looker) -> tuple[Task, ...]:
    """One line a day, however much waits; none where nothing is held."""
    if not place.restricted_periods(looker.today).exists():
        return ()
    waiting = what_waits(looker.today)
    new = sum(held.since == looker.today for held in waiting)
    hint = ngettext("%d since today", "%d since today", new) % new if new else ""
    return (
        task(
            _("Held before the election, for you to release or leave"),
            "desk:held",
            len(waiting),
            hint=hint,
            status=_("Held"),
            kind="now",
        ),
    )


def _round(each: Any, today: date) -> Held | None:
    period = place.held_by(today, area_code=each.area_code)
    subject = str(record.ref(each))
    if period is None or place.is_released(period, subject):
        return None
    return Held(
        each.title,
        path("voice:round", code=each.code),
        period.ends,
        _release(period, "round", subject, each.title),
        each.opens,
        each.example,
    )


def _release(period: Any, kind: str, subject: str, title: str) -> str:
    told = urlencode({"kind": kind, "subject": subject, "title": title})
    return f"{path('place:release_held', code=period.code)}?{told}"
