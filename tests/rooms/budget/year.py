"""A pool, its partners and a decision in force, as the tests of this room need them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from django.apps import apps

from morrow.budget import actions
from morrow.budget.actions import Terms
from morrow.budget.models import Allocation, ContributionLine, Pool
from morrow.foundations import record
from morrow.foundations.money import Money
from morrow.place.queries import organisation

STARTS, ENDS = date(2026, 4, 1), date(2027, 4, 1)


def pounds(amount: int) -> Money:
    return Money(amount * 100)


ENOUGH = Money(1_000_000_000)
"""What a decision costs where a test is about something else."""


def decision(*, cost: Money | None = ENOUGH, **changes: Any) -> Any:
    """A decision in force for an option of this cost, as *accountability* leaves one."""
    Decision = apps.get_model("accountability", "Decision")
    authority = changes.pop("authority", None) or board()
    values = {
        "title": "Warm homes this winter",
        "question": "Shall we?",
        "regime": "executive",
        "state": "in_force",
        "authority": authority,
        "heard": "That homes are cold.",
        "equality": "Disabled people gain most.",
        "sustainability": "Less gas is burnt.",
        "made_of_it": "It weighs for doing it.",
        "reasons": "Cold homes make people ill.",
        "interests": "None declared.",
        "decided_at": datetime(2026, 4, 1, 12, tzinfo=UTC),
        "in_force_from": date(2026, 4, 10),
        "review_on": date(2027, 1, 10),
        **changes,
    }
    known = {field.name for field in Decision._meta.get_fields()}
    made = Decision.objects.create(**{key: value for key, value in values.items() if key in known})
    made.options.create(title="Do it", cost=cost, chosen=True)
    return made


def ends(thing: Any, **changes: Any) -> Any:
    """A decision in force to end an allocation, resting on what it was for."""
    return decision(title="End it", rests_on=[str(record.ref(thing.priority))], **changes)


def board(limit: Money | None = None) -> Any:
    """Who decided, with a limit or without."""
    Authority = apps.get_model("accountability", "Authority")
    return Authority.objects.create(
        regime="executive",
        post="councillor",
        scope="everything",
        limit=limit,
        source="Scheme of delegation",
        active_from=date(2025, 1, 1),
    )


def priority(title: str = "Warm homes", **changes: Any) -> Any:
    """A priority adopted by a decision in force."""
    Priority = apps.get_model("charter", "Priority")
    adopted = changes.pop("decision", None) or decision(title=f"Adopt: {title}")
    values = {"title": title, "aim": "Nobody sits in the cold.", "order": 1, "active_from": STARTS}
    return Priority.objects.create(**{**values, "decision": adopted, **changes})


def terms(amount: int, instrument: str = "s75", **changes: Any) -> Terms:
    values = {
        "vat": "host",
        "who_may_vire": "The board, for the same priority",
        "exit_terms": "Six months’ notice; what is left goes back in proportion.",
    }
    return Terms(amount=pounds(amount), instrument=instrument, **{**values, **changes})


@dataclass
class Year:
    """The pool of the year with helpers that act as the right person of the cast."""

    cast: Any
    now: datetime
    pool: Pool

    def pledged(self, who: str, terms: Terms) -> ContributionLine:
        by = self.cast.actor(who)
        with self.cast.as_(who):
            owner = organisation(by.organisation)
            return actions.pledge(pool=self.pool, owner=owner, terms=terms, by=by, now=self.now)

    def brought(self, who: str, amount: int, instrument: str, **changes: Any) -> ContributionLine:
        """Pledged and accepted."""
        line = self.pledged(who, terms(amount, instrument, **changes))
        with self.cast.as_("priya"):
            return actions.accept(line=line, by=self.cast.actor("priya"), now=self.now)

    def allocate(self, amount: int, **changes: Any) -> Allocation:
        given = {"priority": None, "decision": None, **changes}
        with self.cast.as_("priya"):
            given["priority"] = given["priority"] or priority(decision=given["decision"] or decision())
            given["decision"] = given["decision"] or given["priority"].decision
            return actions.allocate(
                pool=self.pool, amount=pounds(amount), by=self.cast.actor("priya"), now=self.now, **given
            )


def open_year(cast: Any, now: datetime) -> Year:
    with cast.as_("priya"):
        pool = actions.open_pool(
            name="Local Public Support Budget 2026-27",
            host=organisation("COUNCIL"),
            starts=STARTS,
            ends=ENDS,
            code="2026-27",
            by=cast.actor("priya"),
            now=now,
        )
    return Year(cast, now, pool)
