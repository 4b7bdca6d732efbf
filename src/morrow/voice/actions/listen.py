"""Taking down what somebody says."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time
from typing import Any

from django.utils import timezone

from morrow.foundations import record, secret_words
from morrow.foundations.bank_holidays import ENGLAND_AND_WALES
from morrow.foundations.codes import new_code
from morrow.foundations.periods import working_days
from morrow.foundations.permission import require
from morrow.foundations.record import Ref
from morrow.foundations.scope import MORROW, Actor, entering
from morrow.people import actions as people
from morrow.people.queries import PersonRef
from morrow.place import queries as place
from morrow.voice import rules
from morrow.voice.digest import receipt_digest
from morrow.voice.errors import NoPermissionToSpeak, NothingSaid, NotReadBack
from morrow.voice.events import ContributionSaid
from morrow.voice.models import Batch, Contribution, Receipt
from morrow.voice.permissions import may_speak_as, may_take_down, speaks_for_self
from morrow.voice.rules.addresses import in_lines


@dataclass(frozen=True)
class Said:
    """What was taken down, and the code to print: it cannot be had again."""

    contribution: Contribution
    code: str


@dataclass(frozen=True)
class Newcomer:
    """Somebody the register does not know yet, and how to reach them."""

    name: str = ""
    reach_by: str = "none"
    contact: str = ""

    def meet(self, by: Actor, now: datetime) -> PersonRef:
        """Add them to the register."""
        columns = {"letter": "address", "text": "phone", "phone": "phone", "email": "email"}
        given = in_lines(self.contact) if self.reach_by == "letter" else self.contact
        contact = {columns[self.reach_by]: given} if self.reach_by in columns else {}
        registrar = replace(MORROW, example=by.example) if speaks_for_self(by) else by
        return people.meet(by=registrar, now=now, name=self.name, reach_by=self.reach_by, **contact)


@dataclass(frozen=True)
class Proxy:
    """Somebody who says it for another: by what right, and who they are, known or by name alone."""

    basis: str
    name: str = ""
    person: PersonRef | Themselves | None = None


@dataclass(frozen=True)
class Themselves:
    """The signed-in resident who acts."""


def take_down(
    *,
    words: str,
    kind: str,
    channel: str,
    person: PersonRef | Newcomer | Themselves | None,
    by: Actor,
    now: datetime,
    where: str = "",
    area_code: str = "",
    language: str = "",
    may_publish: bool = False,
    read_back: bool = False,
    second_thing: str = "",
    hint: str = "",
    said_on: date | None = None,
    quoted: str = "",
    batch: Batch | None = None,
    proxy: Proxy | None = None,
    about: Ref | None = None,
) -> Said:
    """Keep what somebody said, in their own words, and give them a receipt.

    `person` is who said it: someone known, a Newcomer to be registered in the same transaction,
    Themselves, or None where they would rather not say. `second_thing` is what they choose to open
    the reply itself. `said_on` is the day it was said, where not today: the reply is owed from then.
    `quoted` stood below their words in an e-mail. `proxy` says it for them. `about` is public.
    Raises NoPermissionToSpeak, NothingSaid and NotReadBack; each leaves nothing behind.
    """
    require(may_take_down(by))
    if not words.strip():
        raise NothingSaid
    if channel in rules.ALOUD and not read_back:
        raise NotReadBack
    if proxy and not proxy.basis:
        raise NoPermissionToSpeak
    with (
        record.act(by=by, verb="took down", because=[about] if about else [], now=now) as act,
        entering.lifted(reason="keeping what was said by someone who may be nobody we know"),
    ):
        contribution = Contribution.objects.create(
            words=words.strip(),
            kind=kind,
            channel=channel,
            where=where,
            area_code=area_code,
            language=language,
            person_id=_whose(person, by, now),
            may_publish=may_publish,
            read_back=read_back,
            **_days(kind, said_on, now),
            quoted=quoted,
            batch=batch,
            **_for_them(proxy, by),
            example=by.example,
        )
        code = _hand_receipt(contribution, second_thing, hint)
        act.on(contribution)
        act.announce(ContributionSaid(subject=str(record.ref(contribution)), kind_said=kind))
    return Said(contribution, code)


def _for_them(proxy: Proxy | None, by: Actor) -> dict[str, Any]:
    if proxy is None:
        return {}
    themselves = isinstance(proxy.person, Themselves)
    who = by.person_id if themselves else getattr(proxy.person, "pk", None)
    require(may_speak_as(by, who))
    return {"said_by_id": who, "proxy_name": proxy.name.strip(), "proxy_basis": proxy.basis}


def _days(kind: str, said_on: date | None, now: datetime) -> dict[str, Any]:
    """When it was said, by when it is sorted, and by when a reply is owed."""
    today = timezone.localdate(now)
    days = getattr(place.clocks(), f"reply_{kind}")
    return {
        "said_at": _when(said_on, now),
        "sort_due": rules.sort_due(today, ENGLAND_AND_WALES),
        "reply_due": working_days(said_on or today, days, ENGLAND_AND_WALES),
    }


def _when(said_on: date | None, now: datetime) -> datetime:
    """Noon of a day that is past, or now."""
    if said_on is None or said_on >= timezone.localdate(now):
        return now
    return timezone.make_aware(datetime.combine(said_on, time(12)))


def _whose(person: PersonRef | Newcomer | Themselves | None, by: Actor, now: datetime) -> int | None:
    if isinstance(person, Newcomer):
        return person.meet(by, now).pk
    whose = by.person_id if isinstance(person, Themselves) else getattr(person, "pk", None)
    require(may_speak_as(by, whose))
    return whose


def _hand_receipt(contribution: Contribution, second_thing: str, hint: str) -> str:
    code = new_code()
    secret = secret_words.kept(second_thing) if second_thing.strip() else ""
    Receipt.objects.create(
        contribution=contribution, digest=receipt_digest(code), second_thing=secret, hint=hint
    )
    return code
