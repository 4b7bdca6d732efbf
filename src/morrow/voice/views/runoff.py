"""The picture of a run-off."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from morrow.foundations.pictures import Bar, bars
from morrow.voice.queries import Runoff, RunoffRow


def runoff_picture(runoff: Runoff) -> str:
    """A bar for each project: on how many ballots it was first when it was chosen, or in its last round."""
    return bars(
        [Bar(row.title, row.last, _figure(row, len(runoff.numbers)), row.chosen) for row in runoff.rows],
        name="runoff",
        title=_("How far each project came"),
        description=" ".join(runoff.said),
    )


def _figure(row: RunoffRow, rounds: int) -> str:
    ballots = ngettext("%(n)d ballot", "%(n)d ballots", row.last) % {"n": row.last}
    if row.chosen:
        return _("%(ballots)s, chosen") % {"ballots": ballots}
    if row.rounds == rounds:
        return ballots
    return _("%(ballots)s, out in round %(round)d") % {"ballots": ballots, "round": row.rounds}
