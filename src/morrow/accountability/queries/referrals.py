"""What ward members referred to scrutiny."""

from __future__ import annotations

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


def referral(code: str) -> Referral:
    """One referral. Raises NoSuchReferral."""
    found: Referral | None = Referral.objects.filter(code=code).first()
    if found is None:
        raise NoSuchReferral
    return found
