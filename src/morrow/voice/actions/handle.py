"""Bringing a reply about: asking who knows, keeping a draft, reminding, and noting the time it took."""

from __future__ import annotations

import uuid
from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext as _

from morrow.foundations import record
from morrow.foundations.bank_holidays import ENGLAND_AND_WALES
from morrow.foundations.periods import working_days
from morrow.foundations.permission import require
from morrow.foundations.scope import MORROW, Actor, entering, path
from morrow.foundations.web.site import whole_address
from morrow.people import actions as people
from morrow.people.queries import PersonRef
from morrow.place import queries as place
from morrow.voice.errors import ChasedToday, EmptyReply, NobodyAsked, NotOpenToReply
from morrow.voice.models import Contribution, Effort, Handling
from morrow.voice.permissions import REPLIERS, may_answer


def ask_who_knows(
    *, contribution: Contribution, to: PersonRef, to_name: str, question: str, by: Actor, now: datetime
) -> Handling:
    """Ask a colleague or an organisation that knows to draft the reply; they may read it until then.

    Whoever was asked before is asked no more. Raises NotOpenToReply.
    """
    require(may_answer(by))
    _still_open(contribution)
    today = timezone.localdate(now)
    drafted = working_days(today, place.clocks().reply_draft, ENGLAND_AND_WALES)
    due = min(contribution.reply_due, drafted)
    with record.act(by=by, verb="asked who knows", on=contribution, now=now):
        handling, _new = Handling.objects.unrestricted(reason="who drafts a reply").update_or_create(
            contribution=contribution,
            defaults={
                "person_id": contribution.person_id,
                "to_id": to.pk,
                "to_name": to_name,
                "question": question.strip(),
                "asked_by": by.name,
                "asked_at": now,
                "due": max(due, today),
                "chased": 0,
                "chased_at": None,
            },
        )
        _write(handling, _("You are asked to draft a reply"), now)
    return handling  # type: ignore[no-any-return]


def save_draft(
    *, contribution: Contribution, words: str, next_step: str, by: Actor, now: datetime
) -> Handling:
    """Keep a draft for whoever sends the reply, by them or by whoever was asked.

    Raises NotOpenToReply, and EmptyReply without words.
    """
    _still_open(contribution)
    handlings = Handling.objects.unrestricted(reason="who drafts a reply")
    known = handlings.filter(contribution=contribution).first()
    asked = known is not None and known.to_id is not None and known.to_id == by.person_id
    require(asked or by.holds(*REPLIERS))
    if not words.strip():
        raise EmptyReply
    with (
        record.act(by=by, verb="drafted a reply to", on=contribution, now=now),
        entering.lifted(reason="keeping a draft by somebody who answers nothing themselves"),
    ):
        handling, _new = handlings.update_or_create(
            contribution=contribution,
            defaults={
                "person_id": contribution.person_id,
                "words": words.strip(),
                "next_step": next_step.strip(),
                "drafted_by": by.name,
                "drafted_at": now,
            },
        )
    return handling  # type: ignore[no-any-return]


def chase(*, handling: Handling, by: Actor, now: datetime) -> None:
    """Remind whoever was asked and has drafted nothing. Raises NobodyAsked and ChasedToday."""
    require(may_answer(by))
    drafted = handling.drafted_at and handling.asked_at and handling.drafted_at >= handling.asked_at
    if handling.to_id is None or drafted or handling.answered_at:
        raise NobodyAsked
    if handling.chased_at and timezone.localdate(handling.chased_at) == timezone.localdate(now):
        raise ChasedToday
    with record.act(by=by, verb="chased", on=handling, now=now):
        handling.chased += 1
        handling.chased_at = now
        handling.save(update_fields=["chased", "chased_at"])
        _write(handling, _("A reply still waits for your draft"), now)


def note_minutes(*, contribution: Contribution, step: str, minutes: int, by: Actor, now: datetime) -> None:
    """Note how long one step took, so that the place knows what listening costs."""
    require(by.person_id != 0)
    with (
        record.act(by=by, verb="spent time on", on=contribution, now=now),
        entering.lifted(reason="noting minutes, by whoever drafted it"),
    ):
        Effort.objects.create(contribution=contribution, step=step, minutes=minutes, at=now)


def _still_open(contribution: Contribution) -> None:
    if contribution.triage != "open" or contribution.withdrawn_at:
        raise NotOpenToReply


def _write(handling: Handling, subject: str, now: datetime) -> None:
    """Tell whoever is asked that something waits for them; what was said stands in no message."""
    text = _(
        "Somebody told us something that you know about, and is owed a reply. Please read it and draft the "
        "reply by %(due)s: %(address)s"
    )
    values = {"due": handling.due, "address": whole_address(path("voice:asked"))}
    with entering.lifted(reason="writing to a colleague who is asked to draft a reply"):
        people.send_message(
            person_id=int(handling.to_id or 0),
            event=uuid.uuid4(),
            subject=subject,
            text=text % values,
            by=MORROW,
            now=now,
        )
