"""J1: what the statements say together is drafted from them, edited, and published before the decision."""

from __future__ import annotations

from morrow.site.demonstration.year.stage import Played, Stage
from morrow.site.demonstration.year.topic import Topic
from morrow.voice import actions

OPENING = (
    "There is something that people agree on, whichever way they lean. They differ on who should act first, "
    "and both ways of seeing it go to the Cabinet."
)
CHANGED = "One sentence said as we would say it at a stall. Nothing was left out."


def it_is_summed_up(stage: Stage, topic: Topic, played: Played) -> None:
    """Esme drafts the summary from the statements alone, says one claim more plainly, and publishes it."""
    with stage.as_("esme") as esme:
        summary = actions.draft_bridging(round=played.round, by=esme, now=stage.day(51))
        first = summary.points.order_by("position").first()
        if first is None:
            return
        plainer = actions.Edited("Whoever we are and however we lean, most of us agree with this.")
        actions.edit_bridging(
            summary=summary,
            opening=OPENING,
            changed=CHANGED,
            points={first.position: plainer},
            by=esme,
            now=stage.day(52),
        )
        actions.publish_bridging(summary=summary, by=esme, now=stage.day(53))
    played.keep(summary=summary)
