"""The step of this journey: from a thing that became public, by the record, to those who spoke."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from morrow.foundations import references
from morrow.foundations.errors import NotFound
from morrow.foundations.record import Ref
from morrow.foundations.scope import MORROW, NOBODY
from morrow.foundations.threads import followed
from morrow.voice import actions
from morrow.voice import queries as voice
from morrow.voice.queries import AT_ONCE, ToTell

THEME = "voice.theme"
NOT_NOW = "not_now"


def tell_everyone(thing: Ref, *, station: str, now: datetime) -> int:
    """Tell the next of those behind a thing that their words came to a station. Returns how many were told.

    So many at a time as one transaction bears; where others wait, the news of the last calls them. Nobody is
    told before anyone may read it, nor of what has ended by the time the news arrives.
    """
    line = references.resolve(NOBODY, [thing]).get(thing)
    if line is None or (line.over and station != NOT_NOW):
        return 0
    waiting = _waiting(thing, station)
    now_told = waiting[:AT_ONCE]
    for theme, whom in now_told:
        actions.tell(
            theme=theme,
            whom=whom,
            station=station,
            thing=thing,
            sentence=line.sentence,
            story=references.story_of([Ref(THEME, theme.code)]),
            more=len(waiting) > AT_ONCE and whom is now_told[-1][1],
            by=MORROW,
            now=now,
        )
    return len(now_told)


def _waiting(thing: Ref, station: str) -> list[tuple[Any, ToTell]]:
    """Whom to tell next and of which theme, each once, and one more where there are more."""
    waiting: list[tuple[Any, ToTell]] = []
    seen: set[int] = set()
    for theme in themes_behind(thing):
        found = voice.to_tell(theme, station, thing, most=AT_ONCE + 1)
        waiting += [(theme, whom) for whom in found if whom.person_id not in seen]
        seen |= {whom.person_id for whom in found}
        if len(waiting) > AT_ONCE:
            break
    return waiting


def themes_behind(thing: Ref) -> list[Any]:
    """The published themes on whose own thread a thing stands.

    What serves many topics, such as a decision, is on the thread of those alone that it rests on; so each
    theme's thread is asked, and not only that of the thing.
    """
    codes = [thing.code] if thing.kind == THEME else followed(thing).of(THEME)
    on_it = [code for code in codes if thing in followed(Ref(THEME, code)).refs]
    return [theme for code in on_it if (theme := _published(code))]


def _published(code: str) -> Any | None:
    try:
        theme = voice.theme_for(NOBODY, code)
    except NotFound:
        return None
    return theme if theme.state == "published" else None
