"""Telling people, on its way, what becomes of what they said; and leaving in peace who asks for it."""

from __future__ import annotations

import uuid
from datetime import datetime

from morrow.foundations import record
from morrow.foundations.permission import require
from morrow.foundations.record import Ref
from morrow.foundations.scope import Actor, entering, path
from morrow.foundations.web.site import whole_address
from morrow.people import actions as people
from morrow.voice.events import MoreToTell
from morrow.voice.models import Quiet, Telling, Theme
from morrow.voice.permissions import may_stop_telling
from morrow.voice.queries.tellings import ToTell, is_quiet
from morrow.voice.telling_words import News, told_in_words


def tell(
    *,
    theme: Theme,
    whom: ToTell,
    station: str,
    thing: Ref,
    sentence: str,
    story: str,
    by: Actor,
    now: datetime,
    more: bool = False,
) -> Telling:
    """Write to one person, by the channel they chose, that a theme with their words came to a station.

    `sentence` says what happened as the public thread says it, `story` is the page of the thread. The
    entry in the record rests on nothing, so that no thread grows by everyone who was told of it. `more`
    says that others wait to be told of the same: the news of it calls the next of them.
    """
    require(by.holds("system"))
    with (
        record.act(by=by, verb="told", now=now) as act,
        entering.lifted(reason="telling somebody what became of their words"),
    ):
        telling = Telling.objects.create(
            person_id=whom.person_id, theme=theme, station=station, thing=str(thing), at=now
        )
        act.on(telling)
        news = News(
            station=station,
            theme=theme.title,
            sentence=sentence,
            said_on=whom.said_on,
            story=whole_address(story),
            stop=whole_address(path("voice:no_more_of", code=telling.stop_code)),
            stop_page=whole_address(path("voice:no_more")),
            stop_code=telling.stop_code,
        )
        subject, text = told_in_words(news, channel=whom.channel, name=whom.name)
        people.send_message(
            person_id=whom.person_id, event=uuid.uuid4(), subject=subject, text=text, by=by, now=now
        )
        if more:
            act.announce(MoreToTell(subject=str(thing), station=station))
    return telling  # type: ignore[no-any-return]


def hear_no_more(*, telling: Telling, by: Actor, now: datetime) -> None:
    """Leave in peace whoever was told: nothing more is written to them on this theme but replies.

    Whoever has the code from the message may say so; said twice, it stays as it is.
    """
    require(may_stop_telling(by))
    with (
        record.act(by=by, verb="asked to hear no more", on=telling, now=now),
        entering.lifted(reason="somebody says by a code that they want to hear no more"),
    ):
        if not is_quiet(telling):
            Quiet.objects.create(person_id=telling.person_id, theme=_standing_in(telling.theme), since=now)


def hear_again(*, telling: Telling, by: Actor, now: datetime) -> None:
    """Let whoever asked to hear no more of a theme hear of it again, from now on."""
    require(may_stop_telling(by))
    with (
        record.act(by=by, verb="asked to hear again", on=telling, now=now),
        entering.lifted(reason="somebody says by a code that they want to hear again"),
    ):
        quiet = Quiet.objects.unrestricted(reason="somebody wants to hear again")
        themes = {telling.theme_id, _standing_in(telling.theme).pk}
        quiet.filter(person_id=telling.person_id, theme__in=themes).delete()


def _standing_in(theme: Theme) -> Theme:
    """The theme in which its voices stand now."""
    while theme.merged_into is not None:
        theme = theme.merged_into
    return theme
