"""R14: no quorum is made of those who sit elsewhere, and nobody is dispensed by a colleague's word."""

from __future__ import annotations

import pytest

from morrow.accountability.actions import InterestDeclared, VoteCast
from morrow.accountability.errors import BarredByInterest, NotCarried
from morrow.accountability.models import Decision
from tests.rooms.accountability.making import authority, decided, proposal

OKAFOR = VoteCast("Cllr Ada Okafor", "for")


@pytest.mark.parametrize("name", ["Cllr Tom Vale", "tom vale", "Ruth Maddox", "Dan Okell"])
def test_r14_a_vote_of_somebody_who_does_not_sit_there_does_not_count(cast, now, name):
    decision = proposal(cast, now, authority=authority(cast, now, quorum=2))
    with pytest.raises(NotCarried, match="do not sit on it"):
        decided(cast, now, decision, votes=[OKAFOR, VoteCast(name, "for")])
    assert Decision.objects.get().state == "proposed"


def test_r14_a_member_whom_nobody_here_knows_is_taken_as_written(cast, now):
    decision = proposal(cast, now, authority=authority(cast, now, quorum=2))
    assert decided(cast, now, decision, votes=[OKAFOR, VoteCast("Cllr Ines Marlow", "for")]).taken_by_a_vote


def test_r14_every_councillor_votes_in_full_council_and_no_officer(cast, now):
    decision = proposal(cast, now, authority=authority(cast, now, regime="council", quorum=2))
    with pytest.raises(NotCarried, match="Dan Okell"):
        decided(cast, now, decision, votes=[OKAFOR, VoteCast("Dan Okell", "for")])
    assert decided(cast, now, decision, votes=[OKAFOR, VoteCast("Cllr Tom Vale", "for")]).taken_by_a_vote


def test_r14_a_colleague_dispenses_nobody_while_deciding(cast, now):
    decision = proposal(cast, now, authority=authority(cast, now, quorum=2))
    told = InterestDeclared("Cllr Ines Marlow", "Owns the firm", True, "the monitoring officer, today")
    with pytest.raises(BarredByInterest, match="writes it down first"):
        decided(cast, now, decision, votes=[OKAFOR, VoteCast("Cllr Ines Marlow", "for")], interests=[told])
    assert Decision.objects.get().state == "proposed"
