"""R18: young people decide on their own pot, one project by instant run-off, with codes and no names."""

from __future__ import annotations

from typing import Any

from morrow.foundations.money import Money
from morrow.foundations.scope import NOBODY, Actor, entering
from morrow.site.demonstration.year.stage import Played, Stage
from morrow.site.demonstration.year.topic import Topic
from morrow.voice import actions

PLANS, OPENS, VOTES, CLOSES = 250, 255, 262, 270
PUPILS, AT_THE_HUB = 22, 3
PROJECTS = (
    ("A skate park with lights", "Ramps behind the leisure centre, lit until nine.", 19_500),
    ("A room of our own", "The old ticket office, warm, open after school every day.", 20_000),
    ("Free buses at weekends", "Travel for everyone under 18 for one summer.", 18_000),
    ("A recording studio", "Microphones, a desk, and somebody who shows how.", 15_000),
)
ORDERS = ((0, 3, 1), (1, 2), (2, 1, 0), (3, 2, 1), (1, 0), (0, 1), (2, 1), (1, 3))
"""In what order they want them, one after another."""
RULE = (
    "Instant run-off: each ballot counts for the first project in its order that is still in. "
    "A project first on more than half of the ballots is chosen; else the one first on the fewest goes out. "
    "The lot decides between projects that are level."
)
SOMEBODY = Actor(person_id=0, alias=None, role="visitor", example=True)
"""Whoever sits before a machine with a slip in hand."""


def young_people_decide(stage: Stage, topic: Topic, played: Played) -> None:
    """Esme opens a round for those of 11 to 17; a school and Leila hand out codes; one project is chosen."""
    with stage.as_("esme") as esme:
        round_ = actions.draft_round(terms=_terms(stage), by=esme, now=stage.day(PLANS))
        actions.make_young(round=round_, terms=_young(stage), by=esme, now=stage.day(PLANS))
        actions.set_limits(
            round=round_,
            limits=actions.Limits(one_winner=True),
            by=esme,
            now=stage.day(PLANS),
        )
        actions.open_round(round=round_, by=esme, now=stage.day(OPENS))
        projects = [
            actions.add_project(
                round=round_,
                title=title,
                description=description,
                cost=Money(cost * 100),
                by=esme,
                now=stage.day(OPENS),
            )
            for title, description, cost in PROJECTS
        ]
        actions.open_ballot(round=round_, by=esme, now=stage.day(OPENS))
    _they_vote(stage, round_, projects)
    with stage.as_("esme") as esme:
        actions.close_round(round=round_, by=esme, now=stage.day(CLOSES + 1))
        actions.count_round(round=round_, by=esme, now=stage.day(CLOSES + 1))
    played.keep(young_round=round_)


def _they_vote(stage: Stage, round_: Any, projects: Any) -> None:
    with stage.as_("leila") as leila:
        agreed = actions.Permission("parental", "Letters home, signed and returned to the school office")
        codes = actions.print_codes(
            round=round_,
            school="Thistledown High School",
            number=PUPILS,
            permission=agreed,
            by=leila,
            now=stage.day(OPENS + 1),
        )
        own = actions.Permission("own", "We talked it through; they explained it back to me")
        codes += [
            actions.give_code(
                round=round_,
                where="Mill Lane hub",
                age_checked=True,
                permission=own,
                by=leila,
                now=stage.day(OPENS + 2),
            )
            for _one in range(AT_THE_HUB)
        ]
    for number, code in enumerate(codes[:-1]):
        order = [projects[place].code for place in ORDERS[number % len(ORDERS)]]
        with entering.entered(place=stage.place, viewer=NOBODY):
            by = actions.take_up_code(round=round_, code=code, by=SOMEBODY, now=stage.day(VOTES))
            actions.cast_ballot(round=round_, approves=order, person=None, by=by, now=stage.day(VOTES))


def _terms(stage: Stage) -> actions.Terms:
    return actions.Terms(
        title="Our £20,000",
        question="What should £20,000 do for young people here?",
        who="Everyone aged 11 to 17 who lives or goes to school here",
        opens=stage.date(OPENS),
        closes=stage.date(CLOSES),
        methods=["vote"],
        ballot_kind="ranked",
        least_participants=20,
        selection_rule=RULE,
        budget=Money(20_000_00),
    )


def _young(stage: Stage) -> actions.YoungRound:
    return actions.YoungRound(
        age_from=11,
        age_to=17,
        contact_name="Beth Carrow, safeguarding lead",
        contact_phone="0161 496 0770",
        where="At your school, or from the youth worker at the Mill Lane hub on Tuesdays from 4 to 6.",
        basis="The council’s public task, UK GDPR article 6(1)(e). Nothing is kept of who takes part.",
        promise="Cllr Ada Okafor has promised before the vote to do what is chosen, "
        "or to say publicly why not.",
        asks_permission=True,
    )
