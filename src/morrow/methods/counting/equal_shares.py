"""The Method of Equal Shares: the budget is shared out equally among voters, who buy what they approve.

Source: Peters, Pierczyński, Skowron, "Proportional Participatory Budgeting with Additive Utilities",
NeurIPS 2021; the choice between cost and cardinality: Brill and others, AAAI 2023 (arXiv 2302.03672).
"""
from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from .conventions import Completion, Start, Utility
from .election import Election
from .greedy import take_by_votes
from .outcome import Outcome, TieBroken
from .reasons import Bought, NoSupport, Reason, Short, TooDear
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
) -> Outcome:
    """Decide which projects a budget pays for, so that every group of voters gets its share.

    Each voter is given an equal part of the budget. Round after round, of the projects whose
    supporters can together pay for them, the one that costs each supporter least for what it is worth
    is bought: each supporter pays the same, or all she has left where that is less. What money is left
    in the end is dealt with as `completion` says.

    `budget` and costs are whole units (pence). Amounts in the outcome are exact fractions of a unit.
    A project that costs more than the budget or has no supporter is set aside before counting.
    Raises BadElection where there are no ballots, the budget is no whole number above nought, or the
    rule for ties does not name each project once.

    >>> from morrow.methods.counting import Completion, Election, Utility, by_id, equal_shares
    >>> votes = {"v1": ["park"], "v2": ["park"], "v3": ["park"], "v4": ["hall"]}
    >>> election = Election.of({"park": 60, "hall": 25, "pool": 80}, votes)
    >>> outcome = equal_shares(
    ...     election, 100, utility=Utility.COST, completion=Completion.NONE, tie_break=by_id)
    >>> outcome.winners, outcome.spent
    (('park', 'hall'), 85)
    >>> print(outcome.explain()[0].sentence)
    Funded. 3 of its 3 supporters paid for it, 20 each.
    """
    election.check_budget(budget)
    terms = _terms(election, budget, utility, ranks(tie_break, election))
    endowment = Fraction(budget, len(election.ballots))
    if start is Start.INTEGRAL:
        endowment = Fraction(int(endowment))
    first = count(terms, endowment)
    stands, counts = first, 1
    if completion in _ADDS_ONE:
        stands, counts = _add_one(terms, first, budget, completion is Completion.ADD_ONE_EXHAUSTIVE)
    outcome = _outcome(terms, stands, counts, budget, f"equal shares, {utility}, {completion}, {start}")
    return take_by_votes(outcome, utility, terms.rank) if completion in _ENDS_GREEDY else outcome


def _terms(election: Election, budget: int, utility: Utility, rank: Sequence[int]) -> Terms:
    may_win = tuple(
        place
        for place, project in enumerate(election.projects)
        if project.cost <= budget and election.supporters[place]
    )
    worth = [project.cost if utility is Utility.COST else 1 for project in election.projects]
    return Terms(election, may_win, worth, rank)


def _add_one(terms: Terms, first: Count, budget: int, stop_when_full: bool) -> tuple[Count, int]:
    """Count again with a unit more for each voter while the winners fit; the last that fit, and how many.

    It ends: with enough for each voter to pay for all her projects alone, all projects are bought.
    """
    cost = [project.cost for project in terms.election.projects]
    stands, counts = first, 1
    while True:
        bought = set(stands.bought)
        left = budget - sum(cost[place] for place in bought)
        others = [place for place in terms.may_win if place not in bought]
        if not others or (stop_when_full and min(cost[place] for place in others) > left):
            return stands, counts
        richer = count(terms, stands.endowment + 1)
        if sum(cost[place] for place in richer.bought) > budget:
            return stands, counts
        stands, counts = richer, counts + 1


def _outcome(terms: Terms, stands: Count, counts: int, budget: int, rule: str) -> Outcome:
    election = terms.election
    name = [project.id for project in election.projects]
    reasons: dict[str, Reason] = {
        name[purchase.project]: Bought(
            cost=election.projects[purchase.project].cost,
            supporters=len(election.supporters[purchase.project]),
            share=purchase.share,
            paid_share=len(purchase.sharers),
            paid_last=len(purchase.emptied),
            from_last=purchase.last_purses,
        )
        for purchase in stands.purchases
    }
    for place, project in enumerate(election.projects):
        if project.id not in reasons:
            reasons[project.id] = _why_not(terms, stands, place, budget)
    return Outcome(
        election=election,
        budget=budget,
        rule=rule,
        winners=tuple(name[place] for place in stands.bought),
        reasons=reasons,
        ties=tuple(
            TieBroken(tuple(name[place] for place in purchase.level), name[purchase.project])
            for purchase in stands.purchases
            if purchase.level
        ),
        endowment=stands.endowment,
        counts=counts,
        paid={name[place]: paid for place, paid in stands.payments().items()},
    )


def _why_not(terms: Terms, stands: Count, place: int, budget: int) -> Reason:
    supporters, cost = terms.election.supporters[place], terms.election.projects[place].cost
    if cost > budget:
        return TooDear(cost, len(supporters), budget)
    if not supporters:
        return NoSupport(cost)
    return Short(cost, len(supporters), stands.purses.left(supporters))
