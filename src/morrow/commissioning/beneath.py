"""What this room asks of the rooms below it."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from morrow.accountability import queries as accountability
from morrow.budget import actions as budget_actions
from morrow.budget import queries as budget
from morrow.charter import queries as charter
from morrow.commissioning.errors import UnknownHere
from morrow.foundations.money import Money, total
from morrow.foundations.scope import Actor
from morrow.place.queries import Organisation


def outcomes_of(codes: list[str]) -> list[Any]:
    """Outcomes by code, in the order given."""
    found = {each.code: each for each in charter.OutcomeRef.objects.filter(code__in=codes)} if codes else {}
    return [found[code] for code in codes if code in found]


def live_outcomes(on: date) -> list[Any]:
    """The outcomes of every priority that holds on a day."""
    return list(charter.outcomes(on))


def outcome(code: str) -> Any:
    """One outcome. Raises UnknownPromise."""
    return charter.outcome(code)


def allocations() -> list[Any]:
    """Every standing allocation of every pool, the newest first."""
    found = [each for pool in budget.pools() for each in budget.allocations(pool)]
    return [each for each in found if each.state == "standing"]


def allocation(code: str) -> Any:
    """One allocation. Raises NotFound."""
    return budget.allocation_of(code)


def left_of(allocation: Any) -> Money:
    """What of an allocation is not promised to anything yet."""
    return budget.figures(allocation).free


def commit(*, allocation: Any, agreement: Any, amount: Money, by: Actor, now: Any) -> str:
    """Promise money for an agreement. Returns the commitment's code."""
    made = budget_actions.commit(allocation=allocation, ref=agreement, amount=amount, by=by, now=now)
    return str(made.code)


def release(*, agreement: Any, reason: str, by: Actor, now: datetime, amount: Money | None = None) -> None:
    """Let go of what an agreement's commitments hold and will not be paid: all, or so much, the newest first.

    With no amount it gives all of it up for good, as an agreement does that ends.
    """
    left = amount
    for code in reversed(agreement.commitments):
        commitment = budget.commitment_of(code)
        wanted = None if left is None else min(left, commitment.amount)
        if wanted is not None and not wanted:
            return
        budget_actions.release(
            commitment=commitment, amount=wanted, reason=reason, given_back_by=agreement, by=by, now=now
        )
        left = None if left is None else left - (wanted or Money(0))


def goes_back(agreement: Any) -> tuple[Money, bool]:
    """What an agreement holds and has not paid, and whether its allocation still stands to take it back."""
    allocation = agreement.commission.allocation
    held = [
        each.left for each in budget.unpaid_of(allocation) if each.commitment.code in agreement.commitments
    ]
    return total(held), allocation.state == "standing"


def organisation(code: str) -> Any:
    """One organisation. Raises UnknownHere."""
    found = Organisation.objects.filter(code=code).first()
    if found is None:
        raise UnknownHere
    return found


def organisations() -> list[tuple[str, str]]:
    """Code and name of every organisation, by name."""
    return list(Organisation.objects.order_by("name").values_list("code", "name"))


def decision(code: str) -> Any:
    """One decision. Raises UnknownDecision."""
    return accountability.decision(code)


def decisions_in_force(on: date) -> list[tuple[str, str]]:
    """Code and title of every decision that may be relied on that day, the newest first."""
    return [(each.code, each.title) for each in accountability.register() if each.may_be_relied_on(on)]


def limit_of(by: Actor, on: date) -> tuple[Money | None, str] | None:
    """What a post may award alone and by which law; None where it holds no power that day."""
    held = [each for each in accountability.authorities_of(by, on=on) if each.post]
    if not held:
        return None
    best = max(held, key=lambda each: (each.limit is None, each.limit or Money(0)))
    return best.limit, best.source
