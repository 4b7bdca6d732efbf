"""A complaint with a procedure in law is carried to its team, and acknowledged in three working days."""

from __future__ import annotations

from morrow.people import actions as people
from morrow.people import queries as reaching
from morrow.site.demonstration.year.stage import Played, Stage
from morrow.site.demonstration.year.topic import Topic
from morrow.voice import actions

WHO = 100
"""The resident who complains, and does nothing else in the year."""

WORDS = (
    "My granddaughter’s social worker changed three times since summer, and nobody told us. I rang twice "
    "and nobody rang back."
)


def a_complaint_goes_its_way(stage: Stage, topic: Topic, played: Played) -> None:
    """Nadia writes it down on the telephone, Rosa hands it over and posts it, Nadia hears they have it."""
    with stage.as_("nadia") as nadia:
        said = actions.take_down(
            words=WORDS,
            kind="complaint",
            channel="phone",
            person=stage.residents[WHO],
            read_back=True,
            second_thing="lantern",
            by=nadia,
            now=stage.day(5),
        )
    with stage.as_("rosa") as rosa:
        complaint = actions.send_to_complaints(
            contribution=said.contribution, procedure="children", by=rosa, now=stage.day(5, 16)
        )
        for letter in reaching.messages_waiting(stage.viewer("rosa"), "letter"):
            if letter.event == complaint.hand_over:
                people.mark_delivered(message=letter, by=rosa, now=stage.day(5, 17))
    with stage.as_("nadia") as nadia:
        actions.acknowledge_complaint(complaint=complaint, by=nadia, now=stage.day(7))
