"""The file by which anyone counts a vote again: every ballot, shuffled, and the rule."""

from __future__ import annotations

from morrow.foundations.small_numbers import FEWEST_SHOWN
from morrow.standards import pabulib
from morrow.voice import rules
from morrow.voice.models import Round, Tally
from morrow.voice.queries.ballots import Voted, voted_in
from morrow.voice.queries.limits import amounts_in, limits_beside, limits_in_meta, limits_of

VOTE_TYPE = {"approval": "approval", "knapsack": "approval", "score": "scoring", "ranked": "ordinal"}
"""The kind of ballot in the words of the format."""

TIE_RULE = "by lot: the lowest SHA-256 of seed, colon, project_id goes first"
LAST_GOES_OUT = "; of projects level with the fewest ballots, the one that comes last in that order goes out"
STATED = ("rule", "utility", "completion", "start", "ballots", "seed")
"""The rule, in the order in which it is read."""


def why_no_file(round_: Round) -> str:
    """Why the ballots are not published: `few`, `promised` otherwise, `uncounted`; empty where they are."""
    tally = Tally.objects.filter(round=round_).first()
    if tally is None:
        return "uncounted"
    if not round_.publishes_ballots or not tally.terms:
        return "promised"
    return "few" if tally.ballots < FEWEST_SHOWN else ""


def ballots_file(round_: Round) -> str:
    """The text of the file. Ask `why_no_file` first."""
    tally = Tally.objects.get(round=round_)
    voted = voted_in(round_)
    budget = round_.budget.pence if round_.budget else 0
    amounts = [budget, *(each.cost.pence for each in voted.projects), *amounts_in(limits_of(round_))]
    whole = all(pence % 100 == 0 for pence in amounts)
    units = 100 if whole else 1
    instance = pabulib.Instance(
        meta=_meta(round_, tally, voted, units),
        budget=budget // units,
        scale=100 // units,
        projects=_projects(tally, voted, units),
        votes=_votes(voted),
    )
    return pabulib.write(instance)


def _meta(round_: Round, tally: Tally, voted: Voted, units: int) -> dict[str, str]:
    return {
        "description": _line(f"{round_.title}: {round_.question}"),
        "country": "United Kingdom",
        "unit": tally.place,
        "instance": round_.code,
        "num_projects": str(len(voted.projects)),
        "num_votes": str(len(voted.ballots)),
        "budget": "",
        "currency": "GBP",
        "vote_type": VOTE_TYPE[round_.ballot_kind],
        **(
            {"min_points": "0", "max_points": str(rules.MOST_POINTS)} if round_.ballot_kind == "score" else {}
        ),
        **{name: tally.terms[name] for name in STATED if name in tally.terms},
        **limits_in_meta(limits_of(round_), units),
        "tie_rule": TIE_RULE + (LAST_GOES_OUT if tally.terms["rule"] == rules.RUNOFF else ""),
        "date_begin": f"{round_.opens:%d.%m.%Y}",
        "date_end": f"{round_.closes:%d.%m.%Y}",
        "comment": _line(round_.selection_rule),
    }


def _projects(tally: Tally, voted: Voted, units: int) -> tuple[pabulib.Project, ...]:
    """Each project with its votes and whether it won; `won_as` is the order in which winners were chosen."""
    rows = {row["project"]: row for row in tally.projects}
    order = {row["project"]: n for n, row in enumerate((r for r in tally.projects if r["funded"]), 1)}
    return tuple(
        pabulib.Project(
            project.code,
            project.cost.pence // units,
            {
                "name": _line(project.title),
                "votes": str(rows[project.code]["votes"]),
                "selected": "1" if project.code in order else "0",
                "won_as": str(order.get(project.code, "")),
                **limits_beside(project, voted.projects),
            },
        )
        for project in voted.projects
    )


def _votes(voted: Voted) -> tuple[pabulib.Vote, ...]:
    shown = rules.coarsened(voted.groups, FEWEST_SHOWN)
    wards, ages = (any(pair[place] for pair in shown) for place in (0, 1))
    scored = any(made.points for made in voted.ballots)
    return tuple(
        pabulib.Vote(
            str(number),
            *_named(made, voted, scored),
            ({"ward": ward} if wards else {}) | ({"age_band": age} if ages else {}),
        )
        for number, (made, (ward, age)) in enumerate(zip(voted.ballots, shown, strict=True), 1)
    )


def _named(made: rules.Marks, voted: Voted, scored: bool) -> tuple[tuple[str, ...], tuple[int, ...] | None]:
    """The projects a ballot names; where votes are points it names all, those without points with nought."""
    if not scored:
        return made.approves, None
    given = dict(zip(made.approves, made.points, strict=True))
    codes = tuple(project.code for project in voted.projects)
    return codes, tuple(given.get(code, 0) for code in codes)


def _line(text: str) -> str:
    return " ".join(text.split())
