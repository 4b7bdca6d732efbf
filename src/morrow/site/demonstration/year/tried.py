"""Something is tried first: a table on two evenings, until forty come or the money is spent."""

from __future__ import annotations

from typing import Any

from morrow.accountability import actions, queries
from morrow.accountability.actions import OptionDraft
from morrow.foundations import steps
from morrow.foundations.money import Money
from morrow.site.demonstration.year import agreed
from morrow.site.demonstration.year.stage import Played, Stage
from morrow.site.demonstration.year.topic import Topic

ONCE = "demonstration: something is tried first"
BUDGET = Money(4_800_00)
LAST = 285
READINGS = (
    (205, 15, Money(900_00), "Most came with somebody. Two buses end before we close."),
    (226, 260, Money(1_900_00), "Soup went first; the quiz brought the young ones."),
    (247, 42, Money(2_950_00), "Full. Many said that they live alone."),
)
TRIED = agreed.Grounds(
    reasons="Nobody knows whether people come in the evening. It costs little to find out.",
    weighed="The last bus leaves before the table ends: it closes an hour earlier on Thursdays.",
    dissent="We know already that people are lonely.",
)
FOR_GOOD = agreed.Grounds(
    reasons="Forty came, and many of them live alone. What was tried did what we expected of it.",
    weighed="Nobody came who uses a wheelchair: the side door is mended first.",
    dissent="It is much money for one table.",
)


def a_table_is_tried(stage: Stage, topic: Topic, played: Played) -> None:
    """A small decision with a stop rule; counted, put right once, and stopped by the count."""
    with stage.as_("dan"):
        if not steps.once(ONCE, now=stage.day(160)):
            return
    decision = agreed.decided(
        stage,
        title="A table on two evenings, tried first",
        question="Shall the library put up a warm table on Tuesday and Thursday evenings, to see who comes?",
        subject="prevention",
        options=[
            OptionDraft("Try it this season", BUDGET),
            OptionDraft("Do nothing", Money(0)),
        ],
        rests_on=[],
        heard="Three people said at the desk that the evenings are long; nobody was asked in a round.",
        authority=played.cabinet,
        days=(161, 168, 179),
        grounds=TRIED,
        analysis=(
            "People who live alone and those who work in the day gain most; nobody loses anything.",
            "The room is heated anyway on these evenings.",
        ),
        tried={
            "hypothesis": "If there is a warm table on two evenings, then forty people come to the fullest "
            "one, because the day centre closes at four.",
            "counted": "people at the table on the fullest evening",
            "budget": BUDGET,
            "last_day": stage.date(LAST),
            "stop_when": "at_least",
            "stop_at": 40,
        },
    )
    _it_is_counted(stage, decision)
    with stage.as_("dan"):
        decision.refresh_from_db()
    _it_ends_with_a_decision(stage, played, decision)


def _it_is_counted(stage: Stage, decision: Any) -> None:
    with stage.as_("dan") as dan:
        for day, count, spent, words in READINGS:
            reading = actions.keep_reading(
                experiment=queries.decision(decision.code).experiment,
                as_at=stage.date(day),
                count=count,
                spent=spent,
                words=words,
                by=dan,
                now=stage.day(day),
            )
            if count > 100:
                actions.correct_reading(
                    reading=reading,
                    count=25,
                    spent=spent,
                    reason="Both evenings were added up, week after week.",
                    by=dan,
                    now=stage.day(day + 1),
                )
        actions.say_what_was_learned(
            experiment=queries.decision(decision.code).experiment,
            came_true="yes",
            learned="They came for company more than for warmth, and stayed for the quiz. Nobody came by "
            "wheelchair: the side door sticks. Whoever needs the last bus left before the soup.",
            by=dan,
            now=stage.day(250),
        )


def _it_ends_with_a_decision(stage: Stage, played: Played, decision: Any) -> None:
    agreed.decided(
        stage,
        title="The evening table stays",
        question="It was tried and its rule for stopping is met. Shall the table stay, change, or end?",
        subject="prevention",
        options=[
            OptionDraft("It stays for a year, and the side door is mended", Money(11_400_00)),
            OptionDraft("It ends", Money(0)),
        ],
        rests_on=[],
        heard="Forty came on the fullest evening; what was learned is on the page of what was tried.",
        supersedes=decision,
        authority=played.cabinet,
        days=(252, 259, 270),
        grounds=FOR_GOOD,
        analysis=(
            "People who live alone gain most; with the side door mended, disabled people can come too.",
            "One room is heated that was heated anyway.",
        ),
    )
