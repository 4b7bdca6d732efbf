"""What asking and answering share: codes on paper, and somebody new at a desk."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from django.utils.crypto import salted_hmac

from morrow.foundations.scope import MORROW, Actor
from morrow.people import actions as people
from morrow.people.queries import PersonRef


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


def code_digest(code: str) -> str:
    """What is kept instead of a printed code."""
    return salted_hmac("morrow.claim", code, algorithm="sha256").hexdigest()


def address_digest(address: str) -> str:
    """What is kept instead of the address of whoever tries codes."""
    return salted_hmac("morrow.claim.address", address, algorithm="sha256").hexdigest()
