"""The end of a panel: it has done its work, and on the stated day everything personal of it is destroyed."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from django.utils import timezone
from django.utils.translation import gettext as _

from morrow.foundations import record
from morrow.foundations.permission import require
from morrow.foundations.scope import Actor, entering
from morrow.voice.errors import PanelNotReady
from morrow.voice.events import PanelDataDestroyed
from morrow.voice.models import Panel, PanelAddress, PanelSecret, PanelVolunteer
from morrow.voice.panel_holding import hold_at
from morrow.voice.permissions import may_convene, may_destroy
from morrow.voice.queries.panels import to_keep


def end_panel(*, panel: Panel, ended_on: date, by: Actor, now: datetime) -> None:
    """Say that a panel has done its work; what is personal is destroyed the stated days after.

    Raises PanelNotReady.
    """
    require(may_convene(by))
    hold_at(panel, "drawn")
    with record.act(by=by, verb="ended", on=panel, now=now):
        panel.state, panel.ended_on = "ended", ended_on
        panel.destroy_on = ended_on + timedelta(days=panel.keep_days)
        panel.save(update_fields=["state", "ended_on", "destroy_on"])


def destroy_panel_data(*, panel: Panel, by: Actor, now: datetime) -> int:
    """Destroy addresses and everything volunteers told, once the stated day has come; says how many people.

    What was shown of each quota stays as it was shown, and so do chances and the draw. Morrow does it by
    itself on the day; who runs panels may, where it did not. Raises PanelNotReady.
    """
    require(may_destroy(by))
    hold_at(panel, "ended", "called_off")
    if panel.destroy_on is None or timezone.localdate(now) < panel.destroy_on:
        raise PanelNotReady(_("The day on which this is destroyed was stated in the letters. Wait for it."))
    with (
        record.act(by=by, verb="destroyed what was personal of", on=panel, now=now) as act,
        entering.lifted(reason="destroying what volunteers told"),
    ):
        panel.as_shown = to_keep(panel)
        volunteers = PanelVolunteer.objects.unrestricted(reason="destroying what volunteers told")
        people = volunteers.filter(panel=panel).count()
        volunteers.filter(panel=panel).delete()
        PanelAddress.objects.unrestricted(reason="destroying addresses").filter(panel=panel).delete()
        PanelSecret.objects.unrestricted(reason="the secret was told").filter(panel=panel).delete()
        panel.state, panel.destroyed_at = "destroyed", now
        panel.save(update_fields=["state", "destroyed_at", "as_shown"])
        act.announce(PanelDataDestroyed(subject=str(record.ref(panel)), panel=panel.code))
    return people
