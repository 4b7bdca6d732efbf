"""Reading a ballot against the round it is for."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from morrow.foundations.money import Money
from morrow.voice import rules
from morrow.voice.errors import BallotNotAccepted, NoSuchProject
from morrow.voice.models import Round


def marks_for(round_: Round, approves: Collection[str], points: Mapping[str, int]) -> rules.Marks:
    """What the ballot says, where it may stand. Raises NoSuchProject and BallotNotAccepted."""
    made = rules.marks(round_.ballot_kind, approves, points)
    costs = {
        code: cost.pence
        for code, cost in round_.projects.filter(withdrawn_at=None).values_list("code", "cost")
    }
    budget = round_.budget or Money(0)
    wrong = rules.wrong_with(round_.ballot_kind, made, costs, budget.pence)
    if wrong == "unknown":
        raise NoSuchProject
    if wrong == "over":
        raise BallotNotAccepted.over(Money(rules.cost_of(made, costs)), budget)
    if wrong:
        raise BallotNotAccepted.by(wrong)
    return made
