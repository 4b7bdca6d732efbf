"""One member is one, with two blanks, another title or none: barred once, and counted once."""

from __future__ import annotations

import pytest

from morrow.accountability import actions, queries
from morrow.accountability.actions import VoteCast
from morrow.accountability.errors import BarredByInterest, NotCarried
from tests.rooms.accountability.making import authority, declare, parts, proposal

AS_TYPED = ["Cllr  Tom Vale", "Tom Vale", "COUNCILLOR TOM VALE", "Cllr. Tom\u00a0Vale", "\uff34om Vale"]


def take(cast, now, decision, *names: str) -> None:
    votes = tuple(VoteCast(name, "for") for name in names)
    with cast.as_("okafor"):
        actions.decide(
            **parts(queries.decision(decision.code), votes=votes), by=cast.actor("okafor"), now=now
        )


@pytest.mark.parametrize("name", AS_TYPED)
def test_a_barred_members_vote_is_found(cast, now, name):
    decision = proposal(cast, now, authority=authority(cast, now, quorum=2))
    declare(cast, now, decision, "Cllr Tom Vale")
    with pytest.raises(BarredByInterest):
        take(cast, now, decision, "Cllr Ada Okafor", name)


@pytest.mark.parametrize("name", AS_TYPED)
def test_one_member_makes_no_quorum_of_two(cast, now, name):
    decision = proposal(cast, now, authority=authority(cast, now, quorum=2))
    with pytest.raises(NotCarried, match="votes once"):
        take(cast, now, decision, "Cllr Tom Vale", name)
