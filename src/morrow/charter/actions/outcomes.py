"""Saying which change is valued, and how it is measured."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal

from morrow.charter.errors import AlreadyEnded, NoScale
from morrow.charter.models import Outcome, Priority
from morrow.charter.permissions import may_define_outcome
from morrow.charter.standing import need_parts
from morrow.foundations import record
from morrow.foundations.permission import require
from morrow.foundations.scope import Actor

NOUGHT, HUNDRED = Decimal(0), Decimal(100)


def define_outcome(
    *,
    priority: Priority,
    statement: str,
    measure: str,
    unit: str,
    by: Actor,
    now: datetime,
    least: Decimal = NOUGHT,
    most: Decimal = HUNDRED,
    relational: bool = False,
) -> Outcome:
    """Define the change a priority is about, used unchanged from place to person.

    Each priority wants at least one that is relational: about dignity, kindness or belonging
    (`queries.wanting_relational` lists those without). `least` and `most` are the ends of its scale: no
    number beyond them is taken. Raises PartsMissing, NoScale and AlreadyEnded.
    """
    require(may_define_outcome(by))
    need_parts(statement=statement, measure=measure, unit=unit)
    if least >= most:
        raise NoScale
    if priority.ended_by_id is not None:
        raise AlreadyEnded
    with record.act(by=by, verb="defined", because=[priority], now=now) as act:
        outcome = Outcome.objects.create(
            priority=priority,
            statement=statement.strip(),
            measure=measure.strip(),
            unit=unit.strip(),
            least=least,
            most=most,
            relational=relational,
            example=priority.example,
        )
        act.on(outcome)
    return outcome
