"""Interests that were declared in a decision, and whom they keep out of it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date

from morrow.accountability import rules
from morrow.accountability.models import Decision, Interest
from morrow.accountability.rules import InterestDeclared
from morrow.foundations.names import same_member
from morrow.foundations.scope import Actor, Viewer
from morrow.people import queries as people
from morrow.people.queries import RoleRef


def declared_in(decision: Decision) -> tuple[InterestDeclared, ...]:
    """What was declared so far, before the meeting or at it."""
    return tuple(
        InterestDeclared(each.member, each.words, each.pecuniary, each.dispensation)
        for each in decision.declared.all()
    )


def keeps_out(decision: Decision, who: Actor | Viewer) -> bool:
    """Whether somebody declared a disclosable pecuniary interest in it that nobody dispensed.

    They are known by the role in which they sit, whatever they are called since; else by name.
    """
    if who.person_id is None:
        return False
    return any(
        same_member(each.member, who.name) or (each.role and each.role.person_id == who.person_id)
        for each in decision.declared.all()
        if each.bars
    )


def kept_out(
    decision: Decision, told: Sequence[InterestDeclared], deciding: Collection[str], today: date
) -> tuple[str, ...]:
    """The names among those deciding whom an interest keeps out, also under a name they have since taken."""
    barred = rules.barred(told, deciding)
    sitting = {each.role.person_id for each in decision.declared.all() if each.bars and each.role}
    if not sitting:
        return barred
    renamed = [
        name for name in deciding if any(role.person_id in sitting for role in people.at_work_as(name, today))
    ]
    return tuple(dict.fromkeys([*barred, *renamed]))


def with_those_before(
    decision: Decision, told: Sequence[InterestDeclared] | None
) -> tuple[InterestDeclared, ...] | None:
    """What was told at the meeting, and beside it what was declared before and not told there again.

    It is dispensed only as the officer wrote it down before (Localism Act 2011 s33), whoever tells it.
    """
    if told is None:
        return None
    stood = declared_in(decision)
    before = (each for each in stood if not any(_again(each, new) for new in told))
    return (*before, *(_as_dispensed(each, stood) for each in told))


def _again(before: InterestDeclared, told: InterestDeclared) -> bool:
    """Whether a member tells an interest of the same kind once more."""
    return before.pecuniary == told.pecuniary and same_member(before.member, told.member)


def _as_dispensed(told: InterestDeclared, stood: Sequence[InterestDeclared]) -> InterestDeclared:
    earlier = next((each for each in stood if _again(each, told)), None)
    return replace(told, dispensation=earlier.dispensation if earlier else "")


def keep(decision: Decision, interest: InterestDeclared, by: Actor, today: date) -> Interest:
    """Keep one declaration; the same member's of the same kind is put in its place."""
    name = interest.member.strip()
    kept = next(
        (each for each in of_member(decision, name) if each.pecuniary == interest.pecuniary),
        Interest(decision=decision, pecuniary=interest.pecuniary),
    )
    kept.member, kept.words = name, interest.words.strip()
    kept.dispensation = interest.dispensation.strip()
    kept.role = kept.role or _sits_as(name, by, today)
    kept.save()
    return kept


def _sits_as(name: str, by: Actor, today: date) -> RoleRef | None:
    """The role in which a member of this name sits: one's own first, then a councillor's."""
    found = people.at_work_as(name, today)
    found.sort(key=lambda role: (role.person_id != by.person_id, role.kind != "councillor"))
    return found[0] if found else None


def of_member(decision: Decision, name: str) -> list[Interest]:
    """What one member declared in it."""
    declared = Interest.objects.filter(decision=decision).select_related("role")
    return [each for each in declared if same_member(each.member, name)]
