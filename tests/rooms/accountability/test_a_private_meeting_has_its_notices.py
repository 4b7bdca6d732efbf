"""The executive meets in private only after 28 and 5 clear days' notice, or where it is agreed urgent."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from morrow.accountability import actions
from morrow.accountability.errors import NoPrivateNotice, NotAtThisPoint
from morrow.accountability.models import PrivateNotice
from tests.rooms.accountability.making import authority, decided, proposal
from tests.rooms.accountability.pages import Browser, says
from tests.rooms.accountability.test_what_is_exempt_is_seen_only_by_whoever_the_law_entitles import certified

SOON = str(datetime.now(UTC).year + 2)

SECOND = {"representations": "Two tenants asked for it in public.", "response": "Prices stay private."}


def give(cast, now, decision, kind="first", **changes):
    said = {"reason": "Prices are discussed.", **changes}
    with cast.as_("dilys"):
        return actions.publish_private_notice(
            decision=decision, kind=kind, **said, by=cast.actor("dilys"), now=now
        )


@pytest.fixture
def decision(cast, now):
    made = proposal(cast, now)
    certified(cast, now, made)
    return made


def test_without_notice_it_cannot_be_decided_in_private_and_in_public_it_can(cast, now, decision):
    with pytest.raises(NoPrivateNotice, match="No notice"):
        decided(cast, now, decision, in_private=True)
    assert decided(cast, now, decision).in_private is False


def test_where_nothing_is_exempt_nothing_is_private(cast, now):
    made = proposal(cast, now)
    with pytest.raises(NotAtThisPoint, match="in public"):
        give(cast, now, made)
    with pytest.raises(NoPrivateNotice, match="in public"):
        decided(cast, now, made, in_private=True)


def test_the_second_notice_comes_after_the_first_and_answers_what_was_said(cast, now, decision):
    with pytest.raises(NotAtThisPoint, match="first notice"):
        give(cast, now, decision, "second", **SECOND)
    give(cast, now, decision)
    with pytest.raises(NotAtThisPoint, match="meeting in public"):
        give(cast, now, decision, "second", representations="Two asked.")
    late = now + timedelta(days=29)
    with pytest.raises(NoPrivateNotice, match="second notice"):
        decided(cast, late, decision, in_private=True)
    give(cast, now + timedelta(days=24), decision, "second", **SECOND)
    with pytest.raises(NoPrivateNotice, match="11 February 2026"):
        decided(cast, late, decision, in_private=True)
    assert decided(cast, now + timedelta(days=30), decision, in_private=True).in_private


def test_the_first_notice_stands_28_clear_days(cast, now, decision):
    give(cast, now, decision)
    give(cast, now, decision, "second", **SECOND)
    with pytest.raises(NoPrivateNotice, match="10 February 2026"):
        decided(cast, now + timedelta(days=28), decision, in_private=True)


def test_an_urgent_private_meeting_is_agreed_by_the_chair_of_scrutiny_by_name(cast, now, decision):
    for who in ("", "Cllr Somebody Else", "Priya Nair"):
        with pytest.raises(NotAtThisPoint, match="chair of scrutiny"):
            give(cast, now, decision, "urgent", agreed_by=who)
    notice = give(cast, now, decision, "urgent", agreed_by="Cllr Tom Vale")
    assert notice.agreed_as == "Chair of scrutiny"
    assert decided(cast, now, decision, in_private=True).in_private


def test_a_committee_excludes_the_public_by_its_own_resolution(cast, now):
    committee = authority(cast, now, regime="committee")
    made = proposal(cast, now, authority=committee)
    certified(cast, now, made)
    with pytest.raises(NotAtThisPoint, match="resolution"):
        give(cast, now, made)
    assert decided(cast, now, made, in_private=True).in_private


def test_the_notices_are_published_on_their_page_with_what_was_said_and_the_answer(cast, now, decision):
    dilys, page = Browser(cast.dilys), f"{decision.code}/private-notice/"
    says(dilys.open(f"{decision.code}/"), "Publish notice of a private meeting")
    assert dilys.send(page, kind="first", reason="Prices are discussed").status_code == 302
    assert dilys.send(page, kind="second", reason="Prices are discussed", **SECOND).status_code == 302
    says(Browser().open("notices/"), "Meetings to be held in private", *SECOND.values())
    assert PrivateNotice.objects.count() == 2
    okafor = Browser(cast.okafor)
    typed = {
        "option": decision.options.first().code,
        "authority": decision.authority.code,
        "reasons": "r",
        "made_of_it": "m",
        "interests": "none",
        "in_private": "on",
        "review_on_day": "1",
        "review_on_month": "7",
        "review_on_year": SOON,
    }
    says(okafor.send(f"{decision.code}/decide/", **typed), "has not stood long enough")
