"""R14: by a councillor of the body or the post that holds it, within scope, limit and period."""

from __future__ import annotations

from datetime import date

import pytest

from morrow.accountability import actions, queries
from morrow.accountability.actions import InterestDeclared, OptionDraft, VoteCast
from morrow.accountability.errors import (
    BarredByInterest,
    BeyondLimit,
    NoAuthority,
    NotAtThisPoint,
    NotCarried,
)
from morrow.accountability.models import Decision, Vote
from morrow.foundations.money import Money
from tests.rooms.accountability.making import NOTHING, WARM, authority, decided, declare, parts, proposal

UNKNOWN = OptionDraft("Warm homes for carers", None)


def still_proposed() -> bool:
    return set(Decision.objects.values_list("state", flat=True)) == {"proposed"} and not Vote.objects.exists()


@pytest.mark.parametrize("key", ["vale", "dan", "priya", "joe", "mercer"])
def test_r14_nobody_else_decides(cast, now, key):
    decision = proposal(cast, now)
    with cast.as_(key), pytest.raises(NoAuthority) as refused:
        actions.decide(**parts(decision), by=cast.actor(key), now=now)
    assert refused.value.why == "holder"
    assert still_proposed()


def test_r14_an_option_beyond_the_limit_is_refused_and_one_within_is_not(cast, now):
    power = authority(cast, now, limit=Money(18_399_999))
    decision = proposal(cast, now, authority=None, regime="executive", options=[UNKNOWN, NOTHING])
    Decision.objects.update(authority=power)
    decision.refresh_from_db()
    with pytest.raises(BeyondLimit, match="an unknown sum"):
        decided(cast, now, decision)
    assert still_proposed()
    decided(cast, now, decision, option=decision.options.get(title="Do nothing"))


@pytest.mark.parametrize(
    ("why", "changes"),
    [
        ("period", {"active_to": date(2026, 1, 12)}),
        ("period", {"active_from": date(2026, 1, 13)}),
    ],
)
def test_r14_an_authority_of_another_time_is_refused(cast, now, why, changes):
    decision = proposal(cast, now, authority=authority(cast, now, **changes))
    with pytest.raises(NoAuthority) as refused:
        decided(cast, now, decision)
    assert refused.value.why == why
    assert still_proposed()


def test_r14_an_authority_for_something_else_is_refused(cast, now):
    decision = proposal(cast, now)
    decision.subject = "roads"
    decision.save()
    with pytest.raises(NoAuthority, match="roads") as refused:
        decided(cast, now, decision)
    assert refused.value.why == "scope"
    assert still_proposed()


def test_a_post_that_holds_the_authority_decides_alone_and_without_call_in(cast, now):
    power = authority(cast, now, body="", post="commissioner", regime="officer")
    decision = proposal(cast, now, authority=power)
    with cast.as_("dan"):
        actions.decide(**parts(decision), by=cast.actor("dan"), now=now)
    assert Decision.objects.get().call_in_ends is None
    assert Decision.objects.get().decided_by == "Dan Okell"


def test_a_board_that_is_not_the_councils_decides_by_its_own_members(cast, now):
    power = authority(cast, now, body="BOARD", regime="nhs")
    decision = proposal(cast, now, authority=power)
    with cast.as_("noor"):
        actions.decide(**parts(decision), by=cast.actor("noor"), now=now)
    assert Decision.objects.get().state == "decided"


def test_a_disclosable_pecuniary_interest_bars_unless_dispensed(cast, now):
    decision = proposal(cast, now)
    owns = InterestDeclared("Cllr Ada Okafor", "owns the firm", pecuniary=True)
    with pytest.raises(BarredByInterest, match="Ada Okafor"):
        decided(cast, now, decision, interests=[owns])
    assert still_proposed()
    dispensed = InterestDeclared("Cllr Ada Okafor", "owns the firm", True, "Monitoring officer, 3 January")
    with pytest.raises(BarredByInterest):
        decided(cast, now, decision, interests=[dispensed])
    declare(cast, now, decision, "Cllr Ada Okafor", dispensation="Monitoring officer, 3 January")
    decided(cast, now, queries.decision(decision.code), interests=[owns])
    assert Decision.objects.get().declared.get().dispensation.startswith("Monitoring officer")


def test_r14_votes_and_dissent_are_recorded_by_name(cast, now):
    votes = [
        VoteCast("Cllr Ada Okafor", "for"),
        VoteCast("Cllr B", "for"),
        VoteCast("Cllr C", "against", "It leaves renters out"),
    ]
    decided(cast, now, votes=votes)
    assert Vote.objects.get(position="against").words == "It leaves renters out"


@pytest.mark.parametrize(
    ("votes", "said"),
    [
        ([VoteCast("A", "for")], "2"),
        ([VoteCast("A", "against"), VoteCast("B", "for")], "tied"),
        ([VoteCast("A", "against"), VoteCast("B", "against")], "against"),
        ([VoteCast("A", "for"), VoteCast("a", "for")], "once"),
        ([VoteCast("A", "maybe"), VoteCast("B", "for")], "abstain"),
    ],
)
def test_too_few_members_a_tie_or_a_lost_vote_decide_nothing(cast, now, votes, said):
    decision = proposal(cast, now, authority=authority(cast, now, quorum=2))
    with pytest.raises(NotCarried, match=said):
        decided(cast, now, decision, votes=votes)
    assert still_proposed()


def test_the_chairs_casting_vote_breaks_a_tie(cast, now):
    votes = [VoteCast("A", "for"), VoteCast("B", "against"), VoteCast("A", "for", casting=True)]
    assert decided(cast, now, votes=votes).state == "decided"


def test_an_option_of_another_decision_cannot_be_chosen(cast, now):
    decision = proposal(cast, now)
    other = proposal(
        cast, now, options=[WARM, NOTHING, OptionDraft("More", Money(1))], authority=decision.authority
    )
    with pytest.raises(NotAtThisPoint, match="another decision"):
        decided(cast, now, decision, option=other.options.last())
