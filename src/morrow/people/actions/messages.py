"""Reaching people by the channel they chose."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from morrow.foundations import record
from morrow.foundations.messages import CannotSend, sender_for
from morrow.foundations.permission import require
from morrow.foundations.scope import Actor, entering
from morrow.people.events import MessageWritten
from morrow.people.models import Message, Person

ADDRESS = {"email": "email", "text": "phone", "phone": "phone", "letter": "address"}


def send_message(*, person_id: int, event: UUID, subject: str, text: str, by: Actor, now: datetime) -> None:
    """Write a message to someone for one event; it leaves through the outbox, once.

    Where they chose no channel, nothing is written: they come back with their code.
    """
    require(by.holds("system", "reply_officer", "navigator"))
    with entering.lifted(reason="writing to someone whom the sender may not read"):
        person = Person.objects.unrestricted(reason="where to reach someone").filter(pk=person_id).first()
        known = Message.objects.unrestricted(reason="sending once").filter(event=event).exists()
        if person is None or person.reach_by == "none" or known:
            return
        with record.act(
            by=by, verb="wrote to", on=record.Ref("people.person", str(person.alias)), now=now
        ) as act:
            message = Message.objects.create(
                person=person,
                event=event,
                channel=person.reach_by,
                address=getattr(person, ADDRESS[person.reach_by]),
                subject=subject,
                text=text,
                written=now,
            )
            act.announce(MessageWritten(subject=f"people.message/{message.pk}", message=message.pk))


def send_waiting(*, message_id: int, now: datetime) -> None:
    """Let one written message leave, where a sender carries its channel. Raises CannotSend."""
    messages = Message.objects.unrestricted(reason="sending what is written")
    message = messages.filter(pk=message_id, sent=None).first()
    sender = sender_for(message.channel) if message else None
    if message is None or sender is None:
        return
    try:
        sender(message.address, message.subject, message.text)
    except CannotSend as fault:
        messages.filter(pk=message_id).update(fault=str(fault)[:200])
        raise
    messages.filter(pk=message_id).update(sent=now, fault="")


def mark_delivered(*, message: Message, by: Actor, now: datetime) -> None:
    """Say that a letter was printed and posted, or a call made."""
    require(by.holds("reply_officer", "navigator"))
    with record.act(by=by, verb="delivered", on=record.Ref("people.message", str(message.pk)), now=now):
        message.sent = now
        message.save(update_fields=["sent"])
