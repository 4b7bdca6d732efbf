"""What a personal budget may and may not pay for, and what is left of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from morrow.foundations.money import Money

ALLOWED = ("help_at_home", "activity", "equipment", "travel", "learning", "short_break", "peer_support")
NHS_ANYWAY = (
    "emergency_care",
    "inpatient_care",
    "gp_service",
    "surgery",
    "prescription_charges",
    "screening",
    "vaccination",
)
NEVER = ("alcohol", "tobacco", "gambling", "debt")
HOUSEHOLD = "relative_in_same_home"
CATEGORIES = (*ALLOWED, HOUSEHOLD, *NHS_ANYWAY, *NEVER)


@dataclass(frozen=True)
class Exclusion:
    """Why something cannot be paid for: the rule broken, and where that rule stands."""

    rule: str
    source: str


def exclusion(category: str, *, money: str, managed: str, needed_here: bool = False) -> Exclusion | None:
    """The rule that keeps this kind of spending out of this kind of money, or None.

    `money` is social or health; `managed` is how the budget is held. `needed_here` is the council's
    recorded agreement that paying a relative in the same home is necessary.

    >>> exclusion("emergency_care", money="health", managed="direct").rule
    'nhs_provides'
    >>> exclusion("activity", money="health", managed="direct") is None
    True
    """
    if category in NEVER:
        return Exclusion("never", "direct_payments_regulations")
    if category in NHS_ANYWAY:
        return Exclusion("nhs_provides", "health_budget_rules" if money == "health" else "care_act_22")
    if category == HOUSEHOLD and managed in {"direct", "mix"} and not needed_here:
        return Exclusion("same_home", "direct_payments_same_home")
    return None


@dataclass(frozen=True)
class Balance:
    """What a budget, or one part of it, holds: agreed = paid + committed + free."""

    agreed: Money
    committed: Money
    paid: Money

    @property
    def free(self) -> Money:
        """What is neither paid nor put by."""
        return self.agreed - self.committed - self.paid


def balance(agreed: Money, movements: Iterable[tuple[str, Money]]) -> Balance:
    """Add up movements: put by, let go again, paid out of what was put by.

    >>> b = balance(Money(1000), [("committed", Money(600)), ("paid", Money(200)), ("released", Money(100))])
    >>> b.paid.pence, b.committed.pence, b.free.pence
    (200, 300, 500)
    """
    committed = paid = Money(0)
    for move, amount in movements:
        committed = committed + amount if move == "committed" else committed - amount
        if move == "paid":
            paid += amount
    return Balance(agreed, committed, paid)


def added(balances: Iterable[Balance]) -> Balance:
    """Several balances shown as one; the parts stay apart in law."""
    whole = Balance(Money(0), Money(0), Money(0))
    for one in balances:
        whole = Balance(whole.agreed + one.agreed, whole.committed + one.committed, whole.paid + one.paid)
    return whole
