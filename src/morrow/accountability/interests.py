"""Interests that were declared in a decision, and whom they keep out of it."""

from __future__ import annotations

from collections.abc import Sequence

from django.db.models import QuerySet

from morrow.accountability import rules
from morrow.accountability.models import Decision, Interest
from morrow.accountability.rules import InterestDeclared
from morrow.accountability.same_member import same_member


def declared_in(decision: Decision) -> tuple[InterestDeclared, ...]:
    """What was declared so far, before the meeting or at it."""
    return tuple(
        InterestDeclared(each.member, each.words, each.pecuniary, each.dispensation)
        for each in decision.declared.all()
    )


def keeps_out(decision: Decision, name: str) -> bool:
    """Whether somebody declared a disclosable pecuniary interest in it that nobody dispensed."""
    return bool(rules.barred(declared_in(decision), {name}))


def with_those_before(
    decision: Decision, told: Sequence[InterestDeclared] | None
) -> tuple[InterestDeclared, ...] | None:
    """What was told at the meeting, and beside it what was declared before and not told there again."""
    if told is None:
        return None
    before = (each for each in declared_in(decision) if not any(_again(each, new) for new in told))
    return (*before, *told)


def _again(before: InterestDeclared, told: InterestDeclared) -> bool:
    """Whether a member tells an interest of the same kind once more."""
    return before.pecuniary == told.pecuniary and same_member(before.member, told.member)


def keep(decision: Decision, interest: InterestDeclared) -> Interest:
    """Keep one declaration; the same member's of the same kind is put in its place."""
    found, _made = Interest.objects.update_or_create(
        decision=decision,
        member__iexact=interest.member.strip(),
        pecuniary=interest.pecuniary,
        defaults={
            "member": interest.member.strip(),
            "words": interest.words.strip(),
            "dispensation": interest.dispensation.strip(),
        },
    )
    return found


def of_member(decision: Decision, name: str) -> QuerySet[Interest]:
    """What one member declared in it."""
    return Interest.objects.filter(decision=decision, member__iexact=name)
