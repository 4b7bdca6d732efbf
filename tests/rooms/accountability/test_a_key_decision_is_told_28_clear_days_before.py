"""Key decisions: notice, general exception and special urgency (2012 Regulations)."""

from __future__ import annotations

from datetime import timedelta

import pytest

from morrow.accountability import actions, queries
from morrow.accountability.errors import NotAtThisPoint, NotEnoughNotice
from morrow.accountability.models import Decision, Notice
from morrow.foundations.errors import NotAllowed
from tests.rooms.accountability.making import decided, proposal
from tests.rooms.accountability.pages import Browser, says


def give_notice(cast, now, decision, key="dilys", **changes):
    with cast.as_(key):
        return actions.publish_notice(decision=decision, **changes, by=cast.actor(key), now=now)


@pytest.fixture
def decision(cast, now):
    return proposal(cast, now, key=True)


def test_without_a_notice_it_is_refused(cast, now, decision):
    assert list(queries.notices_to_publish()) == [decision]
    with pytest.raises(NotEnoughNotice, match="no notice"):
        decided(cast, now, decision)
    assert Decision.objects.get().state == "proposed"


def test_on_the_28th_day_it_is_too_soon_and_on_the_29th_it_is_not(cast, now, decision):
    give_notice(cast, now, decision)
    with pytest.raises(NotEnoughNotice, match="10 February 2026"):
        decided(cast, now + timedelta(days=28), decision)
    decided(cast, now + timedelta(days=29), decision)
    assert Decision.objects.get().state == "decided"


def test_a_general_exception_needs_its_reason_and_five_clear_days(cast, now, decision):
    with pytest.raises(NotAtThisPoint, match="impracticable"):
        give_notice(cast, now, decision, kind="general_exception")
    with pytest.raises(NotAtThisPoint, match="told in writing"):
        give_notice(cast, now, decision, kind="general_exception", reason="The grant closes")
    assert not Notice.objects.exists()
    told = {"reason": "The grant closes", "told": "Cllr Tom Vale"}
    give_notice(cast, now, decision, kind="general_exception", **told)
    with pytest.raises(NotEnoughNotice):
        decided(cast, now + timedelta(days=5), decision)
    decided(cast, now + timedelta(days=6), decision)


def test_special_urgency_needs_the_chair_of_scrutiny_by_name(cast, now, decision):
    for who in ("", "Cllr Ada Okafor", "Priya Nair"):
        with pytest.raises(NotAtThisPoint, match="chair of scrutiny"):
            give_notice(cast, now, decision, kind="special_urgency", reason="Flood", agreed_by=who)
    give_notice(cast, now, decision, kind="special_urgency", reason="Flood", agreed_by="Cllr Tom Vale")
    assert decided(cast, now, decision).state == "decided"


@pytest.mark.parametrize("key", ["dan", "okafor"])
def test_only_the_proper_officer_gives_notice(cast, now, decision, key):
    with pytest.raises(NotAllowed):
        give_notice(cast, now, decision, key=key)
    assert not Notice.objects.exists()


def test_notices_are_public_with_the_first_day_and_the_reason(cast, now, decision):
    dilys = Browser(cast.dilys)
    typed = {"kind": "general_exception", "reason": "The grant closes"}
    says(dilys.send(f"{decision.code}/notice/", **typed), "told in writing")
    assert dilys.send(f"{decision.code}/notice/", **typed, told="Cllr Tom Vale").status_code == 302
    says(Browser().open("notices/"), decision.title, "The grant closes", "Not before", "Cllr Tom Vale")


def test_what_was_taken_under_special_urgency_is_reported_by_quarter(cast, now, decision):
    says(Browser(cast.dilys).open(f"{decision.code}/notice/"), "Cllr Tom Vale, Chair of scrutiny")
    urgent = {"kind": "special_urgency", "reason": "The river rose", "agreed_by": "Cllr Tom Vale"}
    give_notice(cast, now, decision, **urgent)
    assert queries.urgent_by_quarter() == []
    decided(cast, now, decision)
    page = Browser().open("notices/")
    says(page, "January–March 2026", "The river rose", "Cllr Tom Vale, Chair of scrutiny")


def test_what_had_its_usual_notice_in_the_end_was_not_taken_under_urgency(cast, now, decision):
    give_notice(cast, now, decision, kind="special_urgency", reason="Flood", agreed_by="Cllr Tom Vale")
    give_notice(cast, now, decision)
    decided(cast, now + timedelta(days=40), decision)
    assert queries.urgent_by_quarter() == []
