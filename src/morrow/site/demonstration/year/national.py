"""The shelf of what is decided nationally: the council decides only that its charter shows it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from morrow.accountability import actions as accountability
from morrow.accountability import queries as questions
from morrow.accountability.actions import OptionDraft
from morrow.charter import actions
from morrow.charter.actions import Promise
from morrow.charter.errors import RuleRefused
from morrow.foundations import steps
from morrow.foundations.money import Money
from morrow.site.demonstration.year import agreed
from morrow.site.demonstration.year.shipped import shipped_rule
from morrow.site.demonstration.year.stage import Played, Stage
from morrow.site.demonstration.year.topic import Topic

ONCE = "demonstration: the national shelf"
CHALLENGED = "The law gives you this way, whoever said no."
NEVER_HERE = "It is decided nationally, and does not run out here."


@dataclass(frozen=True)
class National:
    """A promise that is decided elsewhere: what its page says, and where to apply."""

    rule: str
    title: str
    who: str
    what: str
    apply_at: str
    row: str
    """The question of the map that says who decides it in law, and how to challenge that."""


NATIONAL = (
    National(
        "healthy-start",
        "Healthy Start",
        "Those who are more than ten weeks pregnant or have a child under 4, and get certain benefits.",
        "Money on a card each week for milk, fruit and vegetables.",
        "https://www.healthystart.nhs.uk/",
        "healthy-start",
    ),
    National(
        "free-school-meals",
        "Free school meals",
        "Children at a state school in households that get Universal Credit.",
        "A meal on each school day.",
        "https://www.gov.uk/apply-free-school-meals",
        "school-meals",
    ),
    National(
        "early-education",
        "Early education for every child of 3 or 4",
        "Every child from the term after the third birthday, until reception.",
        "570 hours a year with a nursery, a playgroup or a childminder.",
        "https://www.gov.uk/help-with-childcare-costs",
        "early-education",
    ),
    National(
        "savings-and-care",
        "Help to pay for care",
        "Adults who need care and have no more in savings than the upper limit.",
        "The council pays towards care. Savings between the two limits count as some income each week. "
        "The rule is national; your council assesses you and decides.",
        "https://www.gov.uk/apply-needs-assessment-social-services",
        "care-charges",
    ),
    National(
        "adapting-a-childs-home",
        "A home adapted for a disabled child",
        "A disabled child or young person whose home has to be changed for them; a parent applies.",
        "A disabled facilities grant for the works, without looking at what the family has. "
        "The rule is national; your council decides.",
        "https://www.gov.uk/disabled-facilities-grants",
        "disabled-facilities",
    ),
)
GROUNDS = agreed.Grounds(
    reasons="People ask one question: what can I get? They should not have to know who decides it.",
    weighed="A shelf that goes out of date misleads. Every amount says since when, and who checked it.",
    dissent="Others are paid to keep these pages.",
)
ANALYSIS = (
    "Those who are owed most gain most: families with young children, disabled people, carers.",
    "It needs no paper, and a desk reads it out.",
)


def it_stands_beside_ours(stage: Stage, topic: Topic, played: Played) -> None:
    """A small decision before the year; each promise with its rule on the day its amounts hold."""
    with stage.as_("dilys"):
        if not steps.once(ONCE, now=stage.day(-47)):
            return
    decision = agreed.decided(
        stage,
        title="Rights decided nationally stand beside ours",
        question="Shall our charter show what people can count on by national law?",
        subject="prevention",
        options=[OptionDraft("Show both on one page", Money(0)), OptionDraft("Show only ours", Money(0))],
        rests_on=[],
        heard="Nothing was heard beforehand: it changes nobody’s rights, and says where they are.",
        authority=played.cabinet,
        days=(-47, -43, -34),
        grounds=GROUNDS,
        analysis=ANALYSIS,
    )
    with stage.as_("dilys") as dilys:
        for each in NATIONAL:
            _write_beside(each, decision, dilys, stage)


def _write_beside(each: National, decision: Any, by: Any, stage: Stage) -> None:
    """On the national shelf, linked from the map; for later where an amount has no value that day."""
    try:
        promise = actions.adopt_entitlement(
            promise=Promise(
                title=each.title,
                who=each.who,
                what=each.what,
                standard="Whoever decides it says when. At any desk here somebody applies with you.",
                redress=CHALLENGED,
                limit="demand",
                when_money_runs_out=NEVER_HERE,
                shelf="nationally",
                apply_at=each.apply_at,
            ),
            rule=shipped_rule(each.rule),
            decision=decision,
            by=by,
            now=stage.day(302),
        )
    except RuleRefused:
        return
    accountability.put_right(
        row=questions.responsibility(each.row),
        changes={"promise": promise.series},
        why="Our charter shows what it comes to",
        by=by,
        now=stage.day(303),
    )
