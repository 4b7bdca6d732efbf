"""J9: travel to learn is promised in two versions; Kayla is refused, offered something, and upheld."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from morrow.accountability import actions as accountability
from morrow.accountability.actions import OptionDraft
from morrow.charter import actions
from morrow.charter import queries as charter
from morrow.charter.actions import Newcomer, Promise
from morrow.foundations import steps
from morrow.foundations.money import Money
from morrow.journeys.refusal_to_appeal import not_accept_with_offer
from morrow.site.demonstration.year import agreed, reported
from morrow.site.demonstration.year.shipped import shipped_rule
from morrow.site.demonstration.year.stage import Played, Stage
from morrow.site.demonstration.year.topic import Topic

ONCE = "demonstration: travel to learn"

TRAVEL = Promise(
    title="Travel to learn",
    who="Everyone of 16 to 18 who is at a school or college three miles or more from home.",
    what="A pass for the buses and trams of the place, worth £460 a year.",
    standard="A pass in your hand within ten working days.",
    amount=10,
    unit="working days",
    better="less",
    redress="Ask us to look again: somebody else decides within 20 working days.",
    limit="demand",
    paid_from="Children’s services, travel to learn",
    when_money_runs_out="Nobody who may have a pass goes without one.",
    appeal_body="A complaint to the council, then the Local Government and Social Care Ombudsman",
    appeal_days=365,
    appeal_law="Local Government Act 1974, part 3",
)
WIDER = replace(
    TRAVEL,
    who="Everyone of 16 to 18 who learns, at a school, a college or in training, three miles or more from "
    "home; and whoever cannot walk there.",
)
EARLY = agreed.Grounds(
    reasons="Whoever cannot pay the fare stops learning first.",
    weighed="Where a distance is drawn, somebody lives just inside it. We look again after half a year.",
    dissent="Three miles is a guess.",
)
LATER = agreed.Grounds(
    reasons="Apprentices pay the same fares, and two miles on crutches are too far.",
    weighed="It costs more, and reaches those who were left out first.",
    dissent="The words still speak of miles and not of roads.",
)


URGENT = (
    "Training begins in three weeks and the passes take ten working days. Whoever has none by then loses the "
    "place. The cost became known only this week."
)


KAYLA = {"age": 17, "in_education": True, "in_training": False, "miles_to_learn": 2, "cannot_walk_it": False}
IVY = {"age": 19, "in_education": False, "in_training": True, "miles_to_learn": 6}


def travel_to_learn_is_promised(stage: Stage, topic: Topic, played: Played) -> None:
    """Version 1 with its rule, before the year; version 2 in its middle."""
    with stage.as_("dilys") as dilys:
        if not steps.once(ONCE, now=stage.day(-48)):
            return
    first = _decision(stage, topic, played, "Travel to learn", EARLY, days=(-48, -42, -34))
    with stage.as_("dilys") as dilys:
        travel = actions.adopt_entitlement(
            promise=TRAVEL,
            rule=shipped_rule("travel-to-learn"),
            unchecked_known=True,
            decision=first,
            by=dilys,
            now=stage.day(-33),
        )
    second = _decision(
        stage, topic, played, "Travel to learn, wider", LATER, days=(140, 150, 160), urgent=URGENT
    )
    with stage.as_("dilys") as dilys:
        travel.refresh_from_db()
        travel = actions.supersede_entitlement(
            entitlement=travel,
            promise=WIDER,
            rule=shipped_rule("travel-to-learn-2"),
            unchecked_known=True,
            decision=second,
            why_changed="Apprentices and those who cannot walk were left out by version 1.",
            by=dilys,
            now=stage.day(161),
        )
    played.keep(travel=travel)


def kayla_is_refused_and_upheld(stage: Stage, topic: Topic, played: Played) -> None:
    """Two miles, says the rule; Petra offers a bicycle today; Ned sees that the road has no footpath."""
    if "travel" not in played.things:
        return
    with stage.as_("kayla") as kayla:
        claim = actions.ask_to_look(
            entitlement=played.travel,
            person=kayla.person_id,
            called="Kayla",
            answers=KAYLA,
            words="It is two miles, but along the bypass.",
            by=kayla,
            now=stage.day(200),
        ).claim
    _not_accepted(
        stage,
        claim,
        "The promise begins at three miles, and your college is two miles from home. You told us that "
        "nothing keeps you from walking.",
        "A bicycle on loan from Old Mill Neighbours, with lights and a lock. Ask for Jean at the old mill.",
        day=206,
    )
    with stage.as_("kayla") as kayla:
        claim.refresh_from_db()
        look = actions.ask_to_look_again(
            claim=claim,
            why="I ticked that I can walk because my legs are fine. The bypass has no footpath.",
            by=kayla,
            now=stage.day(209),
        )
    with stage.as_("ned") as ned:
        actions.look_again(
            look=look,
            changed=True,
            reason="We walked it. A mile of the way is the bypass, with no footpath and lorries. The promise "
            "says “the way itself”, and the question did not make that plain.",
            gives="A pass until the end of the school year. It is in the post.",
            leaves_out="Those whose shortest way is a road without a footpath: the words ask for miles.",
            by=ned,
            now=stage.day(221),
        )
    played.keep(claim=claim)


def ivy_does_it_on_paper(stage: Stage, topic: Topic, played: Played) -> None:
    """No e-mail: Nadia writes it down at the library; Ivy asks again with her paper; the answer stands."""
    if "travel" not in played.things:
        return
    with stage.as_("nadia") as nadia:
        asked = actions.ask_to_look(
            entitlement=played.travel,
            person=Newcomer("Ivy Marsh", "letter", "4 Nowhere Row"),
            called="Ivy",
            answers=IVY,
            second_thing="Kestrel",
            by=nadia,
            now=stage.day(230),
        )
    _not_accepted(
        stage,
        asked.claim,
        "The promise is for those of 16 to 18, and you are 19.",
        "A third off every ticket with the railcard for apprentices; Nadia applies for it with you.",
        day=236,
    )
    with stage.as_("nadia"):
        claim = charter.claim_behind(asked.code, "kestrel")
        look = actions.ask_to_look_again(
            claim=claim,
            why="Others on my course are 18 and have a pass.",
            by=charter.holder_of(claim),
            now=stage.day(240),
        )
    with stage.as_("ned") as ned:
        actions.look_again(
            look=look,
            changed=False,
            reason="The words draw the line at 18, and no way round it is in our hands.",
            by=ned,
            now=stage.day(252),
        )


def others_wait(stage: Stage, topic: Topic, played: Played) -> None:
    """On the last day Joe waits for a first answer, and Wing for a second look."""
    if "travel" not in played.things:
        return
    joe, wing = (_asked(stage, played, key, day) for key, day in (("joe", 308), ("wing", 296)))
    _not_accepted(stage, wing, "You told us you are 40.", "A lift with Old Mill Neighbours.", day=300)
    with stage.as_("wing") as by:
        wing.refresh_from_db()
        actions.ask_to_look_again(claim=wing, why="I am back at college.", by=by, now=stage.day(304))
    played.keep(waiting_claim=joe)


def _asked(stage: Stage, played: Played, key: str, day: int) -> Any:
    with stage.as_(key) as by:
        return actions.ask_to_look(
            entitlement=played.travel,
            person=by.person_id,
            called=by.name.split()[0],
            answers={"age": 40, "in_education": True, "miles_to_learn": 5},
            by=by,
            now=stage.day(day),
        ).claim


def _not_accepted(stage: Stage, claim: Any, reason: str, instead: str, *, day: int) -> None:
    with stage.as_("petra") as petra:
        not_accept_with_offer(
            claim=claim,
            offer=None,
            reason=reason,
            instead=instead,
            instead_from=stage.date(day),
            by=petra,
            now=stage.day(day),
        )


def _decision(
    stage: Stage,
    topic: Topic,
    played: Played,
    title: str,
    grounds: agreed.Grounds,
    *,
    days: tuple[int, int, int],
    urgent: str = "",
) -> Any:
    proposed, decided, effective = days
    with stage.as_("dan") as dan:
        decision = accountability.propose(
            title=title,
            question="Shall those who learn far from home travel free?",
            subject="prevention",
            options=[
                OptionDraft("A pass for those who learn", Money(9_000_000)),
                OptionDraft("No pass", Money(0)),
            ],
            rests_on=[],
            heard="Young people told the council at two meetings in the town hall; nothing was gathered yet.",
            authority=played.cabinet,
            key=bool(urgent),
            by=dan,
            now=stage.day(proposed),
        )
        accountability.attach_analysis(
            decision=decision,
            equality="Young people gain, most of all those with least money, and disabled learners.",
            sustainability="More journeys by bus and tram, fewer by car.",
            by=dan,
            now=stage.day(proposed),
        )
    reported.the_report_is_signed(stage, decision, day=proposed)
    if urgent:
        reported.it_cannot_wait(stage, decision, urgent, day=proposed + 1)
    agreed.decide_and_put_in_force(
        stage, topic, decision, decided=decided, effective=effective, grounds=grounds
    )
    return decision
