"""The Method of Equal Shares: the budget is shared out equally among voters, who buy what they approve.

Source: Peters, Pierczyński, Skowron, "Proportional Participatory Budgeting with Additive Utilities",
NeurIPS 2021; the choice between cost and cardinality: Brill and others, AAAI 2023 (arXiv 2302.03672).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from .adding import add_one
from .bounds import NO_BOUNDS, Bounds, Keeping, set_aside
from .conventions import Completion, Ended, Start, Utility
from .election import BadElection, Election
from .greedy import take_by_votes
from .outcome import Outcome, TieBroken
from .reasons import Bought, Reason, Short
from .rounds import Count, Terms, count
from .ties import TieBreak, ranks

_ADDS_ONE = {Completion.ADD_ONE, Completion.ADD_ONE_EXHAUSTIVE, Completion.ADD_ONE_THEN_GREEDY}
_ENDS_GREEDY = {Completion.GREEDY, Completion.ADD_ONE_THEN_GREEDY}


def equal_shares(
    election: Election,
    budget: int,
    *,
    utility: Utility,
    completion: Completion,
    tie_break: TieBreak,
    start: Start = Start.EXACT,
    step: int = 1,
    bounds: Bounds = NO_BOUNDS,
) -> Outcome:
    """Decide which projects a budget pays for, so that every group of voters gets its share.

    Each voter is given an equal part of the budget. Round after round, of the projects whose
    supporters can together pay for them, the one that costs each supporter least for what it is worth
    is bought: each supporter pays the same, or all she has left where that is less. What money is left
    in the end is dealt with as `completion` says.

    `step` is how many units each voter is given more from count to count where the completion adds
    one: real elections added one of their currency, so with costs in pence that is 100.
    `budget` and costs are whole units (pence). Amounts in the outcome are exact fractions of a unit.
    A project that costs more than the budget or has no supporter is set aside before counting. `bounds`
    are what the place stated beside the rule: what they forbid is passed over, and whoever wanted it keeps
    her money for other projects; what then still holds of the promise to groups stands in `bounds`.
    Raises BadElection where there are no ballots, the budget or step is no whole number above nought, or
    the rule for ties does not name each project once.

    >>> from morrow.methods.counting import Completion, Election, Utility, by_id, equal_shares
    >>> votes = {"v1": ["park"], "v2": ["park"], "v3": ["park"], "v4": ["hall"]}
    >>> election = Election.of({"park": 60, "hall": 25, "pool": 80}, votes)
    >>> outcome = equal_shares(
    ...     election, 100, utility=Utility.COST, completion=Completion.NONE, tie_break=by_id)
    >>> outcome.winners, outcome.spent
    (('park', 'hall'), 85)
    >>> print(outcome.explain()[0].sentence)
    Funded. All its 3 supporters paid for it, 20 each.
    """
    election.check_budget(budget)
    if type(step) is not int or step < 1:
        raise BadElection("bad_step", f"A step is a whole number of pence from 1, not {step!r}.")
    bounds.check(election)
    terms = _terms(election, budget, utility, ranks(tie_break, election), bounds)
    endowment = Fraction(budget, len(election.ballots))
    if start is Start.INTEGRAL:
        endowment = Fraction(int(endowment))
    first = count(terms, endowment)
    stands, counts, ended = first, 1, Ended.ONCE
    if completion in _ADDS_ONE:
        until_full = completion is Completion.ADD_ONE_EXHAUSTIVE
        stands, counts, ended = add_one(terms, first, budget, step, until_full)
    rule = f"equal shares, {utility}, {completion}, {start}"
    outcome = _outcome(election, stands, budget, rule, bounds)
    outcome = replace(outcome, counts=counts, step=step, ended=ended)
    return take_by_votes(outcome, utility, terms.rank) if completion in _ENDS_GREEDY else outcome


def _terms(election: Election, budget: int, utility: Utility, rank: Sequence[int], bounds: Bounds) -> Terms:
    aside = set_aside(election, budget, bounds)
    may_win = tuple(place for place, project in enumerate(election.projects) if project.id not in aside)
    cost = [project.cost for project in election.projects]
    worth = cost if utility is Utility.COST else [1] * len(cost)
    keeping = (lambda: Keeping(election, bounds)) if bounds else None
    return Terms(len(election.ballots), election.backers, cost, may_win, worth, rank, keeping)


def _outcome(election: Election, stands: Count, budget: int, rule: str, bounds: Bounds) -> Outcome:
    name = [project.id for project in election.projects]
    return Outcome(
        election=election,
        budget=budget,
        rule=rule,
        winners=tuple(name[place] for place in stands.bought),
        why=lambda: _reasons(election, stands, budget, bounds),
        ties=tuple(
            TieBroken(tuple(name[place] for place in purchase.level), name[purchase.project])
            for purchase in stands.purchases
            if purchase.level
        ),
        endowment=stands.endowment,
        stands=stands,
        bounds=bounds,
    )


def _reasons(election: Election, stands: Count, budget: int, bounds: Bounds) -> dict[str, Reason]:
    bought = {place: number for number, place in enumerate(stands.bought)}
    aside = set_aside(election, budget, bounds)
    return {
        project.id: _bought(election, stands, bought[place])
        if place in bought
        else aside.get(project.id) or stands.stopped.get(place) or _short(election, stands, place)
        for place, project in enumerate(election.projects)
    }


def _bought(election: Election, stands: Count, number: int) -> Bought:
    place = stands.purchases[number].project
    shared, last = stands.purses.payers_of(number)
    return Bought(
        cost=election.projects[place].cost,
        supporters=len(election.backers[place].voters),
        share=stands.purses.rate(number),
        paid_share=shared,
        paid_last=last,
        from_last=stands.purses.last_of(number),
    )


def _short(election: Election, stands: Count, place: int) -> Short:
    backers = election.backers[place].voters
    return Short(election.projects[place].cost, len(backers), stands.purses.exact(backers))
