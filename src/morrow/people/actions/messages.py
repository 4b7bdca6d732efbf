"""Reaching people by the channel they chose."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from morrow.foundations import record
from morrow.foundations.messages import CannotSend
from morrow.foundations.permission import require
from morrow.foundations.scope import Actor, entering
from morrow.people.errors import AlreadySent
from morrow.people.events import MessageWritten
from morrow.people.leaving import let_message_leave
from morrow.people.models import Message, Person
from morrow.people.permissions import may_hand_over
from morrow.people.queries.reaching import ADDRESS


def send_message(*, person_id: int, event: UUID, subject: str, text: str, by: Actor, now: datetime) -> None:
    """Write a message to someone for one event; it leaves through the outbox, once.

    Where they chose no channel, or left no address for it, nothing is written: they come back with
    their code.
    """
    require(by.holds("system", "reply_officer", "navigator"))
    with entering.lifted(reason="writing to someone whom the sender may not read"):
        person = Person.objects.unrestricted(reason="where to reach someone").filter(pk=person_id).first()
        known = Message.objects.unrestricted(reason="sending once").filter(event=event).exists()
        address = getattr(person, ADDRESS.get(person.reach_by, ""), "") if person else ""
        if person is None or not address or known:
            return
        with record.act(
            by=by, verb="wrote to", on=record.Ref("people.person", str(person.alias)), now=now
        ) as act:
            message = Message.objects.create(
                person=person,
                event=event,
                channel=person.reach_by,
                address=address,
                subject=subject,
                text=text,
                written=now,
            )
            act.announce(MessageWritten(subject=str(record.ref(message)), message=message.pk))


def send_to_body(
    *,
    body: str,
    channel: str,
    address: str,
    about: int | None,
    event: UUID,
    subject: str,
    text: str,
    by: Actor,
    now: datetime,
) -> None:
    """Hand words over to a body: by e-mail, or as a letter that is printed; once for each event.

    `about` is whose words they are. Without an address the letter is printed all the same, and whoever
    prints it finds out where it goes.
    """
    require(by.holds("system"))
    known = Message.objects.unrestricted(reason="handing over once").filter(event=event)
    with entering.lifted(reason="handing over to a body what the sender may not read afterwards"):
        if known.exists():
            return
        with record.act(by=by, verb="handed over", now=now) as act:
            message = Message.objects.create(
                to_body=body,
                about_id=about,
                event=event,
                channel=channel,
                address=address,
                subject=subject,
                text=text,
                written=now,
            )
            act.on(message)
            act.announce(MessageWritten(subject=str(record.ref(message)), message=message.pk))


def take_back_unsent(*, event: UUID, by: Actor, now: datetime) -> None:
    """Take out what was written for an event and has not left, so that nobody prints or reads it."""
    require(by.holds("system"))
    waiting = Message.objects.unrestricted(reason="taking back what must not leave")
    with entering.lifted(reason="taking back what must not leave"):
        for message in waiting.filter(event=event, sent=None):
            with record.act(by=by, verb="took back", on=message, now=now):
                message.delete()


def send_waiting(*, message_id: int, now: datetime) -> None:
    """Let one written message leave, where a sender carries its channel. Raises CannotSend."""
    fault = let_message_leave(message_id, now)
    if fault:
        raise CannotSend(fault)


def send_again(*, message: Message, by: Actor, now: datetime) -> None:
    """Try once more to send what could not leave. Raises AlreadySent."""
    require(may_hand_over(by))
    if message.sent is not None:
        raise AlreadySent
    with record.act(by=by, verb="sent again", on=message, now=now) as act:
        act.announce(MessageWritten(subject=str(record.ref(message)), message=message.pk))


def mark_delivered(*, message: Message, by: Actor, now: datetime) -> None:
    """Say that a letter was printed and posted, or a call made. Raises AlreadySent."""
    require(may_hand_over(by))
    if message.sent is not None:
        raise AlreadySent
    with record.act(by=by, verb="delivered", on=message, now=now):
        message.sent = now
        message.fault = ""
        message.save(update_fields=["sent", "fault"])
