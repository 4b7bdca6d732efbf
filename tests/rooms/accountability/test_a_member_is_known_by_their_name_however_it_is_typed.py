"""A title, an initial or a space more makes no other member: not for an interest, a vote or a signature."""

from __future__ import annotations

import pytest

from morrow.accountability import actions
from morrow.accountability.actions import InterestDeclared, VoteCast
from morrow.accountability.errors import BarredByInterest, CannotBeCalledIn, NotCarried
from morrow.accountability.models import CallIn, Decision
from tests.rooms.accountability.making import authority, decided, proposal
from tests.rooms.accountability.pages import Browser, says

VOTES = (
    VoteCast("Cllr Ada Okafor", "for"),
    VoteCast("Cllr Ines Marlow", "for"),
    VoteCast("Cllr Pat Dunne", "against", "It comes too late."),
)


@pytest.mark.parametrize("typed", ["Ines Marlow", "cllr  ines marlow", "Councillor I. Marlow", "Cllr Marlow"])
def test_r14_an_interest_bars_a_vote_under_any_spelling_of_the_name(cast, now, typed):
    owns = InterestDeclared(typed, "Owns flats that are let", pecuniary=True)
    with pytest.raises(BarredByInterest, match="section 31"):
        decided(cast, now, votes=VOTES, interests=[owns])
    assert Decision.objects.get().state == "proposed"


def test_another_member_of_the_same_last_name_is_not_barred(cast, now):
    owns = InterestDeclared("Cllr Joan Marlow", "Owns flats that are let", pecuniary=True)
    assert decided(cast, now, votes=VOTES, interests=[owns]).state == "decided"


def test_nobody_votes_twice_with_and_without_a_title(cast, now):
    with pytest.raises(NotCarried, match="write both names in full"):
        decided(cast, now, votes=(*VOTES, VoteCast("Ada Okafor", "for")))


def test_r12_a_signature_counts_once_however_it_is_written(cast, now):
    power = authority(cast, now, call_in_members=3)
    decision = decided(cast, now, proposal(cast, now, authority=power))
    with pytest.raises(CannotBeCalledIn, match="2 signed"):
        call_in(cast, decision, now, "Tom Vale", "T. Vale", "Cllr B")
    assert not CallIn.objects.exists()


def test_r12_nobody_who_took_part_in_it_calls_it_in(cast, now):
    decision = decided(cast, now, votes=VOTES)
    with pytest.raises(CannotBeCalledIn, match=r"Pat Dunne took part.*section 9FA"):
        call_in(cast, decision, now, "Pat Dunne", "Cllr B")
    assert not CallIn.objects.exists()


def test_r12_nobody_signs_whom_an_interest_bars(cast, now):
    decision = decided(
        cast, now, interests=[InterestDeclared("Cllr B", "Owns flats that are let", pecuniary=True)]
    )
    with pytest.raises(CannotBeCalledIn, match="so they cannot sign"):
        call_in(cast, decision, now, "Cllr B")


def test_the_page_does_not_take_nobody_for_an_answer_beside_an_interest(cast, now):
    decision = proposal(cast, now)
    sent = Browser(cast.okafor).send(
        f"{decision.code}/decide/", interests="none", pecuniary="Ines Marlow: owns flats that are let"
    )
    says(sent, "You said that nobody declared an interest, and interests are written below. Choose Yes.")


def call_in(cast, decision, now, *others):
    with cast.as_("vale"):
        return actions.call_in(
            decision=decision,
            reasons="Renters were not heard",
            with_members=others,
            by=cast.actor("vale"),
            now=now,
        )
