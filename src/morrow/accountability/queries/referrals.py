"""What ward members referred to scrutiny."""

from __future__ import annotations

from datetime import date

from django.db.models import QuerySet

from morrow.accountability.errors import NoSuchReferral
from morrow.accountability.models import Referral


def referrals() -> QuerySet[Referral]:
    """Every referral, the newest first."""
    found: QuerySet[Referral] = Referral.objects.all()
    return found


def referrals_to_answer() -> QuerySet[Referral]:
    """Referrals that wait for scrutiny's answer, the first due first."""
    return referrals().filter(answer="").order_by("answer_due", "pk")


def referrals_to_find_on(today: date) -> QuerySet[Referral]:
    """What scrutiny took up and has looked at, and of which it has not written what it found."""
    return referrals().filter(answer="taken_up", found="", meets_on__lte=today).order_by("meets_on", "pk")


def referrals_to_reply_to() -> QuerySet[Referral]:
    """What scrutiny found and the executive has not answered, the first due first."""
    return referrals().exclude(found="").filter(reply="").order_by("reply_due", "pk")


def referral(code: str) -> Referral:
    """One referral. Raises NoSuchReferral."""
    found: Referral | None = Referral.objects.filter(code=code).first()
    if found is None:
        raise NoSuchReferral
    return found
