"""Taking down what a side wrote in public that harms somebody: it is written over, and says that it was."""

from __future__ import annotations

from datetime import datetime

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from morrow.charter.errors import NoReasonGiven, NothingToTakeDown
from morrow.charter.models import Delivery, DeliveryWord, Pledge, PledgeSide
from morrow.charter.permissions import may_take_down
from morrow.charter.queries.pledge_words import public_words
from morrow.foundations import record
from morrow.foundations.permission import require
from morrow.foundations.scope import Actor

SHORT = 120
"""So many letters of a reason stand in the place of what was taken down."""


def take_down(*, pledge: Pledge, what: str, because: str, by: Actor, now: datetime) -> None:
    """Write over one thing that a side wrote, where it names or slanders somebody; numbers stay.

    `what` is a key of `queries.public_words`. Raises NoReasonGiven and NothingToTakeDown.
    """
    require(may_take_down(by))
    if not because.strip():
        raise NoReasonGiven
    if what not in dict(public_words(pledge)):
        raise NothingToTakeDown
    said = _("Words taken down on %(day)s by %(name)s: %(why)s")
    day = date_format(timezone.localdate(now), "j F Y")
    instead = said % {"day": day, "name": by.name[:SHORT], "why": because.strip()[:SHORT]}
    kind, _dash, key = what.partition("-")
    with record.act(by=by, verb="took down words of", on=pledge, now=now):
        if kind == "did":
            Delivery.objects.filter(side__pledge=pledge, code=key).update(words=instead)
        elif kind == "said":
            DeliveryWord.objects.filter(delivery__side__pledge=pledge, pk=key).update(words=instead)
        else:
            column = {"left": "left_because", "asked": "asked_how"}[kind]
            PledgeSide.objects.filter(pledge=pledge, code=key).update(**{column: instead})
