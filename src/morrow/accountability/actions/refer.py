"""A ward member refers a matter to scrutiny; scrutiny answers and finds; the executive answers scrutiny."""

from __future__ import annotations

from datetime import date, datetime

from django.utils import timezone
from django.utils.translation import gettext as _

from morrow.accountability import rules
from morrow.accountability.errors import NotAReferral
from morrow.accountability.holding import hold_referral
from morrow.accountability.models import Referral
from morrow.accountability.permissions import may_refer, may_release, may_reply_to_scrutiny
from morrow.foundations import record, references
from morrow.foundations.bank_holidays import ENGLAND_AND_WALES
from morrow.foundations.periods import last_of_months, working_days
from morrow.foundations.permission import require
from morrow.foundations.record import Ref
from morrow.foundations.record.reading import did_before
from morrow.foundations.scope import NOBODY, Actor
from morrow.place import queries as place

REFERRED = "referred to scrutiny"

REPLY_MONTHS = 2
"""In so many months the executive answers scrutiny (Local Government Act 2000 s9FE)."""


def refer_to_scrutiny(
    *,
    title: str,
    ward: str,
    words: str,
    tried: str,
    by: Actor,
    now: datetime,
    about: Ref | None = None,
) -> Referral:
    """Refer a local matter to scrutiny (s9FC), where it is one `about` a decision or a priority.

    Raises NotAReferral, which says what is lacking.
    """
    require(may_refer(by), _("Members of the council refer matters to scrutiny. Ask one of yours."))
    if not (title.strip() and ward.strip() and words.strip() and tried.strip()):
        raise NotAReferral(
            _("Say which matter in which ward, what scrutiny should look at, and what was tried before.")
        )
    if about is not None and not _is_public(about):
        raise NotAReferral(
            _("This is about no decision and no priority here. Open its page and refer it there.")
        )
    today = timezone.localdate(now)
    with record.act(by=by, verb=REFERRED, because=[about] if about else [], now=now) as act:
        referral = Referral.objects.create(
            title=title.strip(),
            about=str(about or ""),
            ward=ward.strip(),
            words=words.strip(),
            tried=tried.strip(),
            referred_by=by.name,
            referred_on=today,
            answer_due=working_days(today, place.clocks().scrutiny_referral, ENGLAND_AND_WALES),
            example=by.example,
        )
        act.on(referral)
    return referral


def answer_referral(
    *, referral: Referral, taken_up: bool, why: str, by: Actor, now: datetime, meets_on: date | None = None
) -> None:
    """Say whether scrutiny takes a matter up, and on which day, or why it does not.

    Raises NotAReferral where it was answered, or the reason or the day is missing.
    """
    require(may_release(by), _("Scrutiny answers what is referred to it, or the officer who writes it down."))
    today = timezone.localdate(now)
    if referral.answer:
        raise NotAReferral(_("This was answered already. The answer stands on the page of referrals."))
    if did_before(by, record.ref(referral), (REFERRED,)):
        raise NotAReferral(_("You referred it, so somebody else of scrutiny answers."))
    if not why.strip():
        raise NotAReferral(_("Say why; the member who referred it and everyone else can read it."))
    if taken_up and (meets_on is None or meets_on < today):
        raise NotAReferral(_("Say on which day to come scrutiny looks at it."))
    with record.act(by=by, verb="answered a referral", on=referral, now=now):
        hold_referral(referral)
        referral.answer = "taken_up" if taken_up else "not_taken_up"
        referral.why = why.strip()
        referral.meets_on = meets_on if taken_up else None
        referral.answered_by = by.name
        referral.answered_on = today
        referral.save()


def write_what_scrutiny_found(*, referral: Referral, found: str, by: Actor, now: datetime) -> None:
    """Publish what scrutiny found and recommends; the executive has two months to answer (s9FE).

    Raises NotAReferral where scrutiny has not taken it up, has not looked yet, or has said so already.
    """
    require(may_release(by), _("Scrutiny writes what it found, or the officer who writes it down."))
    today = timezone.localdate(now)
    if referral.answer != "taken_up" or referral.found:
        raise NotAReferral(_("Scrutiny writes once what it found of a matter that it has taken up."))
    if today < referral.meets_on:
        raise NotAReferral(_("Scrutiny has not looked at it yet. What it found is written from that day on."))
    if not found.strip():
        raise NotAReferral(_("Write what scrutiny found, and what it recommends; it is published."))
    with record.act(by=by, verb="found on a referral", on=referral, now=now):
        hold_referral(referral)
        referral.found, referral.found_by, referral.found_on = found.strip(), by.name, today
        referral.reply_due = last_of_months(today, REPLY_MONTHS)
        referral.save()


def reply_to_scrutiny(*, referral: Referral, reply: str, by: Actor, now: datetime) -> None:
    """Answer, for the executive, what scrutiny found: what is done, or why it is not. It is published.

    Raises NotAReferral where nothing was found, or it was answered.
    """
    require(may_reply_to_scrutiny(by), _("A member of the executive answers scrutiny."))
    if not referral.found or referral.reply:
        raise NotAReferral(_("Scrutiny waits for no answer of the executive on this."))
    if not reply.strip():
        raise NotAReferral(_("Say what the executive does about each recommendation, or why it does not."))
    with record.act(by=by, verb="answered scrutiny on a referral", on=referral, now=now):
        hold_referral(referral)
        referral.reply, referral.replied_by = reply.strip(), by.name
        referral.replied_on = timezone.localdate(now)
        referral.save()


def _is_public(about: Ref) -> bool:
    return about.kind in rules.CAN_BE_ASKED_ABOUT and about in references.resolve(NOBODY, [about])
