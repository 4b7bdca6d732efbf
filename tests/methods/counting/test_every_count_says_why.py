"""Each project's reason, the ties that were decided, and the kind refusals."""

from fractions import Fraction

import pytest

from morrow.methods.counting import (
    BadElection,
    Completion,
    Election,
    Ended,
    NoRoom,
    Outcome,
    TieBreak,
    TieBroken,
    Utility,
    by_fewest_pounds,
    by_id,
    by_lot,
    by_most_votes,
    equal_shares,
    greedy,
)

VOTES = {
    "ann": ["park", "pool"],
    "bob": ["park", "pool"],
    "cem": ["park", "hall"],
    "dee": ["hall", "pond"],
    "eve": [],
}
ELECTION = Election.of({"park": 45, "hall": 30, "pool": 40, "pond": 200, "moat": 10}, VOTES)


def counted(election: Election = ELECTION, tie_break: TieBreak = by_id, **more: Completion) -> Outcome:
    completion = more.get("completion", Completion.NONE)
    return equal_shares(election, 100, utility=Utility.COST, completion=completion, tie_break=tie_break)


def test_every_project_has_a_sentence_winners_first() -> None:
    said = {told.project: told.sentence for told in counted().explain()}
    assert list(said) == ["park", "hall", "pool", "pond", "moat"]
    assert said["park"] == "Funded. All its 3 supporters paid for it, 15 each."
    assert said["pool"] == (
        "Not funded. Its 2 supporters had 10 left for it between them; it costs 40, so 30 was missing."
    )
    assert said["pond"] == "Not funded. It costs 200, more than the whole budget of 100."
    assert said["moat"] == "Not funded. No ballot approved it."


def test_a_reason_comes_as_a_code_with_values_for_translation() -> None:
    told = {each.project: each for each in counted().explain()}["pool"]
    assert (told.code, told.funded) == ("short", False)
    assert told.values == {"cost": 40, "supporters": 2, "money_left": Fraction(10)}


def test_amounts_are_written_as_the_reader_is_used_to() -> None:
    said = {told.project: told.sentence for told in counted().explain(lambda amount: f"£{float(amount):.2f}")}
    assert "£15.00 each" in said["park"]


def test_those_who_paid_their_last_are_told_apart_from_those_who_paid_the_share() -> None:
    votes = {"ann": ["cafe", "park"], "bob": ["cafe", "park"], "cem": ["park"], "dee": ["park"]}
    election = Election.of({"cafe": 30, "park": 60}, votes)
    outcome = equal_shares(
        election, 100, utility=Utility.CARDINALITY, completion=Completion.NONE, tie_break=by_id
    )
    assert outcome.winners == ("cafe", "park")
    assert outcome.explain()[1].sentence == (
        "Funded. All its 4 supporters paid for it: 2 paid 20 each, and 2 paid all they had left, "
        "20 between them."
    )


def test_a_supporter_with_nothing_left_is_not_among_those_who_paid() -> None:
    votes = {"ann": ["stage", "cafe"], "bob": ["cafe"], "cem": ["cafe"]}
    votes |= {fan: ["stage"] for fan in ("dee", "eve", "fay")}
    election = Election.of({"stage": 80, "cafe": 40}, votes)
    outcome = equal_shares(election, 120, utility=Utility.COST, completion=Completion.NONE, tie_break=by_id)
    assert outcome.winners == ("stage", "cafe")
    assert outcome.payments("cafe") == {"bob": 20, "cem": 20}
    assert outcome.explain()[1].sentence == "Funded. 2 of its 3 supporters paid for it, 20 each."


def test_the_count_as_a_whole_is_told_in_sentences() -> None:
    assert counted().summary() == (
        "Each of 5 voters was given 20 to spend on projects they approved.",
        "1 of 5 projects are funded, for 45 of 100.",
        "2 of 5 voters have none of the projects they approved.",
    )


def test_adding_one_says_how_often_it_counted_and_why_it_stopped() -> None:
    outcome = counted(completion=Completion.ADD_ONE)
    assert outcome.ended is Ended.NEXT_TOO_MUCH
    assert outcome.winners == ("park", "hall")
    assert outcome.endowment == 20 + outcome.counts - 1
    assert f"It was counted {outcome.counts} times" in " ".join(outcome.summary())


def test_stopping_when_nothing_more_fits_stops_earlier() -> None:
    full = counted(completion=Completion.ADD_ONE_EXHAUSTIVE)
    assert full.ended is Ended.FULL
    assert full.counts <= counted(completion=Completion.ADD_ONE).counts


def test_a_project_that_no_longer_fits_also_says_what_its_supporters_had() -> None:
    outcome = counted(completion=Completion.GREEDY)
    assert outcome.winners == ("park", "hall")
    assert outcome.ties == (TieBroken(("hall", "pool"), "hall"),)
    reason = outcome.reasons["pool"]
    assert isinstance(reason, NoRoom)
    assert (reason.left, reason.money_left) == (25, 10)


TIED = Election.of({"b": 10, "a": 10, "c": 10}, {"v1": ["a"], "v2": ["b"], "v3": ["c"]})


@pytest.mark.parametrize("rule", [by_id, by_most_votes, by_fewest_pounds, by_lot("a seed")])
def test_a_tie_goes_as_the_stated_rule_says_and_is_listed(rule: TieBreak) -> None:
    order = tuple(rule(TIED))
    outcome = greedy(TIED, 10, utility=Utility.COST, tie_break=rule)
    assert outcome.winners == order[:1]
    assert outcome.ties == (TieBroken(order, order[0]),)
    shares = equal_shares(TIED, 30, utility=Utility.COST, completion=Completion.NONE, tie_break=rule)
    assert shares.winners == order
    assert [tie.first for tie in shares.ties] == list(order[:2])


def test_another_seed_draws_another_order_and_the_same_seed_the_same() -> None:
    election = Election.of({str(number): 1 for number in range(20)}, {})
    assert by_lot("one")(election) == by_lot("one")(election) != by_lot("two")(election)


def test_a_tie_rule_that_forgets_a_project_is_refused() -> None:
    with pytest.raises(BadElection, match="each project just once"):
        counted(tie_break=lambda _: ["park"])


@pytest.mark.parametrize("cost", [-1, 0, 2.5, True])
def test_a_cost_that_is_none_is_refused(cost: int) -> None:
    with pytest.raises(BadElection, match="“hall” costs"):
        Election.of({"hall": cost}, {})


def test_a_vote_for_an_unknown_project_is_refused_naming_both() -> None:
    with pytest.raises(BadElection, match="“ann” approves “hal”") as refused:
        Election.of({"hall": 10}, {"ann": ["hal"]})
    assert refused.value.values == {"ballot": "ann", "project": "hal"}


def test_a_ballot_or_project_given_twice_is_refused() -> None:
    one = ELECTION.ballots[0]
    with pytest.raises(BadElection, match="Two ballots have the id “ann”"):
        Election(ELECTION.projects, (one, one))
    with pytest.raises(BadElection, match="Two projects have the id “park”"):
        Election((ELECTION.projects[0],) * 2, ())
    with pytest.raises(BadElection, match="approves “hall” twice"):
        Election.of({"hall": 10}, {"ann": ["hall", "hall"]})


@pytest.mark.parametrize("budget", [0, -5, 1.5])
def test_a_budget_that_is_none_is_refused(budget: int) -> None:
    with pytest.raises(BadElection, match="budget"):
        greedy(ELECTION, budget, utility=Utility.COST, tie_break=by_id)


def test_without_ballots_there_is_nothing_to_count() -> None:
    with pytest.raises(BadElection, match="Nobody voted"):
        counted(Election.of({"hall": 10}, {}))


def test_a_budget_below_every_cost_buys_nothing_and_says_so_for_each() -> None:
    outcome = equal_shares(
        ELECTION, 5, utility=Utility.COST, completion=Completion.ADD_ONE_THEN_GREEDY, tie_break=by_id
    )
    assert outcome.winners == ()
    assert {reason.code for reason in outcome.reasons.values()} == {"too_dear"}
