"""What can be done with people's entries in the register."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from morrow.foundations import record
from morrow.foundations.permission import require
from morrow.foundations.privacy import erasure
from morrow.foundations.scope import Actor, entering
from morrow.people.models import Account, Person, Role
from morrow.place import queries as place


def meet(
    *,
    by: Actor,
    now: datetime,
    name: str = "",
    area_code: str = "",
    reach_by: str = "none",
    email: str = "",
    phone: str = "",
    address: str = "",
    language: str = "",
) -> Person:
    """Add somebody without an account to the register, so that they can be answered."""
    require(by.holds("system", "navigator", "engagement_officer", "reply_officer", "councillor", "organiser"))
    with (
        record.act(by=by, verb="met", now=now) as act,
        entering.lifted(reason="adding someone whom the worker may not read afterwards"),
    ):
        person = Person.objects.create(
            name=name.strip(),
            area_code=area_code,
            reach_by=reach_by,
            email=email,
            phone=phone,
            address=address,
            language=language,
            example=by.example,
        )
        act.on(record.Ref("people.person", str(person.alias)))
    return person


def appoint(
    *,
    person: Person,
    kind: str,
    title: str,
    active_from: date,
    by: Actor,
    now: datetime,
    organisation: str = "",
    body: str = "",
    active_to: date | None = None,
) -> Role:
    """Give a person a role in an organisation or body (by their codes) for a period."""
    require(by.holds("administrator", "system"))
    with record.act(by=by, verb="appointed", now=now) as act:
        role = Role.objects.create(
            person=person,
            kind=kind,
            title=title,
            organisation=place.organisation(organisation) if organisation else None,
            body=place.body(body) if body else None,
            active_from=active_from,
            active_to=active_to,
        )
        act.on(role)
    return role


def introduce(
    *, name: str, by: Actor, now: datetime, email: str = "", area_code: str = "", **details: Any
) -> Person:
    """Add an invented person to a demonstration, with an account where an e-mail address is given."""
    require(by.holds("system"))
    with record.act(by=by, verb="introduced", now=now) as act:
        account = Account.objects.create_user(email) if email else None
        person = Person.objects.create(
            name=name, account=account, area_code=area_code, email=email, example=True, **details
        )
        act.on(record.Ref("people.person", str(person.alias)))
    return person


def erase(*, person: Person, by: Actor, now: datetime) -> None:
    """Erase a person: their row, and everywhere their words stand. The record's chain still holds.

    Rooms above register what they hold of a person with `erasure.erases`; each forgets in the same
    transaction. What stays are entries under a random id that nothing leads back from.
    """
    require(by.holds("data_protection_lead", "system"))
    with (
        record.act(by=by, verb="erased", on=record.Ref("people.person", str(person.alias)), now=now),
        entering.lifted(reason="erasing a person everywhere"),
    ):
        for forget in erasure.erasers():
            forget(person.pk)
        account = person.account
        person.delete()
        if account is not None:
            account.delete()
