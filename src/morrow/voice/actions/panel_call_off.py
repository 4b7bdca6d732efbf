"""A panel that was started by mistake, or that cannot go on, is called off, and everybody in it is told."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID, uuid5

from django.utils import timezone
from django.utils.translation import gettext as _

from morrow.foundations import record
from morrow.foundations.messages.senders import CannotSend, sender_for
from morrow.foundations.permission import require
from morrow.foundations.scope import MORROW, Actor, entering
from morrow.people import actions as people
from morrow.people.queries import how_to_reach
from morrow.voice.errors import PanelNotReady
from morrow.voice.events import PanelCalledOff
from morrow.voice.models import Panel, PanelSecret, PanelVolunteer
from morrow.voice.panel_holding import hold_at
from morrow.voice.panel_words import it_is_called_off
from morrow.voice.permissions import may_convene, may_destroy


def call_off_panel(*, panel: Panel, reason: str, by: Actor, now: datetime) -> None:
    """Stop a panel, with a reason that is published under the name of whoever stops it.

    Nobody joins, and nothing is drawn any more: the secret of a draw that did not take place goes at once.
    What was published stays. Everybody in it is told, and what is personal is destroyed the stated days
    after. Raises PanelNotReady.
    """
    require(may_convene(by))
    hold_at(panel, "draft", "inviting", "published", "drawn")
    if not reason.strip():
        raise PanelNotReady(
            _("Say why it is called off. Everybody in it reads the reason, and so does anyone else.")
        )
    with record.act(by=by, verb="called off", on=panel, now=now) as act:
        panel.state, panel.called_off_at = "called_off", now
        panel.called_off_reason, panel.called_off_by = reason.strip(), by.name
        panel.destroy_on = timezone.localdate(now) + timedelta(days=panel.keep_days)
        panel.save(
            update_fields=["state", "called_off_at", "called_off_reason", "called_off_by", "destroy_on"]
        )
        with entering.lifted(reason="the secret of a draw that does not take place"):
            PanelSecret.objects.unrestricted(reason="nothing is drawn any more").filter(panel=panel).delete()
        act.announce(PanelCalledOff(subject=str(record.ref(panel)), panel=panel.code))


def tell_it_is_called_off(*, panel: Panel, event: UUID, by: Actor, now: datetime) -> int:
    """Tell everybody in it who can be told by a message; says how many still wait for a call or a letter.

    Whoever has an account is told by the channel they chose there, and whoever left an e-mail address by
    e-mail. A second call tells nobody twice. Raises PanelNotReady.
    """
    require(may_destroy(by))
    hold_at(panel, "called_off")
    with (
        record.act(by=by, verb="told those in", on=panel, now=now),
        entering.lifted(reason="telling volunteers that a panel is called off"),
    ):
        waiting = list(_still_to_tell(panel).order_by("number"))
        reached = {each.person_id for each in how_to_reach(v.person_id for v in waiting if v.person_id)}
        for volunteer in waiting:
            if _told(panel, volunteer, reached, event, now):
                volunteer.told_at = now
                volunteer.save(update_fields=["told_at"])
    return sum(1 for volunteer in waiting if volunteer.told_at is None)


def mark_volunteer_told(*, volunteer: PanelVolunteer, by: Actor, now: datetime) -> None:
    """Say that somebody was rung, or that their letter was posted. Raises PanelNotReady."""
    require(may_convene(by))
    hold_at(volunteer.panel, "called_off")
    if volunteer.told_at:
        raise PanelNotReady(_("They have been told already, so there is nothing more to do for them."))
    with record.act(by=by, verb="told somebody in", on=volunteer.panel, now=now):
        volunteer.told_at = now
        volunteer.save(update_fields=["told_at"])


def _still_to_tell(panel: Panel):  # type: ignore[no-untyped-def]
    held = PanelVolunteer.objects.unrestricted(reason="telling volunteers that a panel is called off")
    return held.filter(panel=panel, told_at=None).exclude(stands="gone")


def _told(panel: Panel, volunteer: PanelVolunteer, reached: set[int], event: UUID, now: datetime) -> bool:
    """Tell one of them, where a message can; a mail server that does not answer leaves it to a person."""
    subject, text = it_is_called_off(panel)
    if volunteer.person_id in reached:
        one = uuid5(event, str(volunteer.number))
        people.send_message(
            person_id=volunteer.person_id, event=one, subject=subject, text=text, by=MORROW, now=now
        )
        return True
    send = sender_for("email")
    if send is None or "@" not in volunteer.reach:
        return False
    try:
        send(volunteer.reach, subject, text)
    except CannotSend:
        return False
    return True
