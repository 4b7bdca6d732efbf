"""Letting what is written leave: once, tried again where it could not, and never lost.

What could not leave keeps its fault and the number of tries where those who watch over it see them;
a job tries it again, later each time. The row is locked while it leaves, so that two workers never
send one thing twice.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.core import signing
from django.db.models import F

from morrow.foundations.messages import CannotSend, sender_for
from morrow.foundations.scope import entering
from morrow.people.models import Invitation, Message
from morrow.people.words import invitation_text

INVITED = "morrow.invitation"
"""What the signature of an invitation's link is for."""


def let_message_leave(message_id: int, now: datetime) -> str:
    """Send one written message, if it has not gone. Returns what was wrong, or nothing."""
    messages = Message.objects.unrestricted(reason="sending what is written")
    waiting = messages.filter(pk=message_id, sent=None)
    with entering.lifted(reason="sending what is written"):
        message = waiting.select_for_update().first()
    if message is None:
        return ""
    return _try(waiting, message.channel, (message.address, message.subject, message.text), now)


def let_invitation_leave(invitation_id: int, site: str, now: datetime) -> str:
    """Send one invitation, if it has not gone and is still open. Returns what was wrong, or nothing."""
    invitations = Invitation.objects.unrestricted(reason="sending what is written")
    waiting = invitations.filter(pk=invitation_id, sent=None, withdrawn=None, accepted=None)
    with entering.lifted(reason="sending what is written"):
        invitation = waiting.select_for_update().first()
    if invitation is None:
        return ""
    link = site.rstrip("/") + entering.path("people:invitation", token=token_of(invitation.code))
    subject, text = invitation_text(invitation, link)
    return _try(waiting, "email", (invitation.email, subject, text), now)


def token_of(code: str) -> str:
    """The signed code in an invitation's link."""
    return signing.dumps([entering.place(), code], salt=INVITED)


def code_of(token: str) -> str:
    """The code behind a link of this place; nothing where the link is not ours."""
    try:
        place, code = signing.loads(token, salt=INVITED)
    except (signing.BadSignature, ValueError):
        return ""
    return str(code) if place == entering.place() else ""


def _try(waiting: Any, channel: str, what: tuple[str, str, str], now: datetime) -> str:
    sender = sender_for(channel)
    if sender is None:
        return ""
    try:
        sender(*what)
    except CannotSend as fault:
        waiting.update(fault=str(fault)[:300], tries=F("tries") + 1, tried=now)
        return str(fault)
    waiting.update(sent=now, tried=now, tries=F("tries") + 1, fault="")
    return ""
