"""Who is to be told that a theme came further, who was, and who wants to hear no more."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Min, Q
from django.utils import timezone

from morrow.foundations.codes import read_code
from morrow.foundations.record import Ref
from morrow.foundations.scope import Viewer
from morrow.people import queries as people
from morrow.voice.errors import UnknownStopCode
from morrow.voice.models import Gathered, Quiet, Telling, Theme


@dataclass(frozen=True)
class ToTell:
    """Somebody to be told: how they want to hear, what they are called, and when they spoke first."""

    person_id: int
    channel: str
    name: str
    said_on: date


def to_tell(theme: Theme, station: str, thing: Ref, *, most: int | None = None) -> list[ToTell]:
    """Those whose words stand in a theme, who can be reached, and was not told of this station yet.

    Words taken back, sent to the safeguarding route or erased stand for nobody. Whoever asked to hear no
    more is left out, and so is whoever was told of the same thing as part of another theme. At `most` so
    many are given, in the order of the register.
    """
    lines = _line_of(theme)
    told = Telling.objects.unrestricted(reason="who was told already")
    told = told.filter(Q(theme__in=lines, station=station) | Q(thing=str(thing)))
    quiet = Quiet.objects.unrestricted(reason="who wants to hear no more").filter(theme__in=lines)
    left_out = {*told.values_list("person", flat=True), *quiet.values_list("person", flat=True)}
    first = {person: said_at for person, said_at in _standing(theme).items() if person not in left_out}
    return [
        ToTell(each.person_id, each.channel, each.name, timezone.localdate(first[each.person_id]))
        for each in people.how_to_reach(first, most=most)
    ]


def telling_of_code(text: str) -> Telling:
    """The telling in whose message this code stood. Raises CodeNotRead and UnknownStopCode."""
    tellings = Telling.objects.unrestricted(reason="somebody uses the code in their own message")
    found: Telling | None = (
        tellings.filter(stop_code=read_code(text)).select_related("theme__merged_into").first()
    )
    if found is None:
        raise UnknownStopCode
    return found


def is_quiet(telling: Telling) -> bool:
    """Whether its reader wants to hear no more of its theme."""
    quiet = Quiet.objects.unrestricted(reason="whether somebody wants to hear no more")
    return bool(quiet.filter(person_id=telling.person_id, theme__in=_line_of(telling.theme)).exists())


def told_to(viewer: Viewer) -> list[Telling]:
    """What a signed-in person was told, the newest first."""
    if viewer.person_id is None:
        return []
    mine = Telling.objects.visible_to(viewer).filter(person_id=viewer.person_id)
    return list(mine.select_related("theme").order_by("-at", "-pk"))


def _standing(theme: Theme) -> dict[int, datetime]:
    """Everyone whose words stand in a theme, and when they spoke first.

    Things said and statements are asked for apart: asked together, the database goes through all of one for
    each of the other.
    """
    held = Gathered.objects.unrestricted(reason="who is to be told what became of their words")
    held = held.filter(theme=theme).exclude(person=None).order_by()
    said = held.filter(
        contribution__triage="open", contribution__withdrawn_at=None, contribution__erased=False
    )
    stated = held.filter(statement__moderation="shown", statement__erased=False)
    first: dict[int, datetime] = {}
    for voices, when in ((said, "contribution__said_at"), (stated, "statement__said_at")):
        for person, said_at in voices.values_list("person").annotate(first=Min(when)):
            first[person] = min(said_at, first.get(person, said_at))
    return first


def _line_of(theme: Theme) -> set[int]:
    """A theme and those it came from, by merging or dividing: who was told of these was told."""
    line, new = {theme.pk}, {theme.pk}
    while new:
        came_from = Q(merged_into__in=new) | Q(split_into__in=new)
        new = set(Theme.objects.filter(came_from).values_list("pk", flat=True)) - line
        line |= new
    return line
