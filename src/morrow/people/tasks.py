"""The worker's tasks of this room: trying again to send what could not leave."""

from __future__ import annotations

from django.utils import timezone
from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from morrow.foundations.messages import CannotSend
from morrow.foundations.scope import SYSTEM, entering
from morrow.people.leaving import let_invitation_leave, let_message_leave

FIRST_WAIT = {"minutes": 1}
AGAIN = RetryStrategy(max_attempts=9, exponential_wait=4, retry_exceptions={CannotSend})
"""About four days from the first try to the last; the fault stays on the list all the while."""


@app.task(name="send_message", retry=AGAIN)
def send_message(*, place: str, message: int) -> None:
    """Try one message again. The fault is kept whether or not another try follows."""
    with entering.entered(place=place, viewer=SYSTEM):
        fault = let_message_leave(message, timezone.now())
    if fault:
        raise CannotSend(fault)


@app.task(name="send_invitation", retry=AGAIN)
def send_invitation(*, place: str, invitation: int, site: str) -> None:
    """Try one invitation again."""
    with entering.entered(place=place, viewer=SYSTEM):
        fault = let_invitation_leave(invitation, site, timezone.now())
    if fault:
        raise CannotSend(fault)
