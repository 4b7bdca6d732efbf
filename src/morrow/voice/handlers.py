"""What this room does when it hears its own news: tell the person, by the channel they chose."""

from __future__ import annotations

from uuid import UUID

from django.utils import timezone
from django.utils.translation import gettext as _

from morrow.foundations.events import handles
from morrow.foundations.scope import MORROW
from morrow.people import actions as people
from morrow.voice.events import ContributionAnswered
from morrow.voice.models import Reply


@handles(ContributionAnswered)
def tell_the_person(event: ContributionAnswered, event_id: UUID) -> None:
    """Write to whoever was answered; a second call finds the message written."""
    if not event.person:
        return
    replies = Reply.objects.unrestricted(reason="telling a person what was answered")
    reply = replies.filter(code=event.reply).first()
    if reply is None or not reply.words:
        return
    text = _("%(words)s\n\nWhat happens next: %(next_step)s\n\nWritten by %(name)s") % {
        "words": reply.words,
        "next_step": reply.next_step,
        "name": reply.written_by,
    }
    people.send_message(
        person_id=int(event.person),
        event=event_id,
        subject=_("We have answered you"),
        text=text,
        by=MORROW,
        now=timezone.now(),
    )
