"""Adding one reaches over steps that change nothing, and ends where counting every step ends."""

from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from morrow.methods.counting import Completion, Election, Utility, by_id, equal_shares
from tests.methods.counting.elections import elections


@settings(max_examples=60, deadline=None)
@given(elections(), st.integers(200, 4_000), st.sampled_from(Utility), st.booleans())
def test_it_ends_where_counting_at_every_step_ends(
    election: Election, budget: int, utility: Utility, until_full: bool
) -> None:
    completion = Completion.ADD_ONE_EXHAUSTIVE if until_full else Completion.ADD_ONE
    outcome = equal_shares(election, budget, utility=utility, completion=completion, tie_break=by_id)
    stands, counts = at_every_step(election, budget, utility, until_full)
    assert (outcome.winners, outcome.counts) == (stands, counts)


def at_every_step(
    election: Election, budget: int, utility: Utility, until_full: bool
) -> tuple[tuple[str, ...], int]:
    """Counting once at each step: the same endowments are reached with a larger budget for each."""
    able = {p.id for p in election.projects if p.cost <= budget and election.votes(p.id)}
    voters = len(election.ballots)
    fair = (
        Election.of(
            {p.id: p.cost for p in election.projects if p.id in able},
            {b.id: [name for name in b.approves if name in able] for b in election.ballots},
        )
        if able
        else None
    )
    stands: tuple[str, ...] = ()
    for step in range(budget + 1):
        richer: tuple[str, ...] = ()
        if fair is not None:
            plain = equal_shares(
                fair, budget + step * voters, utility=utility, completion=Completion.NONE, tie_break=by_id
            )
            assert plain.endowment == Fraction(budget, voters) + step
            richer = plain.winners
        if step and sum(map(election.cost, richer)) > budget:
            return stands, step
        stands = richer
        others = [election.cost(name) for name in able - set(stands)]
        full = until_full and others and min(others) > budget - sum(map(election.cost, stands))
        if not others or full:
            return stands, step + 1
    raise AssertionError("with the whole budget for each voter everything is bought")
