"""Coming into the register, and putting one's own entry right."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from morrow.foundations import record
from morrow.foundations.permission import require
from morrow.foundations.scope import Actor, entering
from morrow.people.errors import AlreadyHere
from morrow.people.models import Account, Person, Role


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


def join(*, account: Account, by: Actor, now: datetime, name: str = "", example: bool = False) -> Person:
    """Become a person of this place with one's own account. `by` is `queries.newcomer()`.

    Raises AlreadyHere where the account leads to somebody here.
    """
    require(by.holds("resident") and by.alias is not None)
    with (
        record.act(by=by, verb="joined", now=now) as act,
        entering.lifted(reason="adding someone who is nobody here until it is done"),
    ):
        if Person.objects.unrestricted(reason="joining once").filter(account=account).exists():
            raise AlreadyHere
        person = Person.objects.create(
            alias=by.alias,
            account=account,
            name=name.strip(),
            email=account.email,
            reach_by="email",
            example=example,
        )
        act.on(record.Ref("people.person", str(person.alias)))
    return person


def change_details(
    *,
    person: Person,
    by: Actor,
    now: datetime,
    name: str,
    reach_by: str,
    email: str = "",
    phone: str = "",
    address: str = "",
    language: str = "",
) -> None:
    """Put right what is known of oneself: one's name (also on one's roles) and how to be reached."""
    require(by.person_id == person.pk)
    with record.act(
        by=by, verb="changed their details", on=record.Ref("people.person", str(person.alias)), now=now
    ):
        Role.objects.filter(person=person, known_as=person.name).update(known_as=name.strip())
        person.name = name.strip()
        person.reach_by = reach_by
        person.email = email
        person.phone = phone
        person.address = address
        person.language = language
        person.save(update_fields=["name", "reach_by", "email", "phone", "address", "language"])


def introduce(
    *, name: str, by: Actor, now: datetime, email: str = "", area_code: str = "", **details: Any
) -> Person:
    """Add an invented person to a demonstration, with an account where an e-mail address is given.

    An account belongs to no place: somebody introduced in another place before comes here with theirs.
    """
    require(by.holds("system"))
    with record.act(by=by, verb="introduced", now=now) as act:
        account = _account_of(email) if email else None
        person = Person.objects.create(
            name=name, account=account, area_code=area_code, email=email, example=True, **details
        )
        act.on(record.Ref("people.person", str(person.alias)))
    return person


def _account_of(email: str) -> Account:
    known = Account.objects.filter(email=Account.objects.normalize_email(email)).first()
    return known or Account.objects.create_user(email)
