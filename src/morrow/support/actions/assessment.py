"""Asking for an assessment: open to everyone, always, whatever any other answer was."""

from __future__ import annotations

from datetime import datetime

from morrow.foundations import record
from morrow.foundations.permission import require
from morrow.foundations.record import ref
from morrow.foundations.scope import Actor, entering
from morrow.people.queries import PersonRef
from morrow.support.errors import AlreadyAnswered
from morrow.support.events import AssessmentAsked
from morrow.support.models import AssessmentRequest, Plan

WRITES_DOWN = ("navigator", "reply_officer", "entitlements_officer", "councillor", "broker")
"""Workers who write down for somebody that they ask."""


def ask_for_assessment(
    *,
    person: PersonRef | int,
    assessment: str,
    by: Actor,
    now: datetime,
    words: str = "",
    plan: Plan | None = None,
) -> AssessmentRequest:
    """Record that somebody asks for an assessment, with the day. The code returned is their receipt.

    The person asks, or a worker writes it down for them; nobody decides here whether they may.
    """
    person_id = person if isinstance(person, int) else person.pk
    require(by.person_id == person_id or by.holds(*WRITES_DOWN))
    with (
        record.act(by=by, verb="asked for an assessment", because=[plan] if plan else [], now=now) as act,
        entering.lifted(reason="keeping a request that whoever writes it down may not read afterwards"),
    ):
        asked: AssessmentRequest = AssessmentRequest.objects.create(
            person_id=person_id,
            plan=plan,
            assessment=assessment,
            words=words.strip(),
            asked_by=by.name,
            asked_at=now,
            example=by.example,
        )
        act.on(asked)
        act.announce(AssessmentAsked(subject=str(ref(asked)), assessment=assessment))
    return asked


def take_up_assessment(*, asked: AssessmentRequest, by: Actor, now: datetime) -> None:
    """Say that a named worker has it: the clock of the law runs from the day it was asked, not this one."""
    require(by.holds("navigator"))
    if asked.taken_up_at:
        raise AlreadyAnswered
    with record.act(by=by, verb="took up", on=asked, now=now):
        asked.taken_up_by = by.name
        asked.taken_up_at = now
        asked.save(update_fields=["taken_up_by", "taken_up_at"])
