"""A ward member refers a matter to scrutiny, and scrutiny answers."""

from __future__ import annotations

from datetime import date, datetime

from django.utils import timezone
from django.utils.translation import gettext as _

from morrow.accountability.errors import NotAReferral
from morrow.accountability.holding import hold_referral
from morrow.accountability.models import Referral
from morrow.accountability.permissions import may_refer, may_release
from morrow.foundations import record
from morrow.foundations.bank_holidays import ENGLAND_AND_WALES
from morrow.foundations.periods import working_days
from morrow.foundations.permission import require
from morrow.foundations.record.reading import did_before
from morrow.foundations.scope import Actor
from morrow.place import queries as place

REFERRED = "referred to scrutiny"


def refer_to_scrutiny(*, title: str, ward: str, words: str, tried: str, by: Actor, now: datetime) -> Referral:
    """Refer a local matter to scrutiny (s9FC). Raises NotAReferral, which says what is lacking."""
    require(may_refer(by), _("Members of the council refer matters to scrutiny. Ask one of yours."))
    if not (title.strip() and ward.strip() and words.strip() and tried.strip()):
        raise NotAReferral(
            _("Say which matter in which ward, what scrutiny should look at, and what was tried before.")
        )
    today = timezone.localdate(now)
    with record.act(by=by, verb=REFERRED, now=now) as act:
        referral = Referral.objects.create(
            title=title.strip(),
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
