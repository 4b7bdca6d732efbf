"""Roles that need a second person's yes before anybody holds them."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import uuid4

from django.utils.translation import gettext as _

from morrow.foundations import record
from morrow.foundations.permission import require
from morrow.foundations.scope import MORROW, Actor
from morrow.people.actions.messages import send_message
from morrow.people.appointing import give, whereabouts
from morrow.people.errors import AlreadyAnswered
from morrow.people.models import Nomination, Person, Role
from morrow.people.permissions import may_agree, may_appoint


def nominate(*, person: Person, by: Actor, now: datetime, **said: Any) -> Nomination:
    """Name somebody for a guarded role (the rest as for `appoint`); it is theirs once a second agrees."""
    require(may_appoint(by))
    require(by.person_id != person.pk, _("Nobody gives a role to themselves. Ask another administrator."))
    within, seat = whereabouts(person=person, **said)
    with record.act(by=by, verb="nominated", now=now) as act:
        nomination = Nomination.objects.create(
            person=person,
            known_as=person.name,
            kind=said["kind"],
            title=said["title"].strip(),
            organisation=within,
            body=seat,
            active_from=said["active_from"],
            active_to=said.get("active_to"),
            named_at=now,
            nominator_id=by.person_id,
            example=person.example,
        )
        act.on(nomination)
    _tell(nomination, now)
    return nomination


def agree(*, nomination: Nomination, by: Actor, now: datetime) -> Role:
    """Say yes to a nomination: the role is theirs from its first day, or from today if that has gone.

    Raises AlreadyAnswered.
    """
    held = _waiting(nomination, by, now.date())
    name = held.known_as
    with record.act(by=by, verb="agreed to the appointment", because=[held], now=now) as act:
        _answer(held, "agreed", by, now)
        role = give(
            person=held.person_id,
            known_as=name,
            kind=held.kind,
            title=held.title,
            organisation=held.organisation,
            body=held.body,
            active_from=max(held.active_from, now.date()),
            active_to=held.active_to,
            example=held.example,
        )
        act.on(role)
    return role


def refuse(*, nomination: Nomination, by: Actor, now: datetime) -> None:
    """Say no to a nomination. Raises AlreadyAnswered."""
    held = _waiting(nomination, by, now.date())
    with record.act(by=by, verb="refused the appointment", on=held, now=now):
        _answer(held, "refused", by, now)


def decline(*, nomination: Nomination, by: Actor, now: datetime) -> None:
    """Not want it: whoever was named says so, and nobody holds anything. Raises AlreadyAnswered."""
    held = _held(nomination)
    require(by.person_id == held.person_id, _("Only whoever was named can say that they do not want it."))
    if held.answer != "waiting":
        raise AlreadyAnswered
    with record.act(by=by, verb="declined the appointment", on=held, now=now):
        _answer(held, "refused", by, now)


def _tell(nomination: Nomination, now: datetime) -> None:
    """Whoever is named hears of it, by the channel they chose, before anybody agrees."""
    send_message(
        person_id=nomination.person_id,
        event=uuid4(),
        subject=_("You are named for a role"),
        text=_(
            "You were named for this role: %(role)s. It is yours only once a second person has agreed. "
            "If you do not want it, say so under “About me”."
        )
        % {"role": nomination.title or nomination.get_kind_display()},
        by=MORROW,
        now=now,
    )


def _held(nomination: Nomination) -> Nomination:
    held: Nomination = Nomination.objects.select_for_update(no_key=True).get(pk=nomination.pk)
    return held


def _waiting(nomination: Nomination, by: Actor, on: date) -> Nomination:
    held = _held(nomination)
    mine = by.person_id in {held.person_id, held.nominator_id}
    require(may_agree(by, held.kind) and not mine, _("The second yes is somebody else’s."))
    if held.answer != "waiting":
        raise AlreadyAnswered
    return held


def _answer(held: Nomination, answer: str, by: Actor, now: datetime) -> None:
    held.answer, held.answerer_id, held.answered_at, held.known_as = answer, by.person_id, now, ""
    held.save(update_fields=["answer", "answerer", "answered_at", "known_as"])
