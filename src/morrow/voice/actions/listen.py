"""Taking down what somebody says."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime

from django.contrib.auth.hashers import make_password

from morrow.foundations import record
from morrow.foundations.codes import BYTES_NEEDED, make_code
from morrow.foundations.permission import require
from morrow.foundations.scope import Actor, entering
from morrow.people.queries import PersonRef
from morrow.voice import rules
from morrow.voice.digest import normal, receipt_digest
from morrow.voice.errors import NothingSaid, NotReadBack
from morrow.voice.events import ContributionSaid
from morrow.voice.models import Contribution, Receipt
from morrow.voice.permissions import may_take_down


@dataclass(frozen=True)
class Said:
    """What was taken down, and the code to print: it cannot be had again."""

    contribution: Contribution
    code: str


def take_down(
    *,
    words: str,
    kind: str,
    channel: str,
    person: PersonRef | None,
    by: Actor,
    now: datetime,
    where: str = "",
    area_code: str = "",
    language: str = "",
    may_publish: bool = False,
    read_back: bool = False,
    second_thing: str = "",
    hint: str = "",
) -> Said:
    """Keep what somebody said, in their own words, and give them a receipt.

    `person` is who said it, or None where they would rather not say. `second_thing` is what they
    choose at the desk to open the reply itself. Raises NothingSaid and NotReadBack; both leave
    nothing behind.
    """
    require(may_take_down(by))
    if not words.strip():
        raise NothingSaid
    if channel in {"popup", "phone", "meeting", "surgery"} and not read_back:
        raise NotReadBack
    with (
        record.act(by=by, verb="took down", now=now) as act,
        entering.lifted(reason="keeping what was said by someone who may be nobody we know"),
    ):
        contribution = Contribution.objects.create(
            words=words.strip(),
            kind=kind,
            channel=channel,
            where=where,
            area_code=area_code,
            language=language,
            person_id=person.pk if person else None,
            may_publish=may_publish,
            read_back=read_back,
            said_at=now,
            reply_due=rules.reply_due(kind, now.date(), ()),
            example=by.example,
        )
        code = make_code(secrets.token_bytes(BYTES_NEEDED))
        secret = make_password(normal(second_thing)) if second_thing.strip() else ""
        Receipt.objects.create(
            contribution=contribution, digest=receipt_digest(code), second_thing=secret, hint=hint
        )
        act.on(contribution)
        act.announce(ContributionSaid(subject=str(record.ref(contribution)), kind_said=kind))
    return Said(contribution, code)
