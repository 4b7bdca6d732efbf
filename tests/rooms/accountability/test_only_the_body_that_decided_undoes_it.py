"""What cabinet voted, no one member withdraws: only cabinet undoes it, by a new decision."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from morrow.accountability import actions
from morrow.accountability.actions import VoteCast
from morrow.accountability.errors import NotAtThisPoint
from morrow.foundations.errors import NotAllowed
from morrow.foundations.models import OutboxEvent
from tests.rooms.accountability.making import authority, decided, proposal
from tests.rooms.accountability.pages import Browser, says

VOTES = (VoteCast("Cllr Ada Okafor", "for"), VoteCast("Cllr Ines Marlow", "for"))


@pytest.fixture
def voted(cast, now):
    return decided(cast, now, proposal(cast, now, authority=authority(cast, now, quorum=2)), votes=VOTES)


def withdraw(cast, now, decision, key="okafor"):
    with cast.as_(key):
        actions.withdraw(decision=decision, reason="We changed our mind", by=cast.actor(key), now=now)


@pytest.mark.parametrize("key", ["okafor", "vale", "dan"])
def test_r14_nobody_alone_withdraws_what_cabinet_voted(cast, now, voted, key):
    with pytest.raises(NotAllowed, match="new decision"):
        withdraw(cast, now, voted, key)
    voted.refresh_from_db()
    assert voted.state == "decided"


def test_what_one_member_decided_alone_that_member_withdraws(cast, now):
    taken = decided(cast, now, proposal(cast, now, authority=authority(cast, now)))
    withdraw(cast, now, taken)
    assert taken.state == "withdrawn"


def test_before_it_is_decided_an_officer_still_withdraws(cast, now):
    open_ = proposal(cast, now)
    withdraw(cast, now, open_, "dan")
    assert open_.state == "withdrawn"


def test_r14_a_new_vote_of_the_same_body_undoes_it_before_it_takes_effect(cast, now, voted):
    new = proposal(cast, now, authority=voted.authority, supersedes=voted, title="Not after all")
    decided(cast, now, new, votes=VOTES, review_on=date(2027, 7, 1))
    later = now + timedelta(days=8)
    with cast.as_("dilys"):
        with pytest.raises(NotAtThisPoint, match=new.code):
            actions.take_effect(decision=voted, by=cast.actor("dilys"), now=later)
        actions.take_effect(decision=new, by=cast.actor("dilys"), now=later)
    voted.refresh_from_db()
    assert voted.state == "withdrawn"
    assert new.code in voted.withdrawn_because
    assert OutboxEvent.objects.filter(kind="accountability.DecisionWithdrawn").count() == 1
    says(Browser().open(f"{voted.code}/"), "Undone by decision", new.code, "Not after all")


def test_the_page_offers_no_member_to_withdraw_it_and_says_who_undoes_it(cast, now, voted):
    okafor = Browser(cast.okafor)
    assert b"Withdraw this" not in okafor.open(f"{voted.code}/").content
    refused = okafor.open(f"{voted.code}/withdraw/")
    assert refused.status_code == 403
    says(refused, "decided this together")
