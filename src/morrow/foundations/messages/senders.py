"""The senders, and which of them carries a channel here."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage
from notifications_python_client.errors import HTTPError, InvalidResponse
from notifications_python_client.notifications import NotificationsAPIClient

from morrow.foundations.errors import KindError

log = logging.getLogger("morrow.messages")

SECONDS = 20
"""How long to wait for somebody else's server."""

Sender = Callable[[str, str, str], None]
"""Takes an address, a subject and a text; raises CannotSend."""


class CannotSend(KindError):
    """A message could not leave; it stays in the list and is tried again."""


def by_email(address: str, subject: str, text: str) -> None:
    """Send an e-mail through the configured server."""
    try:
        EmailMessage(subject=subject, body=text, to=[address]).send()
    except OSError as fault:
        raise CannotSend(
            f"The mail server did not take the message ({type(fault).__name__}). It will be tried again."
        ) from fault


def by_text(address: str, subject: str, text: str) -> None:
    """Send a text message through GOV.UK Notify."""
    _notify(
        "text",
        lambda client, template: client.send_sms_notification(
            phone_number=address, template_id=template, personalisation={"text": text}
        ),
    )


def by_letter(address: str, subject: str, text: str) -> None:
    """Send a letter through GOV.UK Notify. Lines of the address are its first personalisation."""
    lines = [line.strip() for line in address.splitlines() if line.strip()]
    personalisation = {f"address_line_{n}": line for n, line in enumerate(lines, start=1)}
    _notify(
        "letter",
        lambda client, template: client.send_letter_notification(
            template_id=template, personalisation={**personalisation, "subject": subject, "text": text}
        ),
    )


def on_console(address: str, subject: str, text: str) -> None:
    """Say that something would be sent. Neither the address nor the words are logged."""
    log.warning("A message would be sent now (%d characters); no sender is configured.", len(text))


def sender_for(channel: str) -> Sender | None:
    """How a channel's messages leave here; None where a person prints, telephones or hands them over."""
    if channel == "email":
        return by_email
    if channel == "text":
        return by_text if settings.MORROW_NOTIFY_KEY else on_console
    if channel == "letter" and settings.MORROW_NOTIFY_KEY:
        return by_letter
    return None


def _notify(kind: str, send: Callable[[Any, str], object]) -> None:
    template = settings.MORROW_NOTIFY_TEMPLATES.get(kind, "")
    if not template:
        raise CannotSend(f"No GOV.UK Notify template is set for a {kind}: set MORROW_NOTIFY_{kind.upper()}.")
    client: Any = NotificationsAPIClient(  # type: ignore[no-untyped-call]
        settings.MORROW_NOTIFY_KEY, base_url=settings.MORROW_NOTIFY_URL, timeout=SECONDS
    )
    try:
        send(client, template)
    except HTTPError as fault:
        raise CannotSend(f"GOV.UK Notify did not take the {kind} ({fault.status_code}).") from fault
    except InvalidResponse as fault:
        raise CannotSend(f"GOV.UK Notify answered for the {kind} in a way we could not read.") from fault
