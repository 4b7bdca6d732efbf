"""Bringing the cast into a place."""

from __future__ import annotations

from datetime import date, datetime

from morrow.foundations.scope import MORROW
from morrow.people import actions as people
from morrow.people.queries import PersonRef
from morrow.place import actions as place
from morrow.site.demonstration.cast import BODIES, CAST, ORGANISATIONS


def bring_in_the_cast(*, since: date, now: datetime) -> dict[str, PersonRef]:
    """Register the invented organisations, bodies and people. Returns the people by key."""
    for organisation in ORGANISATIONS:
        place.found_organisation(
            code=organisation.code,
            name=organisation.name,
            kind=organisation.kind,
            example=True,
            by=MORROW,
            now=now,
        )
    for body in BODIES:
        place.found_body(
            code=body.code, name=body.name, organisation=body.of, example=True, by=MORROW, now=now
        )
    cast = {}
    for member in CAST:
        person = people.introduce(
            name=member.name, email=member.email, code=f"CAST-{member.key.upper()}", by=MORROW, now=now
        )
        people.appoint(
            person=person,
            kind=member.role,
            title=member.title,
            organisation=member.organisation,
            body=member.body,
            active_from=since,
            by=MORROW,
            now=now,
        )
        cast[member.key] = person
    return cast
