"""An urgent decision is exempt from call-in where the constitution allows it and the named person agrees."""

from __future__ import annotations

import pytest

from morrow.accountability import actions
from morrow.accountability.errors import CannotBeCalledIn, NotAtThisPoint
from tests.rooms.accountability.making import authority, decided, proposal
from tests.rooms.accountability.pages import Browser, says


def keep(cast, now, decision, **changes):
    said = {"reason": "The boiler fails tonight.", "agreed_by": "Cllr Tom Vale", **changes}
    with cast.as_("dilys"):
        actions.exempt_from_call_in(decision=decision, **said, by=cast.actor("dilys"), now=now)


@pytest.fixture
def urgent(cast, now):
    return proposal(cast, now, authority=authority(cast, now, urgency_agreed_by="scrutiny_chair"))


def test_r12_where_the_constitution_does_not_allow_it_scrutiny_may_call_it_in(cast, now):
    decision = proposal(cast, now)
    with pytest.raises(NotAtThisPoint, match="constitution lets no"):
        keep(cast, now, decision)
    assert decided(cast, now, decision).call_in_ends is not None


@pytest.mark.parametrize("wrong", [{"reason": " "}, {"agreed_by": ""}, {"agreed_by": "Priya Nair"}])
def test_it_needs_its_reason_and_the_named_person(cast, now, urgent, wrong):
    with pytest.raises(NotAtThisPoint):
        keep(cast, now, urgent, **wrong)
    assert decided(cast, now, urgent).call_in_ends is not None


def test_r12_an_urgent_decision_so_agreed_takes_effect_at_once(cast, now, urgent):
    keep(cast, now, urgent)
    taken = decided(cast, now, urgent)
    assert taken.call_in_ends is None
    with cast.as_("vale"), pytest.raises(CannotBeCalledIn):
        actions.call_in(decision=taken, reasons="Why?", by=cast.actor("vale"), now=now)
    with cast.as_("dilys"):
        actions.take_effect(decision=taken, by=cast.actor("dilys"), now=now)
    assert taken.state == "in_force"
    with pytest.raises(NotAtThisPoint):
        keep(cast, now, taken)


def test_everyone_reads_why_and_who_agreed(cast, now, urgent):
    dilys, page = Browser(cast.dilys), f"{urgent.code}/no-call-in/"
    says(dilys.open(f"{urgent.code}/"), "Keep an urgent decision from call-in")
    typed = {"reason": "The boiler fails tonight", "agreed_by": "Cllr Tom Vale"}
    assert dilys.send(page, **typed).status_code == 302
    urgent.refresh_from_db()
    decided(cast, now, urgent)
    says(Browser().open(f"{urgent.code}/"), "kept from call-in", "The boiler fails tonight", "Cllr Tom Vale")
    says(Browser().open("notices/"), "January–March 2026", "The boiler fails tonight")
