"""Counting again with a step more for each voter, without counting at every step.

While the same projects are bought in the same order, more money for each voter leaves everyone at
least as much and makes nothing dearer. So where, at an endowment further on, no other project can
have come as cheap as each round's winner was before, and none more can be paid for in the end, every
count between the two buys the same: the steps between need not be counted.
"""

from __future__ import annotations

from fractions import Fraction

from .conventions import Ended
from .rounds import Count, Counting, Terms, count


def add_one(terms: Terms, first: Count, budget: int, step: int, until_full: bool) -> tuple[Count, int, Ended]:
    """Count again with a step more for each voter while the winners fit.

    Gives the last count that fitted, how many there were, and why it stopped.

    It reaches out once some counts in a row bought the same, more of them after each time in vain.
    It ends: with enough for each voter to pay for all her projects alone, all that the bounds allow are
    bought.
    """
    stands, counts = first, 1
    steady, patience = 0, 1
    while (ended := _ended(terms, stands, budget, until_full)) is None:
        richer = count(terms, stands.endowment + step)
        if sum(terms.cost[place] for place in richer.bought) > budget:
            ended = Ended.NEXT_TOO_MUCH
            break
        steady = steady + 1 if richer.bought == stands.bought else 0
        stands, counts = richer, counts + 1
        if steady >= patience:
            stands, more = _as_far_as_the_same(stands, step)
            steady, patience, counts = 0, 1 if more else min(2 * patience, 16), counts + more
    return count(terms, stands.endowment), counts, ended


def _ended(terms: Terms, stands: Count, budget: int, until_full: bool) -> Ended | None:
    bought = set(stands.bought)
    over = bought | stands.stopped.keys()
    others = [terms.cost[place] for place in terms.may_win if place not in over]
    if not others:
        return Ended.ALL_BOUGHT
    if until_full and min(others) > budget - sum(terms.cost[place] for place in bought):
        return Ended.FULL
    return None


def _as_far_as_the_same(base: Count, step: int) -> tuple[Count, int]:
    """The furthest count that surely buys the same in the same order, and how many steps on it is.

    Reaches out twice as far after each success, half as far after each failure, and never for a single
    step: that is as quickly counted.
    """
    gone, reach, too_far = 0, 4, None
    while reach > 1:
        further = _same(base, base.endowment + reach * step)
        if further is None:
            too_far, reach = reach, reach // 2
        else:
            base, gone = further, gone + reach
            too_far = None if too_far is None else too_far - reach
            reach = reach * 2 if too_far is None else too_far // 2
    return base, gone


def _same(base: Count, endowment: Fraction) -> Count | None:
    """The count with more for each voter, if every count up to it surely buys the same as `base`."""
    counting = Counting(base.terms, endowment)
    for number, purchase in enumerate(base.purchases):
        if not _still_first(counting, base, number):
            return None
        near = counting.look(purchase.project, 0.0)
        if near is None:
            return None
        counting.buy(purchase.project, near, purchase.level)
    if any(counting.look(project, floor) for floor, project in counting.waiting()):
        return None
    return counting.done()


def _still_first(counting: Counting, base: Count, number: int) -> bool:
    """Whether no other project has come as cheap, further on, as this round's winner was in `base`."""
    rank, worth = counting.terms.rank, counting.terms.worth
    winner, before = base.purchases[number].project, base.purchases[number].price
    kept = []
    for floor, project in counting.waiting(before.high):
        if project == winner:
            continue
        near = counting.look(project, floor)
        if near is None:
            continue
        kept.append((project, near))
        if near.high / worth[project] < before.low:
            return False
        if near.low / worth[project] <= before.high:
            exact = counting.exact(project, near), rank[project]
            if exact < (base.exact_price(number), rank[winner]):
                return False
    for project, near in kept:
        counting.put_back(project, near)
    return True
