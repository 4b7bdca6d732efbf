"""Counting the ballots of a closed vote."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import datetime
from fractions import Fraction
from typing import Any

from morrow.foundations import record
from morrow.foundations.money import Money
from morrow.foundations.permission import require
from morrow.foundations.scope import Actor
from morrow.methods.counting import (
    Completion,
    Election,
    Outcome,
    Utility,
    by_lot,
    equal_shares,
    greedy,
)
from morrow.voice import rules
from morrow.voice.errors import NobodyVoted, NotItsTurn
from morrow.voice.events import RoundCounted
from morrow.voice.models import CountedBallot, Project, Round, Tally
from morrow.voice.permissions import may_convene

ONE_POUND = 100


def count_round(*, round: Round, by: Actor, now: datetime) -> Tally:
    """Count a closed vote by equal shares, with the reason for each project.

    Beside it stands what the usual rule, most votes first, would have funded. Ties are broken by lot
    from the round's published code. Raises NotItsTurn and NobodyVoted.
    """
    require(may_convene(by))
    with record.act(by=by, verb="counted", on=round, now=now) as act:
        Round.objects.select_for_update().get(pk=round.pk)
        state = rules.next_state(Round.objects.get(pk=round.pk).state, "count", round.methods)
        if state is None or round.budget is None:
            raise NotItsTurn
        election = _election(round)
        outcome = equal_shares(
            election,
            round.budget.pence,
            utility=Utility.COST,
            completion=Completion.ADD_ONE_THEN_GREEDY,
            tie_break=by_lot(round.code),
            step=ONE_POUND,
        )
        today = greedy(election, round.budget.pence, utility=Utility.COST, tie_break=by_lot(round.code))
        tally = _keep(round, outcome, today, now)
        round.state = state
        round.save(update_fields=["state"])
        act.announce(RoundCounted(subject=str(record.ref(round)), funded=outcome.winners))
    return tally


def _election(round_: Round) -> Election:
    projects = Project.objects.filter(round=round_, withdrawn_at=None).order_by("code")
    ballots = CountedBallot.objects.unrestricted(reason="counting a closed vote").filter(round=round_)
    votes = {str(key): approves for key, approves in ballots.values_list("pk", "approves")}
    if not votes:
        raise NobodyVoted
    return Election.of({project.code: project.cost.pence for project in projects}, votes)


def _keep(round_: Round, outcome: Outcome, today: Outcome, now: datetime) -> Tally:
    for project in Project.objects.filter(round=round_, withdrawn_at=None):
        project.funded = project.code in outcome.winners
        project.save(update_fields=["funded"])
    tally: Tally = Tally.objects.create(
        round=round_,
        ballots=len(outcome.election.ballots),
        spent=Money(outcome.spent),
        left_with_nothing=outcome.left_with_nothing(),
        left_with_nothing_today=today.left_with_nothing(),
        counts=outcome.counts,
        projects=[
            {
                "project": why.project,
                "votes": outcome.election.votes(why.project),
                "funded": why.funded,
                "today": why.project in today.winners,
                "code": why.code,
                "values": _plain(why.values),
            }
            for why in outcome.explain()
        ],
        wards=_declared(round_, "ward"),
        ages=_declared(round_, "age_band"),
        ties=[{"level": list(tie.level), "first": tie.first} for tie in outcome.ties],
        counted_at=now,
    )
    return tally


def _declared(round_: Round, column: str) -> dict[str, int]:
    ballots = CountedBallot.objects.unrestricted(reason="counting ballots by what voters declared")
    return dict(Counter(ballots.filter(round=round_).values_list(column, flat=True)))


def _plain(values: Mapping[str, Any]) -> dict[str, int | str | None]:
    """Whole numbers as they are, exact fractions as text such as 7/2."""
    return {name: str(value) if isinstance(value, Fraction) else value for name, value in values.items()}
