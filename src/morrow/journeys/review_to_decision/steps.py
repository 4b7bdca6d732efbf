"""The steps of this journey."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from morrow.accountability import actions as accountability
from morrow.accountability.actions import OptionDraft
from morrow.accountability.queries import DecisionRef
from morrow.foundations.money import Money
from morrow.foundations.scope import Actor
from morrow.learning.queries import ReviewRef, proposal_of


def propose_what_was_learned(
    *,
    review: ReviewRef,
    decision: DecisionRef,
    options: Sequence[tuple[str, Money]],
    equality: str,
    sustainability: str,
    by: Actor,
    now: datetime,
) -> DecisionRef:
    """Put a concluded review's proposal to the decision-maker, in the place of the decision before.

    Proposal and analysis are made together or not at all.
    """
    proposed = proposal_of(review)
    with transaction.atomic():
        again = accountability.propose(
            title=proposed.title,
            question=proposed.question,
            subject=decision.subject,
            options=[OptionDraft(title, cost) for title, cost in options],
            rests_on=proposed.rests_on,
            authority=decision.authority,
            heard=proposed.heard,
            supersedes=decision,
            by=by,
            now=now,
        )
        accountability.attach_analysis(
            decision=again, equality=equality, sustainability=sustainability, by=by, now=now
        )
    return again
