"""J1: a vote that goes on today, by points, with papers waiting to be entered."""

from __future__ import annotations

from typing import Any

from morrow.foundations.money import Money
from morrow.site.demonstration.year.stage import Played, Stage
from morrow.site.demonstration.year.topic import Topic
from morrow.voice import actions, queries

OPENS, VOTES, PAPERS, CLOSES = 300, 304, 306, 324
VOTERS = range(60, 84)
ON_PAPER = range(84, 87)
STREETS, TOGETHER = "Streets", "Things we share"
THE_PATH = "the path to school"
PROJECTS = (
    ("Benches where people wait", "Six benches at stops where nobody can sit.", 9_000, STREETS, ""),
    ("A repair café, every Saturday", "Tools and people who know how, in a library.", 6_500, TOGETHER, ""),
    (
        "Lights on the path to school",
        "Twelve lamps where it is dark from October.",
        14_000,
        STREETS,
        THE_PATH,
    ),
    ("Lights that wake as you pass", "Six lamps that stay dark for the bats.", 8_000, STREETS, THE_PATH),
    ("Seeds and soil for anyone", "A shelf in each library, filled twice a year.", 2_500, TOGETHER, ""),
)
"""Title, what it is, pounds, category, and the choice of which only one can be done."""
LIMITS = actions.Limits(least_votes=5, categories=((STREETS, Money(15_000_00)), (TOGETHER, None)))


def a_vote_goes_on(stage: Stage, topic: Topic, played: Played) -> None:
    """Esme opens a vote by points; some vote here, three on paper, and two papers wait for a second look."""
    with stage.as_("esme") as esme:
        round_ = actions.draft_round(terms=_terms(stage), by=esme, now=stage.day(OPENS - 3))
        actions.set_limits(round=round_, limits=LIMITS, by=esme, now=stage.day(OPENS - 3))
        actions.open_round(round=round_, by=esme, now=stage.day(OPENS))
        projects = [
            actions.add_project(
                round=round_,
                title=title,
                description=description,
                cost=Money(cost * 100),
                category=category,
                either_or=either_or,
                by=esme,
                now=stage.day(OPENS),
            )
            for title, description, cost, category, either_or in PROJECTS
        ]
        actions.open_ballot(round=round_, by=esme, now=stage.day(OPENS))
    for number in VOTERS:
        with stage.as_resident(stage.residents[number]) as by:
            points = _points(projects, number)
            actions.cast_ballot(round=round_, points=points, person=None, by=by, now=stage.day(VOTES))
    _papers(stage, round_, projects)


def _papers(stage: Stage, round_: Any, projects: Any) -> None:
    now = stage.day(PAPERS)
    with stage.as_("nadia") as nadia:
        pack = actions.print_papers(round=round_, number=len(ON_PAPER), by=nadia, now=now)
        first, second, _third = queries.pack_of(round_, pack)
        for number in ON_PAPER:
            actions.take_in_paper(round=round_, person=stage.residents[number], by=nadia, now=now)
        for serial in (first, second):
            read = actions.Read(points=_points(projects, 1))
            actions.read_paper(round=round_, serial=serial, read=read, by=nadia, now=now)
    with stage.as_("rosa") as rosa:
        read = actions.Read(points=_points(projects, 2))
        actions.read_paper(round=round_, serial=first, read=read, by=rosa, now=now)


def _points(projects: Any, number: int) -> dict[str, int]:
    return {project.code: (number * 7 + place * 5) % 6 for place, project in enumerate(projects)}


def _terms(stage: Stage) -> actions.Terms:
    return actions.Terms(
        title="Small things for our streets",
        question="Which small things should £20,000 pay for?",
        who="Everyone who lives here, of any age",
        opens=stage.date(OPENS),
        closes=stage.date(CLOSES),
        methods=["vote"],
        ballot_kind="score",
        least_participants=20,
        selection_rule="Equal Shares, by points: every voter has the same part of the money, and a project "
        "is paid for by those who gave it points, each in step with the points they gave.",
        budget=Money(20_000_00),
    )
