"""Offering a role to an e-mail address, and taking the offer up."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from django.utils import timezone

from morrow.foundations import record
from morrow.foundations.permission import require
from morrow.foundations.scope import Actor, entering
from morrow.people.errors import (
    EndsBeforeItBegins,
    InvitationForSomeoneElse,
    InvitationOver,
    NeedsASecondYes,
    NoSuchInvitation,
)
from morrow.people.events import InvitationWritten
from morrow.people.models import Invitation, Person, Role
from morrow.people.permissions import GUARDED, may_appoint, somebody_can_agree
from morrow.place import queries as place

OPEN_DAYS = 14
"""How long an invitation can be taken up."""


def invite(
    *,
    email: str,
    kind: str,
    title: str,
    active_from: date,
    site: str,
    by: Actor,
    now: datetime,
    organisation: str = "",
    body: str = "",
    active_to: date | None = None,
) -> Invitation:
    """Offer a role to whoever can show that an e-mail address is theirs, for a fortnight.

    `site` is the address of the front page, for the link in the e-mail. Raises NeedsASecondYes.
    """
    require(may_appoint(by))
    if active_to is not None and active_to < active_from:
        raise EndsBeforeItBegins
    today = timezone.localdate(now)
    guarded = kind in GUARDED and not by.holds("system")
    if guarded and somebody_can_agree(kind, today, without={by.person_id}):
        raise NeedsASecondYes
    with record.act(by=by, verb="invited", now=now) as act:
        invitation = Invitation.objects.create(
            email=email.strip().lower(),
            kind=kind,
            title=title.strip(),
            organisation=place.organisation(organisation) if organisation else None,
            body=place.body(body) if body else None,
            active_from=active_from,
            active_to=active_to,
            written=now,
            open_until=today + timedelta(days=OPEN_DAYS),
        )
        act.on(invitation)
        act.announce(
            InvitationWritten(subject=str(record.ref(invitation)), invitation=invitation.pk, site=site)
        )
    return invitation


def withdraw_invitation(*, invitation: Invitation, by: Actor, now: datetime) -> None:
    """Take an offer back before it is taken up."""
    require(may_appoint(by))
    if not invitation.is_open(timezone.localdate(now)):
        raise NoSuchInvitation
    with record.act(by=by, verb="withdrew the invitation", on=invitation, now=now):
        invitation.withdrawn = now
        invitation.save(update_fields=["withdrawn"])


def accept_invitation(
    *, invitation: Invitation, person: Person, addresses: list[str], by: Actor, now: datetime
) -> Role:
    """Take up a role one was invited to. `addresses` are those shown to be the person's own.

    Raises InvitationOver and InvitationForSomeoneElse.
    """
    require(by.person_id == person.pk)
    today = timezone.localdate(now)
    if not invitation.is_open(today):
        raise InvitationOver(invitation.open_until)
    if invitation.email not in {address.lower() for address in addresses}:
        raise InvitationForSomeoneElse
    with (
        record.act(by=by, verb="accepted the role", because=[invitation], now=now) as act,
        entering.lifted(reason="an invitation is read and closed by whom it was sent to"),
    ):
        role = Role.objects.create(
            person=person,
            kind=invitation.kind,
            title=invitation.title,
            known_as=person.name,
            organisation=invitation.organisation,
            body=invitation.body,
            active_from=max(invitation.active_from, today),
            active_to=invitation.active_to,
            example=person.example,
        )
        invitation.accepted = now
        invitation.role = role
        invitation.save(update_fields=["accepted", "role"])
        act.on(role)
    return role
