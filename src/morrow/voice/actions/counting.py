"""Counting the ballots of a closed vote."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from fractions import Fraction
from typing import Any

from morrow.foundations import record
from morrow.foundations.money import Money
from morrow.foundations.permission import require
from morrow.foundations.scope import Actor
from morrow.methods.counting import Outcome, by_group, passed_over
from morrow.voice import rules
from morrow.voice.errors import NobodyVoted, NotItsTurn
from morrow.voice.events import RoundCounted
from morrow.voice.models import Round, Tally
from morrow.voice.permissions import may_convene
from morrow.voice.queries.ballots import Voted, voted_in
from morrow.voice.queries.limits import bounds_of, limits_of


def count_round(*, round: Round, by: Actor, now: datetime) -> Tally:
    """Count a closed vote by its rule, with the reason for each project and what each group got.

    That is equal shares within the limits of the round, or instant run-off where one project is chosen.
    Beside it stands what the usual rule, most votes first, would have done. Ties are broken by lot from the
    round's published code. Raises NotItsTurn and NobodyVoted.
    """
    require(may_convene(by))
    with record.act(by=by, verb="counted", on=round, now=now) as act:
        Round.objects.select_for_update().get(pk=round.pk)
        state = rules.next_state(Round.objects.get(pk=round.pk).state, "count", round.methods)
        if state is None or round.budget is None:
            raise NotItsTurn
        voted = voted_in(round)
        if not voted.ballots:
            raise NobodyVoted
        outcome, today = _by_its_rule(round, voted, round.budget.pence)
        tally = _keep(round, voted, outcome, today, now)
        round.state = state
        round.save(update_fields=["state"])
        act.announce(RoundCounted(subject=str(record.ref(round)), funded=outcome.winners))
    return tally


def _by_its_rule(round_: Round, voted: Voted, budget: int) -> tuple[Outcome, Outcome]:
    """The outcome, and the one of the usual rule on the same ballots within the same limits."""
    kind, seed = round_.ballot_kind, round_.code
    election, bounds = voted.election(kind), bounds_of(round_, voted.projects)
    if limits_of(round_).one_winner:
        chosen = rules.one_chosen(election, budget, seed, bounds)
        return chosen, rules.most_first_choices(chosen)
    outcome = rules.counted(kind, election, budget, seed, bounds=bounds)
    return outcome, rules.by_most_votes(election, budget, seed, bounds)


def _keep(round_: Round, voted: Voted, outcome: Outcome, today: Outcome, now: datetime) -> Tally:
    for project in voted.projects:
        project.funded = project.code in outcome.winners
        project.save(update_fields=["funded"])
    wards, ages = ([pair[place] for pair in voted.groups] for place in (0, 1))
    one = limits_of(round_).one_winner
    short = None if one else passed_over(outcome)
    tally: Tally = Tally.objects.create(
        round=round_,
        ballots=len(voted.ballots),
        spent=Money(outcome.spent),
        left_with_nothing=outcome.left_with_nothing(),
        left_with_nothing_today=today.left_with_nothing(),
        counts=outcome.counts,
        projects=_projects(outcome, today),
        wards=dict(Counter(wards)),
        ages=dict(Counter(ages)),
        ties=[{"level": list(tie.level), "first": tie.first} for tie in outcome.ties],
        runoff=[asdict(each) for each in outcome.runoff],
        terms=rules.told_of_runoff(round_.code)
        if one
        else rules.RULE_OF[round_.ballot_kind].told(round_.code),
        got={"wards": _got(outcome, wards), "ages": _got(outcome, ages)},
        passed_over=_plain(asdict(short)) if short else None,
        counted_at=now,
    )
    return tally


def _projects(outcome: Outcome, today: Outcome) -> list[dict[str, Any]]:
    return [
        {
            "project": why.project,
            "votes": outcome.election.votes(why.project),
            "funded": why.funded,
            "today": why.project in today.winners,
            "code": why.code,
            "values": _plain(why.values),
        }
        for why in outcome.explain()
    ]


def _got(outcome: Outcome, groups: Sequence[str]) -> dict[str, dict[str, int | str | None]]:
    return {name: _plain(asdict(got)) for name, got in by_group(outcome, groups).items()}


def _plain(values: Mapping[str, Any]) -> dict[str, int | str | None]:
    """Whole numbers and names as they are, exact fractions as text such as 7/2."""
    return {name: str(value) if isinstance(value, Fraction) else value for name, value in values.items()}
