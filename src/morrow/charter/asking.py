"""What asking and answering share: clocks, codes on paper, and somebody new at a desk."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from django.utils.crypto import salted_hmac

from morrow.foundations.bank_holidays import ENGLAND_AND_WALES
from morrow.foundations.periods import working_days
from morrow.foundations.scope import MORROW, Actor
from morrow.people import actions as people
from morrow.people.queries import PersonRef

ANSWER_DAYS = 10
"""Working days within which a named worker answers."""

ASK_AGAIN_DAYS = 28
"""Days after an answer within which one asks us to look again; later it is logged all the same."""

LOOK_AGAIN_DAYS = 20
"""Working days within which somebody else has looked again."""


@dataclass(frozen=True)
class Newcomer:
    """Somebody at a desk whom the register does not know yet, and how to reach them."""

    name: str
    reach_by: str = "none"
    contact: str = ""

    def meet(self, by: Actor, now: datetime) -> PersonRef:
        """Add them to the register."""
        columns = {"letter": "address", "text": "phone", "phone": "phone", "email": "email"}
        contact = {columns[self.reach_by]: self.contact} if self.reach_by in columns else {}
        registrar = replace(MORROW, example=by.example)
        return people.meet(by=registrar, now=now, name=self.name, reach_by=self.reach_by, **contact)


def answer_due(asked: date) -> date:
    """The last day on which an answer is in time."""
    return working_days(asked, ANSWER_DAYS, ENGLAND_AND_WALES)


def ask_again_until(answered: date) -> date:
    """The last day on which one asks us to look again in time.

    >>> ask_again_until(date(2026, 1, 12))
    datetime.date(2026, 2, 9)
    """
    return answered + timedelta(days=ASK_AGAIN_DAYS)


def look_again_due(asked: date) -> date:
    """The last day on which the second look is in time."""
    return working_days(asked, LOOK_AGAIN_DAYS, ENGLAND_AND_WALES)


def code_digest(code: str) -> str:
    """What is kept instead of a printed code."""
    return salted_hmac("morrow.claim", code, algorithm="sha256").hexdigest()


def address_digest(address: str) -> str:
    """What is kept instead of the address of whoever tries codes."""
    return salted_hmac("morrow.claim.address", address, algorithm="sha256").hexdigest()
