"""What can be done with places, organisations and bodies."""

from __future__ import annotations

from datetime import datetime

from morrow.foundations import record
from morrow.foundations.permission import require
from morrow.foundations.scope import Actor
from morrow.place.models import Body, Organisation


def found_organisation(
    *, code: str, name: str, kind: str, by: Actor, now: datetime, example: bool = False
) -> Organisation:
    """Add an organisation to the register."""
    require(by.holds("administrator", "system"))
    with record.act(by=by, verb="registered", now=now) as act:
        organisation = Organisation.objects.create(code=code, name=name, kind=kind, example=example)
        act.on(organisation)
    return organisation


def found_body(
    *, code: str, name: str, by: Actor, now: datetime, organisation: str = "", example: bool = False
) -> Body:
    """Add a body that meets and may decide."""
    require(by.holds("administrator", "system"))
    with record.act(by=by, verb="registered", now=now) as act:
        parent = Organisation.objects.get(code=organisation) if organisation else None
        body = Body.objects.create(code=code, name=name, organisation=parent, example=example)
        act.on(body)
    return body
