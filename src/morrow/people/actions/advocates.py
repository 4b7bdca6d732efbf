"""Writing down who may speak for whom."""

from __future__ import annotations

from datetime import date, datetime

from django.utils import timezone

from morrow.foundations import record
from morrow.foundations.permission import require
from morrow.foundations.scope import Actor, entering
from morrow.people.errors import AlreadyEnded, EndsBeforeItBegins, SpeaksForThemselves
from morrow.people.models import Advocate, Person
from morrow.people.permissions import may_record_advocates


def record_advocate(
    *,
    person: Person,
    speaker: Person,
    capacity: str,
    evidence: str,
    covers: str,
    active_from: date,
    active_to: date | None,
    by: Actor,
    now: datetime,
) -> Advocate:
    """Write down that somebody speaks for a person: as what, on which evidence, for what, until when.

    Raises SpeaksForThemselves and EndsBeforeItBegins.
    """
    require(may_record_advocates(by))
    if person.pk == speaker.pk:
        raise SpeaksForThemselves
    if active_to is not None and active_to < active_from:
        raise EndsBeforeItBegins
    with record.act(by=by, verb="recorded who speaks", now=now) as act:
        advocate = Advocate.objects.create(
            person=person,
            speaker=speaker,
            capacity=capacity,
            evidence=evidence.strip(),
            covers=covers.strip(),
            active_from=active_from,
            active_to=active_to,
        )
        act.on(advocate)
    return advocate


def end_advocate(*, advocate: Advocate, by: Actor, now: datetime) -> None:
    """From today somebody no longer speaks for a person. The person may always end it themselves.

    Except where the law put the other in their place: a deputy or someone with parental
    responsibility is ended by those who keep the register, on the evidence.
    """
    own = by.person_id == advocate.person_id and advocate.capacity in {"advocate", "authorised"}
    require(own or may_record_advocates(by))
    today = timezone.localdate(now)
    if not advocate.holds(today):
        raise AlreadyEnded
    with (
        record.act(by=by, verb="ended who speaks", on=advocate, now=now),
        entering.lifted(reason="ending a row whose writer may not read it"),
    ):
        advocate.active_to = max(today, advocate.active_from)
        advocate.save(update_fields=["active_to"])
