"""R75 and R76: the council, a business and neighbours each pledge a part, and ask each other about it."""

from __future__ import annotations

from typing import Any

from morrow.charter import actions as charter
from morrow.charter.actions import Part
from morrow.charter.queries import PledgeRef
from morrow.site.demonstration.year.stage import Played, Stage
from morrow.site.demonstration.year.topic import Topic

WHY = (
    "None of us can do this alone. So each says what it will do itself, and the others look whether it was "
    "done."
)
ASKED_HOW = (
    "At the open evening of the network in the hall, and by a note through every door on the estate two "
    "weeks before. Whoever wanted to help wrote down hours, not a name."
)


def each_side_pledges(stage: Stage, topic: Topic, played: Played) -> None:
    """A mutual pledge of three sides: adopted by the officer, then a yes from each of the others."""
    with stage.as_("dilys") as dilys:
        pledge = charter.adopt_pledge(
            title="Each of us does a part",
            why=WHY,
            priority=played.priority,
            decision=played.decision,
            sides=_parts(stage),
            active_from=stage.date(110),
            active_to=stage.date(400),
            by=dilys,
            now=stage.day(104),
        )
    with stage.as_("karl") as karl:
        charter.say_yes(side=_side(pledge, "WORKS"), by=karl, now=stage.day(106))
    with stage.as_("jean") as jean:
        network = _side(pledge, "NETWORK")
        charter.say_yes(side=network, asked_how=ASKED_HOW, by=jean, now=stage.day(109))
    played.keep(pledge=pledge)


def each_side_does_some_of_it(stage: Stage, topic: Topic, played: Played) -> None:
    """Part of it is done and confirmed; one slip is reversed, one thing is questioned, some waits."""
    trials = "Two weeks each in the workshop, with somebody beside whoever tried."
    _did(stage, played, "karl", 4, 150, trials, confirmed=("jean", 153))
    more = "More trials, now in the mornings too, because that was asked for."
    _did(stage, played, "karl", 3, 230, more, confirmed=("dilys", 236))
    _did(stage, played, "karl", 2, 290, "More trials, in the paint shop.")
    _did(
        stage,
        played,
        "jean",
        60,
        170,
        "Hours on the telephone and on foot, since May.",
        confirmed=("karl", 175),
    )
    again = "Hours of ringing, calling round and going along."
    _did(stage, played, "jean", 80, 240, again, confirmed=("dilys", 244))
    twice = _did(stage, played, "jean", 80, 241, again)
    with stage.as_("jean") as jean:
        slip = "The same 80 hours were written down twice."
        charter.reverse(delivery=twice, reason=slip, by=jean, now=stage.day(245))
    _did(stage, played, "jean", 45, 300, "Hours of the last weeks; there are more of us than before.")
    opened = "Three libraries were open and warm on Saturday mornings, with tea."
    _did(stage, played, "dilys", 20, 180, opened, confirmed=("jean", 184))
    doubted = _did(stage, played, "dilys", 18, 270, "The three libraries again, on Saturday mornings.")
    with stage.as_("jean") as jean:
        charter.question(
            delivery=doubted,
            side=_side(played.pledge, "NETWORK"),
            words="On two Saturdays the door of one library was locked at ten. Which mornings are counted?",
            by=jean,
            now=stage.day(275),
        )


def _parts(stage: Stage) -> list[Part]:
    return [
        Part(
            "COUNCIL",
            "We keep a room in three libraries open, warm and free on Saturday mornings, for whoever comes.",
            60,
            "Saturday mornings",
            stage.date(380),
            kind="council",
        ),
        Part(
            "WORKS",
            "We open paid trials of two weeks, at the real Living Wage, for people who want to try the work. "
            "Places are counted, not the people in them.",
            12,
            "paid trials",
            stage.date(330),
        ),
        Part(
            "NETWORK",
            "We give hours to ring, to call round and to go along, where somebody asked for it.",
            200,
            "hours",
            stage.date(380),
            kind="residents",
        ),
    ]


def _side(pledge: PledgeRef, code: str) -> Any:
    return pledge.sides.select_related("organisation", "pledge__priority").get(organisation__code=code)


def _did(
    stage: Stage,
    played: Played,
    who: str,
    amount: int,
    day: int,
    words: str,
    *,
    confirmed: tuple[str, int] | None = None,
) -> Any:
    with stage.as_(who) as by:
        done = charter.deliver(
            side=_side(played.pledge, by.organisation),
            amount=amount,
            done_on=stage.date(day),
            words=words,
            by=by,
            now=stage.day(day, 17),
        )
    if confirmed:
        key, later = confirmed
        with stage.as_(key) as other:
            side = _side(played.pledge, other.organisation)
            charter.confirm(delivery=done, side=side, by=other, now=stage.day(later))
    return done
