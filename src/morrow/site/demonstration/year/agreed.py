"""J2: powers, a proposal, an option sent back, a decision with reasons, a priority and a promise."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from morrow.accountability import actions as accountability
from morrow.accountability.actions import OptionDraft, VoteCast
from morrow.charter import actions as charter
from morrow.charter import queries as charter_queries
from morrow.charter.actions import Promise
from morrow.foundations import small_numbers
from morrow.foundations.money import Money
from morrow.site.demonstration.year import reported
from morrow.site.demonstration.year.stage import Played, Stage
from morrow.site.demonstration.year.topic import Topic

OUT_OF_TEN = Decimal(10)


@dataclass(frozen=True)
class Grounds:
    """Why a decision was taken, what was made of doubts, and who voted against with which words."""

    reasons: str
    weighed: str
    dissent: str


EARLY = Grounds(
    reasons="Every home gets the same, and it can begin at once.",
    weighed="Nobody was asked, so we look again after half a year.",
    dissent="We have not asked whether anybody reads it.",
)
SUSTAINABILITY = "Less energy is wasted; journeys of workers are shared."


def powers_are_registered(stage: Stage, topic: Topic, played: Played) -> None:
    """The monitoring officer registers who may decide what, and up to how much."""
    with stage.as_("mercer") as mercer:
        cabinet = accountability.grant(
            regime="executive",
            body="CABINET",
            scope=f"{topic.scope}, prevention, Awards",
            limit=Money(50_000_000),
            source="Local Government Act 2000 s9E; the example constitution, part 3",
            active_from=stage.date(-90),
            quorum=3,
            urgency_agreed_by="scrutiny_chair",
            by=mercer,
            now=stage.day(-60),
        )
        officer = accountability.grant(
            regime="officer",
            post="commissioner",
            scope="Awards",
            limit=Money(25_000_000),
            source="The example constitution, scheme of delegation to officers",
            manner="delegation",
            delegated_from=cabinet,
            active_from=stage.date(-90),
            by=mercer,
            now=stage.day(-60),
        )
    played.keep(cabinet=cabinet, officer=officer)


def an_earlier_scheme_stands(stage: Stage, topic: Topic, played: Played) -> None:
    """Before the year: a small decision on leaflets, which will be ended to pay for something better."""
    options = [OptionDraft("Leaflets by post", Money(3_000_000)), OptionDraft("No leaflets", Money(0))]
    early = decided(
        stage,
        title="Leaflets that say where to turn",
        question="Shall we post a leaflet to every home?",
        subject="prevention",
        options=options,
        rests_on=[],
        heard="Nothing was heard beforehand: this was decided before people were asked.",
        authority=played.cabinet,
        days=(-50, -44, -34),
        grounds=EARLY,
        analysis=(
            "Nobody gains or loses much; people who do not read English gain least.",
            "Paper for every home, once a year; on recycled stock.",
        ),
    )
    with stage.as_("dilys") as dilys:
        adopted = charter.adopt_priority(
            title=_of_its_own("People know where to turn", stage.date(-33)),
            aim="Every home has the numbers.",
            decision=early,
            themes=[],
            by=dilys,
            now=stage.day(-33),
        )
    played.keep(early=early, early_priority=adopted.priority)


def _of_its_own(title: str, on: date) -> str:
    """The title of a priority; where one of a year before stands still, with this year's number."""
    stands = charter_queries.live_priorities(on).filter(title__iexact=title).exists()
    return f"{title}, {on.year}" if stands else title


def the_cabinet_decides(stage: Stage, topic: Topic, played: Played) -> None:
    """Proposed, noticed, analysed; one option is sent back and returns; decided; call-in passes."""
    with stage.as_("dan") as dan:
        decision = accountability.propose(
            title=topic.title,
            question=f"Shall we do this: {topic.aim}",
            subject=topic.scope,
            options=[
                OptionDraft(
                    topic.chosen[0],
                    Money(topic.chosen[1] * 100),
                    description=_beside_the_vote(topic, played),
                    people_chose=True,
                ),
                OptionDraft(topic.dearer[0], Money(topic.dearer[1] * 100)),
                OptionDraft("Nothing more than now", Money(0)),
            ],
            rests_on=[played.theme, played.dropped, played.round, played.early_priority],
            heard=_heard(topic, played),
            authority=played.cabinet,
            key=True,
            by=dan,
            now=stage.day(55),
        )
        accountability.attach_analysis(
            decision=decision,
            equality=topic.doubt.equality,
            sustainability=SUSTAINABILITY,
            by=dan,
            now=stage.day(56),
        )
        reported.what_lies_behind_it(stage, topic, decision, dan)
    reported.the_report_is_signed(stage, decision, day=56)
    reported.a_part_is_exempt(stage, decision, day=56)
    with stage.as_("dilys") as dilys:
        accountability.publish_notice(decision=decision, by=dilys, now=stage.day(57))
    with stage.as_("okafor") as okafor:
        option = decision.options.order_by("pk").first()
        accountability.send_back(option=option, question=topic.doubt.question, by=okafor, now=stage.day(70))
    with stage.as_("dan") as dan:
        option.refresh_from_db()
        accountability.return_option(
            option=option,
            answer=topic.doubt.answer,
            by=dan,
            now=stage.day(74),
        )
    decide_and_put_in_force(stage, topic, decision, decided=90, effective=99)
    played.keep(decision=decision)


def _beside_the_vote(topic: Topic, played: Played) -> str:
    """Why the option costs another sum than the ideas the vote chose."""
    more = Money(topic.chosen[1] * 100) - played.tally.spent
    if more.pence <= 0:
        return "It does what the vote chose, and shares workers and rooms, so that it costs less."
    return (
        f"It pays for the ideas that the vote chose, and with {more.pounds()} more for what they rest on: "
        "people who come, and the running of it for as long as the money is set aside."
    )


def it_is_promised(stage: Stage, topic: Topic, played: Played) -> None:
    """A priority, its outcomes, and version 1 of an entitlement; what was dropped, and why."""
    now = stage.day(100)
    title, who, what = topic.promise
    with stage.as_("dilys") as dilys:
        adopted = charter.adopt_priority(
            title=_of_its_own(topic.title, now.date()),
            aim=topic.aim,
            decision=played.decision,
            themes=[played.theme],
            trade_off="It comes before leaflets, which end to pay for it.",
            order=1,
            by=dilys,
            now=now,
        )
        priority = adopted.priority
        charter.drop_theme(
            theme=played.dropped, decision=played.decision, reason=topic.dropped[2], by=dilys, now=now
        )
        statement, measure, unit = topic.outcome
        outcome = charter.define_outcome(
            priority=priority,
            statement=statement,
            measure=measure,
            unit=unit,
            most=OUT_OF_TEN,
            by=dilys,
            now=now,
        )
        kindness = charter.define_outcome(
            priority=priority,
            statement="I am treated as a person",
            measure="By their own account",
            unit="points of 10",
            most=OUT_OF_TEN,
            relational=True,
            by=dilys,
            now=now,
        )
        entitlement = charter.adopt_entitlement(
            promise=Promise(
                title=title,
                who=who,
                what=what,
                standard=what,
                redress="Ask us to look again, within 20 working days; a complaint, then the Ombudsman",
                limit="cash",
                paid_from="Prevention, from the pool of the partners",
                when_money_runs_out="You keep your place, and eligible needs are met all the same.",
                appeal_body="A complaint to the council, then the Local Government and Social Care Ombudsman",
                appeal_days=365,
                appeal_law="Local Government Act 1974, part 3",
            ),
            decision=played.decision,
            priority=priority,
            by=dilys,
            now=now,
        )
    played.keep(priority=priority, outcome=outcome, kindness=kindness, entitlement=entitlement)


def _heard(topic: Topic, played: Played) -> str:
    """What was heard, in the very numbers that the public pages count."""
    times, voters = small_numbers.count(len(played.said)), played.tally.ballots
    return f"People told us about this {times} times, to the nearest 5, and {voters} voted. {topic.minority}"


def decided(
    stage: Stage,
    *,
    authority: Any,
    days: tuple[int, int, int],
    grounds: Grounds,
    analysis: tuple[str, str],
    tried: dict[str, Any] | None = None,
    **proposal: Any,
) -> Any:
    """Dan proposes; the cabinet decides for the first option; it takes effect, on these days of the year.

    What is only `tried` is set up so, and reviewed on its last day.
    """
    proposed, voted, effective = days
    equality, sustainability = analysis
    with stage.as_("dan") as dan:
        decision = accountability.propose(**proposal, authority=authority, by=dan, now=stage.day(proposed))
        accountability.attach_analysis(
            decision=decision,
            equality=equality,
            sustainability=sustainability,
            by=dan,
            now=stage.day(proposed),
        )
        if tried:
            first = decision.options.order_by("pk").first()
            accountability.set_up_experiment(option=first, **tried, by=dan, now=stage.day(proposed))
    risk = {"against_it": reported.TRIED} if tried else {}
    reported.the_report_is_signed(stage, decision, day=proposed, **risk)
    _decide(stage, grounds, decision, day=voted, review_on=tried["last_day"] if tried else None)
    _take_effect(stage, decision, day=effective)
    return decision


def decide_and_put_in_force(
    stage: Stage,
    topic: Topic,
    decision: Any,
    *,
    decided: int,
    effective: int,
    grounds: Grounds | None = None,
) -> None:
    """Cllr Okafor decides for the first option; Dilys puts it in force when call-in has passed."""
    grounds = grounds or Grounds(
        reasons="It does what most asked for, and begins with those who are worst off.",
        weighed=topic.doubt.weighed,
        dissent=topic.doubt.dissent,
    )
    _decide(stage, grounds, decision, day=decided)
    _take_effect(stage, decision, day=effective)


def _decide(
    stage: Stage, grounds: Grounds, decision: Any, *, day: int, review_on: date | None = None
) -> None:
    votes = [
        VoteCast("Cllr Ada Okafor", "for"),
        VoteCast("Cllr Ines Marlow", "for"),
        VoteCast("Cllr Pat Dunne", "against", grounds.dissent),
    ]
    with stage.as_("okafor") as okafor:
        decision.refresh_from_db()
        accountability.decide(
            decision=decision,
            option=decision.options.order_by("pk").first(),
            reasons=grounds.reasons,
            made_of_it=grounds.weighed,
            interests=(),
            votes=votes,
            review_on=review_on or stage.date(day + 180),
            by=okafor,
            now=stage.day(day),
        )


def _take_effect(stage: Stage, decision: Any, *, day: int) -> None:
    with stage.as_("dilys") as dilys:
        decision.refresh_from_db()
        accountability.take_effect(decision=decision, by=dilys, now=stage.day(day))
        decision.refresh_from_db()
