"""Adding one reaches over steps that change nothing, and ends where counting every step ends."""

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
    able = {p.id: p.cost for p in election.projects if p.cost <= budget and election.votes(p.id)}
    if not able:
        return (), 1
    fair = Election.of(able, {b.id: [name for name in b.approves if name in able] for b in election.ballots})
    stands: tuple[str, ...] = ()
    for step in range(sum(able.values()) + 1):
        richer = equal_shares(
            fair,
            budget + step * len(fair.ballots),
            utility=utility,
            completion=Completion.NONE,
            tie_break=by_id,
        ).winners
        if step and sum(able[name] for name in richer) > budget:
            return stands, step
        stands = richer
        others = [able[name] for name in able.keys() - set(stands)]
        if not others or (until_full and min(others) > budget - sum(able[name] for name in stands)):
            return stands, step + 1
    raise AssertionError("with all costs together for each voter everything is bought")
