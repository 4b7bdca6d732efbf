"""Dan ends an offer and then its agreement; each refusal names the thing that is really in the way."""

from __future__ import annotations

import pytest
from django.utils import timezone

from morrow.commissioning import actions
from morrow.commissioning.errors import DecisionNotInForce, OffersStillHad
from morrow.commissioning.models import Agreement
from morrow.foundations.record import Ref
from tests.rooms.commissioning.test_j4_a_topic_goes_through_the_pages import browser, page, refused, send

SAID = {"told_how": "visit", "told_on": "2026-01-10", "reason": "Few could come."}
OPTIONAL = 'Which decision ends it? <span class="m-optional">'
TOLD = [Ref("told", "visit-2026-01-10")]


@pytest.fixture
def dan(bench, monkeypatch):
    """Dan's browser, on the day of the test."""
    monkeypatch.setattr(timezone, "now", lambda: bench.now)
    return browser(bench.cast.dan)


@pytest.fixture
def offer(bench):
    """What can be had under an agreement in force."""
    return bench.offer(bench.in_force())


def test_an_agreement_whose_offer_has_ended_asks_for_its_decision_and_then_ends(bench, dan, offer):
    ending = f"agreements/{offer.agreement.code}/end/"
    send(dan, f"offers/{offer.code}/end/", **SAID, decision=bench.decision.code)
    assert "Choose the decision in force that ends it" in refused(dan, ending, **SAID)
    send(dan, ending, **SAID, decision=bench.decision.code)
    assert Agreement.objects.get().state == "ended"


def test_an_agreement_does_not_end_while_people_can_have_its_offer_and_says_which(bench, dan, offer):
    ending = f"agreements/{offer.agreement.code}/end/"
    said = refused(dan, ending, **SAID, decision=bench.decision.code)
    assert "People can still get this under the agreement: Warm Saturdays" in said
    assert "Then name here what told them" not in said


def test_no_page_asks_for_a_decision_as_if_it_could_be_left_out_where_it_cannot(bench, dan, offer):
    for where in (f"offers/{offer.code}/end/", f"agreements/{offer.agreement.code}/end/"):
        assert OPTIONAL not in page(dan, where)
    own = bench.offer()
    assert OPTIONAL in page(browser(bench.cast.tomasz), f"offers/{own.code}/end/")


def test_what_a_group_gives_of_its_own_accord_ends_without_a_decision(bench, dan):
    own = bench.offer()
    send(browser(bench.cast.tomasz), f"offers/{own.code}/end/", **SAID)
    own.refresh_from_db()
    assert own.state == "ended"


def test_without_a_decision_the_act_itself_is_refused_kindly(bench, offer):
    said = {"told": TOLD, "reason": "It did not help.", "by": bench.by("dan"), "now": bench.now}
    with pytest.raises(OffersStillHad):
        actions.end_agreement(agreement=offer.agreement, decision=bench.decision, **said)
    actions.end_offer(offer=offer, decision=bench.decision, **said)
    with pytest.raises(DecisionNotInForce):
        actions.end_agreement(agreement=offer.agreement, decision=None, **said)
