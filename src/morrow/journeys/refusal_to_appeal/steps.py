"""The steps of this journey."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.db import transaction

from morrow.charter import actions as charter
from morrow.foundations import record
from morrow.foundations.scope import Actor
from morrow.support import actions as support


def not_accept_with_offer(
    *, claim: Any, offer: Any, reason: str, instead: str, instead_from: date | None, by: Actor, now: datetime
) -> None:
    """Not accept, and offer something that is truly to be had here; with words alone where there is none."""
    named = [offer.title, offer.organisation.name] if offer else []
    words = "\n".join(filter(None, [", ".join(named), instead.strip()]))
    with transaction.atomic():
        charter.not_accept(
            claim=claim,
            reason=reason,
            instead=words,
            instead_from=instead_from,
            offer=record.ref(offer) if offer else None,
            by=by,
            now=now,
        )


def ask_beside(*, claim: Any, assessment: str, words: str, by: Actor, now: datetime) -> Any:
    """Ask for an assessment, beside whatever was decided on a claim. The code returned is the receipt."""
    with transaction.atomic():
        return support.ask_for_assessment(
            person=claim.person_id, assessment=assessment, words=words, by=by, now=now
        )
