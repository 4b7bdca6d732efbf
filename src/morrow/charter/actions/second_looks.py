"""Looking again, by somebody else; and what a second look says about the words of a promise."""

from __future__ import annotations

from datetime import datetime

from django.utils import timezone

from morrow.charter import telling
from morrow.charter.errors import (
    LookedByTheSame,
    NothingSaidYet,
    NothingToLookAtAgain,
    OwnClaim,
    StaysAndGives,
)
from morrow.charter.models import Claim, Entitlement, LookAgain, WordsLeaveOut
from morrow.charter.permissions import ADOPTERS, may_answer, may_ask_for
from morrow.charter.standing import need_parts
from morrow.foundations import record
from morrow.foundations.bank_holidays import ENGLAND_AND_WALES
from morrow.foundations.names import same
from morrow.foundations.periods import working_days
from morrow.foundations.permission import require
from morrow.foundations.record.reading import did_before
from morrow.foundations.scope import Actor, entering

FIRST = ("said yes to", "did not accept")
"""Verbs of the record by which a claim was answered the first time."""


def ask_to_look_again(*, claim: Claim, why: str, by: Actor, now: datetime) -> LookAgain:
    """Ask that somebody else looks again at what was not accepted, once.

    After its time it is taken all the same, and says so; the legal way never waits for it.
    Raises NothingToLookAtAgain.
    """
    require(may_ask_for(by, claim.person_id))
    if claim.state != "not_accepted" or claim.look_again_until is None:
        raise NothingToLookAtAgain
    today = timezone.localdate(now)
    with (
        record.act(by=by, verb="asked to look again at", because=[claim], now=now) as act,
        entering.lifted(reason="somebody without an account asks us to look again"),
    ):
        if LookAgain.objects.unrestricted(reason="asked for once").filter(claim=claim).exists():
            raise NothingToLookAtAgain
        look: LookAgain = LookAgain.objects.create(
            person_id=claim.person_id,
            claim=claim,
            why=why.strip(),
            asked_at=now,
            in_time=today <= claim.look_again_until,
            due=working_days(today, claim.look_again_days, ENGLAND_AND_WALES),
            example=claim.example,
        )
        act.on(look)
        telling.will_look_again(look, now)
    return look


def look_again(
    *,
    look: LookAgain,
    changed: bool,
    reason: str,
    by: Actor,
    now: datetime,
    gives: str = "",
    leaves_out: str = "",
) -> None:
    """Say that the answer changes, or that it stands, and why; by somebody who did not answer first.

    `leaves_out` says whom the words of the promise leave out: it goes to the officer who keeps the
    register, without anything of this person. Raises LookedByTheSame,
    NothingToLookAtAgain, NothingSaidYet and StaysAndGives.
    """
    require(may_answer(by))
    _fits(changed, reason, gives)
    if look.person_id == by.person_id:
        raise OwnClaim
    if did_before(by, record.ref(look.claim), FIRST) or same(by.name) == same(look.claim.answered_by):
        raise LookedByTheSame
    with record.act(by=by, verb="looked again at", on=look.claim, because=[look], now=now):
        held = _waiting(look)
        held.answered_at, held.answered_by = now, by.name
        held.changed, held.reason = changed, reason.strip()
        held.gives = gives.strip() if changed else ""
        held.save()
        if leaves_out.strip():
            _note(held.claim.entitlement, leaves_out, by, now)
        telling.looked_again(held, now)


def answer_leaving_out(*, note: WordsLeaveOut, propose: bool, reason: str, by: Actor, now: datetime) -> None:
    """Say that a change of the words is proposed, or that they stay, and why; as who keeps the register."""
    require(by.holds(*ADOPTERS))
    need_parts(reason=reason)
    with record.act(by=by, verb="answered", on=note, because=[note.entitlement], now=now):
        note.answer = "propose" if propose else "keep"
        note.reason, note.answered_on = reason.strip(), timezone.localdate(now)
        note.save(update_fields=["answer", "reason", "answered_on"])


def _fits(changed: bool, reason: str, gives: str) -> None:
    """What they get belongs to a yes, and to nothing else. Raises NothingSaidYet and StaysAndGives."""
    if not reason.strip() or (changed and not gives.strip()):
        raise NothingSaidYet
    if gives.strip() and not changed:
        raise StaysAndGives


def _waiting(look: LookAgain) -> LookAgain:
    looks = LookAgain.objects.unrestricted(reason="looking again once")
    held: LookAgain = (
        looks.select_for_update(of=("self",)).select_related("claim__entitlement").get(pk=look.pk)
    )
    if held.answered_at is not None:
        raise NothingToLookAtAgain
    return held


def _note(entitlement: Entitlement, words: str, by: Actor, now: datetime) -> None:
    """Kept by the first of the month, so that its day leads to nobody."""
    WordsLeaveOut.objects.create(
        entitlement=entitlement,
        words=words.strip(),
        noted_on=timezone.localdate(now).replace(day=1),
        example=entitlement.example,
    )
