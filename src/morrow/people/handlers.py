"""What this room does when it hears news: let what is written leave.

A first try is made at once. Where it fails, the fault is kept and a job tries again; the news itself
counts as delivered, so nothing else waits behind it.
"""

from __future__ import annotations

from uuid import UUID

from django.utils import timezone

from morrow.foundations.events import handles
from morrow.foundations.scope import entering
from morrow.people.events import InvitationWritten, MessageWritten
from morrow.people.leaving import let_invitation_leave, let_message_leave
from morrow.people.tasks import FIRST_WAIT, send_invitation, send_message


@handles(MessageWritten)
def let_it_leave(event: MessageWritten, event_id: UUID) -> None:
    """Send one message; a second call finds it sent."""
    if let_message_leave(event.message, timezone.now()):
        send_message.configure(schedule_in=FIRST_WAIT).defer(place=entering.place(), message=event.message)


@handles(InvitationWritten)
def let_invitation_go(event: InvitationWritten, event_id: UUID) -> None:
    """Send one invitation; a second call finds it sent."""
    if let_invitation_leave(event.invitation, event.site, timezone.now()):
        send_invitation.configure(schedule_in=FIRST_WAIT).defer(
            place=entering.place(), invitation=event.invitation, site=event.site
        )
