"""R12: scrutiny calls an executive decision in, in time and in number; it waits, and then goes on."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from morrow.accountability import actions, queries
from morrow.accountability.errors import CallInWindowOpen, CannotBeCalledIn, NotAtThisPoint
from morrow.accountability.models import CallIn, Decision
from morrow.foundations.errors import NotAllowed
from tests.rooms.accountability.making import authority, decided, proposal
from tests.rooms.accountability.pages import Browser, says

WHY = "Renters were not heard"


def call_in(cast, decision, when, key="vale", **changes):
    with cast.as_(key):
        return actions.call_in(decision=decision, **{"reasons": WHY, **changes}, by=cast.actor(key), now=when)


def take_effect(cast, decision, when):
    with cast.as_("dilys"):
        actions.take_effect(decision=decision, by=cast.actor("dilys"), now=when)


def state() -> str:
    return Decision.objects.get().state


def test_r12_a_decision_waits_out_its_call_in_days(cast, now):
    decision = decided(cast, now)
    assert decision.call_in_ends == date(2026, 1, 19)
    with pytest.raises(CallInWindowOpen, match="19 January 2026"):
        take_effect(cast, decision, now + timedelta(days=7))
    assert state() == "decided"
    take_effect(cast, decision, now + timedelta(days=8))
    assert state() == "in_force"


def test_r12_called_in_it_waits_for_scrutiny_and_then_goes_on_at_once(cast, now):
    decision = decided(cast, now)
    call_in(cast, decision, now + timedelta(days=1))
    with pytest.raises(NotAtThisPoint, match="Scrutiny"):
        take_effect(cast, decision, now + timedelta(days=30))
    with cast.as_("vale"):
        actions.release_from_call_in(
            decision=decision, finding="Answered", by=cast.actor("vale"), now=now + timedelta(days=2)
        )
    take_effect(cast, decision, now + timedelta(days=2))
    assert state() == "in_force"


def test_the_constitutions_number_of_members_is_needed(cast, now):
    power = authority(cast, now, call_in_members=3)
    decision = decided(cast, now, proposal(cast, now, authority=power))
    with pytest.raises(CannotBeCalledIn, match="3"):
        call_in(cast, decision, now, with_members=["Cllr Tom Vale", "Cllr B"])
    assert not CallIn.objects.exists()
    call_in(cast, decision, now, with_members=["Cllr B", "Cllr C"])
    assert CallIn.objects.get().members == ["Cllr Tom Vale", "Cllr B", "Cllr C"]


def test_it_is_too_late_the_day_after(cast, now):
    decision = decided(cast, now)
    with pytest.raises(CannotBeCalledIn, match="over"):
        call_in(cast, decision, now + timedelta(days=8))
    call_in(cast, decision, now + timedelta(days=7))
    assert state() == "called_in"


def test_call_in_is_not_for_full_council(cast, now):
    decision = decided(cast, now, proposal(cast, now, authority=authority(cast, now, regime="council")))
    with pytest.raises(CannotBeCalledIn, match="executive"):
        call_in(cast, decision, now)
    take_effect(cast, decision, now)
    assert state() == "in_force"


def test_a_decision_is_called_in_once_and_with_reasons(cast, now):
    decision = decided(cast, now)
    with pytest.raises(CannotBeCalledIn, match="reasons"):
        call_in(cast, decision, now, reasons=" ")
    call_in(cast, decision, now)
    with pytest.raises(CannotBeCalledIn, match="once"):
        call_in(cast, decision, now)


@pytest.mark.parametrize("key", ["okafor", "dilys", "dan", "joe"])
def test_only_scrutiny_calls_in(cast, now, key):
    with pytest.raises(NotAllowed):
        call_in(cast, decided(cast, now), now, key=key)
    assert state() == "decided"


def test_a_called_in_decision_can_be_withdrawn_by_who_took_it(cast, now):
    decision = decided(cast, now)
    call_in(cast, decision, now)
    with cast.as_("dan"), pytest.raises(NotAllowed):
        actions.withdraw(decision=decision, reason="x", by=cast.actor("dan"), now=now)
    with cast.as_("okafor"):
        actions.withdraw(decision=decision, reason="We heard you", by=cast.actor("okafor"), now=now)
    assert Decision.objects.get().withdrawn_because == "We heard you"
    assert [each.state for each in queries.register()] == ["withdrawn"]


def test_what_was_decided_stays_on_the_page_when_it_is_withdrawn(cast, now):
    decision = decided(cast, now, reasons="People are cold.")
    with cast.as_("okafor"):
        actions.withdraw(decision=decision, reason="We heard you", by=cast.actor("okafor"), now=now)
    page = Browser().open(f"{decision.code}/")
    says(page, "What was decided, and then withdrawn", "People are cold.", "Votes, dissent and interests")
