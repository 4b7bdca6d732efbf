"""An officer, an NHS body and trustees each decide by their own rules, with named people."""

from __future__ import annotations

import pytest

from morrow.accountability import actions
from morrow.accountability.actions import VoteCast
from morrow.accountability.errors import CannotBeCalledIn, NoAuthority, NotAProposal, NotCarried, PartsMissing
from morrow.foundations.money import Money
from tests.rooms.accountability.making import authority, decided, parts, proposal, reported
from tests.rooms.accountability.pages import Browser, says

BOARD = (
    VoteCast("Noor Hale", "for"),
    VoteCast("Gwen Ashby", "for"),
    VoteCast("Karl Stone", "against", "Dear."),
)


def take(cast, now, decision, key, **changes):
    with cast.as_(key):
        return actions.decide(**parts(decision, **changes), by=cast.actor(key), now=now)


def call_in(cast, now, decision):
    with cast.as_("vale"):
        return actions.call_in(decision=decision, reasons="Why?", by=cast.actor("vale"), now=now)


def in_force(cast, now, decision):
    with cast.as_("dilys"):
        actions.take_effect(decision=decision, by=cast.actor("dilys"), now=now)
    return decision.state == "in_force"


def test_r12_dan_decides_as_an_officer_alone_and_the_record_is_published_at_once(cast, now):
    cabinet = authority(cast, now)
    power = authority(
        cast,
        now,
        regime="officer",
        body="",
        post="commissioner",
        manner="delegation",
        delegated_from=cabinet,
        limit=Money(20_000_000),
    )
    taken = take(cast, now, proposal(cast, now, authority=power, signed=False), "dan")
    assert (taken.decided_by, taken.call_in_ends) == ("Dan Okell", None)
    with pytest.raises(CannotBeCalledIn):
        call_in(cast, now, taken)
    says(
        Browser().open(f"{taken.code}/"),
        *("Dan Okell", "It reaches those who said they are cold.", "Do nothing", "No interest was declared"),
    )
    assert in_force(cast, now, taken)


def test_r12_an_officers_key_decision_has_its_notice_its_whole_report_and_its_call_in(cast, now):
    power = authority(cast, now, regime="officer", body="", post="commissioner")
    decision = proposal(cast, now, authority=power, key=True, signed=False)
    with pytest.raises(PartsMissing, match="section 151"):
        take(cast, now, decision, "dan")
    reported(cast, now, decision)
    with cast.as_("dilys"):
        actions.publish_notice(
            decision=decision,
            kind="special_urgency",
            reason="Flood",
            agreed_by="Cllr Tom Vale",
            by=cast.actor("dilys"),
            now=now,
        )
    taken = take(cast, now, decision, "dan")
    assert taken.call_in_ends is not None
    assert call_in(cast, now, taken).members == ["Cllr Tom Vale"]


def test_noor_decides_with_her_board_for_the_nhs_by_its_quorum_and_nobody_calls_it_in(cast, now):
    power = authority(cast, now, regime="nhs", body="BOARD", quorum=3, source="NHS Act 2006; terms (example)")
    decision = proposal(cast, now, authority=power)
    with pytest.raises(NotCarried, match="asks for 3"):
        take(cast, now, decision, "noor", votes=BOARD[:2])
    with pytest.raises(NoAuthority):
        take(cast, now, decision, "okafor", votes=BOARD)
    taken = take(cast, now, decision, "noor", votes=BOARD)
    assert (taken.regime, taken.call_in_ends) == ("nhs", None)
    with pytest.raises(CannotBeCalledIn, match="executive"):
        call_in(cast, now, taken)
    assert in_force(cast, now, taken)


def test_trustees_decide_for_themselves_with_money_and_risk_before_them(cast, now):
    power = authority(cast, now, regime="trustee", body="PANEL", quorum=1, source="Charities Act 2011")
    decision = proposal(cast, now, authority=power, signed=False)
    with pytest.raises(PartsMissing) as refused:
        take(cast, now, decision, "ruth", votes=[VoteCast("Ruth Maddox", "for")])
    assert refused.value.parts == ("finance", "risk")
    reported(cast, now, decision, parts=("finance", "risk"))
    taken = take(cast, now, decision, "ruth", votes=[VoteCast("Ruth Maddox", "for")])
    assert taken.call_in_ends is None
    assert in_force(cast, now, taken)


@pytest.mark.parametrize(
    ("regime", "body"),
    [("nhs", "BOARD"), ("trustee", "BOARD"), ("council", "CABINET"), ("committee", "CABINET")],
)
def test_only_the_executive_and_its_officers_take_key_decisions(cast, now, regime, body):
    with pytest.raises(NotAProposal, match="Key decisions"):
        proposal(cast, now, authority=authority(cast, now, regime=regime, body=body), key=True)


def test_a_decision_of_full_council_is_not_called_in(cast, now):
    taken = decided(cast, now, proposal(cast, now, authority=authority(cast, now, regime="council")))
    with pytest.raises(CannotBeCalledIn):
        call_in(cast, now, taken)
