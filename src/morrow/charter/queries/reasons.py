"""Why a claim came to what it did, and what to ask before anybody answers it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from morrow.charter import spoken
from morrow.charter.models import Claim
from morrow.charter.queries.rule_book import adopted_rule
from morrow.methods.entitlements import Answer, Registry, Result


@dataclass(frozen=True)
class Explained:
    """Why a claim came to what it did, under the very version it was asked about."""

    answer: Answer
    registry: Registry
    day: date


def explained(claim: Claim) -> Explained | None:
    """Why, clause by clause, under the version it was asked about and on the day it was asked."""
    held = adopted_rule(claim.entitlement)
    day = timezone.localdate(claim.asked_at)
    answer = held.answer(claim.answers, day) if held else None
    return Explained(answer, held.registry, day) if held and answer else None


def to_ask_first(claim: Claim) -> list[str]:
    """Questions whose answers could still turn it: asked before anybody is told no."""
    held = adopted_rule(claim.entitlement)
    made = held.ready(timezone.localdate(claim.asked_at)) if held else None
    if held is None or made is None or made.answer(claim.answers).result is not Result.NOT_KNOWN_YET:
        return []
    return [fact.question for fact in made.questions(held.known(claim.answers))]


def why_not(claim: Claim) -> str:
    """A beginning for a reason, from the conditions that do not hold, for whoever writes it."""
    why = explained(claim)
    return spoken.why_not(why.answer.reason, why.registry, why.day) if why else ""
