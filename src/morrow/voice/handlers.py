"""What this room does when it hears its own news: tell the person, by the channel they chose."""

from __future__ import annotations

from uuid import UUID, uuid5

from django.utils import timezone
from django.utils.translation import gettext as _

from morrow.foundations.events import handles
from morrow.foundations.record import Ref
from morrow.foundations.scope import MORROW
from morrow.people import actions as people
from morrow.people import queries as people_queries
from morrow.voice import actions
from morrow.voice.events import ContributionAnswered, MoreToAnswer, PanelCalledOff, PanelDataDestroyed
from morrow.voice.models import Panel, Reply, Theme
from morrow.voice.models.panel import RUNS_PANELS
from morrow.voice.reply_words import reply_in_words


@handles(MoreToAnswer)
def answer_the_others(event: MoreToAnswer, event_id: UUID) -> None:
    """The next in a theme get the same reply; whoever has it is left out, so a second call does no harm."""
    reply = _one_with_words(event.reply)
    theme = Theme.objects.filter(code=Ref.read(event.subject).code).first()
    if reply is None or theme is None or theme.state != "published":
        return
    actions.answer_the_others(
        theme=theme,
        reply=reply,
        because=[Ref.read(cause) for cause in event.because],
        by=MORROW,
        now=timezone.now(),
    )


def _one_with_words(code: str) -> Reply | None:
    """The reply, or one sent with it where whoever it went to was erased since."""
    replies = Reply.objects.unrestricted(reason="going on with a reply to everyone")
    named = replies.filter(code=code).first()
    if named is None:
        return None
    sent = replies.filter(at=named.at, written_by=named.written_by, rests_on=named.rests_on)
    found: Reply | None = sent.exclude(words="").first()
    return found


@handles(ContributionAnswered)
def tell_the_person(event: ContributionAnswered, event_id: UUID) -> None:
    """Write to whoever was answered; a second call finds the message written."""
    if not event.person:
        return
    replies = Reply.objects.unrestricted(reason="telling a person what was answered")
    reply = replies.filter(code=event.reply).select_related("contribution", "statement").first()
    if reply is None or not reply.words:
        return
    for reached in people_queries.how_to_reach([int(event.person)]):
        subject, text = reply_in_words(reply, reached)
        people.send_message(
            person_id=reached.person_id,
            event=event_id,
            subject=subject,
            text=text,
            by=MORROW,
            now=timezone.now(),
        )


@handles(PanelDataDestroyed)
def tell_who_runs_panels(event: PanelDataDestroyed, event_id: UUID) -> None:
    """Write to everyone who runs panels that what was personal of one is gone; once, whoever calls again."""
    panel = Panel.objects.filter(code=event.panel).first()
    if panel is None:
        return
    now = timezone.now()
    text = _(
        "Everything personal of the residents’ panel “%(title)s” has been destroyed, as the letters said: "
        "addresses, names, how to reach people, and what they told about themselves. What stays: the "
        "quotas, everybody’s chance under a number, and the draw, which anyone can still check."
    ) % {"title": panel.title}
    for person in people_queries.ids_at_work([RUNS_PANELS], timezone.localdate(now)):
        people.send_message(
            person_id=person,
            event=uuid5(event_id, str(person)),
            subject=_("What was personal of a panel has been destroyed"),
            text=text,
            by=MORROW,
            now=now,
        )


@handles(PanelCalledOff)
def tell_who_is_in_the_panel(event: PanelCalledOff, event_id: UUID) -> None:
    """Write to everybody in a panel that it is called off; who is told already is left out."""
    panel = Panel.objects.filter(code=event.panel, state="called_off").first()
    if panel is not None:
        actions.tell_it_is_called_off(panel=panel, event=event_id, by=MORROW, now=timezone.now())
