"""Two people at once: the second is told, and nothing is done twice."""

from __future__ import annotations

from django.utils.translation import gettext as _

from morrow.accountability.errors import NotAReferral, NotAtThisPoint
from morrow.accountability.models import Decision, Referral, ScrutinyQuestion


def hold(decision: Decision) -> None:
    """Lock the decision until the transaction ends. Raises NotAtThisPoint if it has moved on meanwhile."""
    now_at = Decision.objects.select_for_update().values_list("state", flat=True).get(pk=decision.pk)
    if now_at != decision.state:
        raise NotAtThisPoint(_("Somebody else has moved this decision on meanwhile. Load the page again."))


def hold_question(question: ScrutinyQuestion) -> None:
    """Lock a question to scrutiny until the transaction ends. Raises NotAtThisPoint if it has moved on."""
    questions = ScrutinyQuestion.objects.unrestricted(reason="moving a question on once")
    now_at = questions.select_for_update().values_list("state", flat=True).get(pk=question.pk)
    if now_at != question.state:
        raise NotAtThisPoint(_("Somebody else has moved this question on meanwhile. Load the page again."))


def hold_referral(referral: Referral) -> None:
    """Lock a referral until the transaction ends. Raises NotAReferral if it has moved on meanwhile."""
    said = ("answer", "found", "reply")
    now_at = Referral.objects.select_for_update().values_list(*said).get(pk=referral.pk)
    if now_at != tuple(getattr(referral, name) for name in said):
        raise NotAReferral(_("This was answered already. The answer stands on the page of referrals."))
