"""A dispensation typed while deciding lifts no bar that stood before, and nobody dispenses themselves."""

from __future__ import annotations

import pytest

from morrow.accountability import actions, queries
from morrow.accountability.actions import InterestDeclared, VoteCast
from morrow.accountability.errors import BarredByInterest
from morrow.accountability.models import Interest
from tests.rooms.accountability.making import authority, declare, parts, proposal

FORGED = "the monitoring officer, today"


def take(cast, now, decision, interest: InterestDeclared, *names: str) -> None:
    votes = tuple(VoteCast(name, "for") for name in names)
    said = parts(queries.decision(decision.code), interests=(interest,), votes=votes)
    with cast.as_("okafor"):
        actions.decide(**said, by=cast.actor("okafor"), now=now)


@pytest.mark.parametrize("name", ["Cllr Tom Vale", "tom  vale"])
def test_what_the_officer_wrote_down_stands(cast, now, name):
    decision = proposal(cast, now, authority=authority(cast, now, quorum=2))
    declare(cast, now, decision, "Cllr Tom Vale")
    forged = InterestDeclared(name, "Nothing much", True, FORGED)
    with pytest.raises(BarredByInterest, match="the monitoring officer writes it down"):
        take(cast, now, decision, forged, name, "Cllr Ada Okafor")
    kept = Interest.objects.get()
    assert (kept.words, kept.dispensation) == ("Owns the firm", "")


def test_nobody_dispenses_themselves_while_deciding(cast, now):
    decision = proposal(cast, now)
    with pytest.raises(BarredByInterest):
        take(cast, now, decision, InterestDeclared("Ada Okafor", "My brother bids", True, FORGED))
    assert not Interest.objects.exists()
