"""Elections for the tests: small invented ones, and the plain rule to hold the fast one against."""

from fractions import Fraction

from hypothesis import strategies as st

from morrow.methods.counting import Election, Utility


@st.composite
def elections(draw: st.DrawFn, voters: int = 12, projects: int = 7) -> Election:
    """A small election in which ties and exact fits are frequent."""
    costs = draw(st.lists(st.integers(1, 12) | st.integers(1, 500), min_size=1, max_size=projects))
    names = [f"p{number}" for number in range(len(costs))]
    approvals = draw(st.lists(st.sets(st.sampled_from(names)), min_size=1, max_size=voters))
    return Election.of(
        dict(zip(names, costs, strict=True)),
        {f"v{number}": sorted(approved) for number, approved in enumerate(approvals)},
    )


def plain_equal_shares(election: Election, budget: int, utility: Utility, endowment: Fraction) -> list[str]:
    """The rule as the paper writes it, in fractions throughout, without any speed; ties by id."""
    purse = {ballot.id: endowment for ballot in election.ballots}
    fans = {p.id: [b.id for b in election.ballots if p.id in b.approves] for p in election.projects}
    waiting = {p.id: p.cost for p in election.projects if p.cost <= budget and fans[p.id]}
    winners: list[str] = []
    while True:
        prices = {}
        for name, cost in waiting.items():
            share = plain_share(cost, [purse[voter] for voter in fans[name]])
            if share is not None:
                prices[name] = (share / (cost if utility is Utility.COST else 1), name, share)
        if not prices:
            return winners
        _, name, share = min(prices.values())
        for voter in fans[name]:
            purse[voter] -= min(purse[voter], share)
        winners.append(name)
        del waiting[name]


def plain_share(cost: int, purses: list[Fraction]) -> Fraction | None:
    """The share r with which the lesser of r and each purse add up to the cost."""
    if sum(purses) < cost:
        return None
    rest = Fraction(cost)
    for place, purse in enumerate(sorted(purses)):
        share = rest / (len(purses) - place)
        if share <= purse:
            return share
        rest -= purse
    raise AssertionError("there was enough together")
