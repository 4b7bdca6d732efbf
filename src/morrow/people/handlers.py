"""What this room does when it hears news: let written messages leave."""

from __future__ import annotations

from uuid import UUID

from django.utils import timezone

from morrow.foundations.events import handles
from morrow.people.actions import send_waiting
from morrow.people.events import MessageWritten


@handles(MessageWritten)
def let_it_leave(event: MessageWritten, event_id: UUID) -> None:
    """Send one message; a second call finds it sent."""
    send_waiting(message_id=event.message, now=timezone.now())
