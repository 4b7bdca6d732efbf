"""What can be had: published, confirmed by use, ended with its people told first, replaced."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from morrow.commissioning import actions, queries
from morrow.commissioning.actions import OfferDraft
from morrow.commissioning.errors import (
    DecisionNotInForce,
    NotAtThisStage,
    OffersStillHad,
    PeopleNotToldFirst,
)
from morrow.commissioning.models import Offer
from morrow.foundations.errors import NotAllowed
from morrow.foundations.record import Ref
from morrow.foundations.scope import NOBODY
from morrow.foundations.threads import public_thread

TOLD = [Ref("people.message", "LETTERS")]
NEW = OfferDraft(
    title="Warm visits",
    description="We come to you.",
    how_to_get_it="Telephone us.",
    starts=date(2026, 9, 1),
)


def test_an_offer_stands_on_its_agreement_and_shows_on_the_thread(bench):
    offer = bench.offer(bench.in_force())
    stations = {each.key: each for each in public_thread(Ref.read(str(offer)))}
    sentences = " ".join(line.sentence for line in stations["arranged"].lines)
    assert "Warm Saturdays" in sentences
    assert "£45,000" in sentences
    assert "Warm and together" in sentences


def test_nothing_is_offered_under_an_agreement_nobody_signed(bench):
    with pytest.raises(NotAtThisStage):
        bench.offer(bench.awarded())


def test_r15_people_are_told_first_then_it_is_replaced_by_a_decision(bench):
    agreement = bench.in_force()
    offer = bench.offer(agreement)
    said = {
        "offer": offer,
        "draft": NEW,
        "agreement": agreement,
        "organisation": bench.orgs["HEARTH"],
        "reason": "Few could come.",
        "by": bench.by("dan"),
        "now": bench.later(8),
    }
    with pytest.raises(PeopleNotToldFirst):
        actions.replace_offer(**said, decision=bench.decision, told=[])
    assert Offer.objects.count() == 1
    with pytest.raises(DecisionNotInForce):
        actions.replace_offer(**said, decision=None, told=TOLD)
    new = actions.replace_offer(**said, decision=bench.decision, told=TOLD)
    offer.refresh_from_db()
    assert (offer.state, offer.replaced_by, offer.told) == ("ended", new, ["people.message/LETTERS"])
    assert list(queries.live_offers()) == [new]


def test_r15_an_agreement_ends_by_a_decision_and_gives_its_money_back(bench):
    agreement = bench.in_force()
    offer = bench.offer(agreement)
    said = {
        "agreement": agreement,
        "decision": bench.decision,
        "told": TOLD,
        "reason": "It did not help.",
        "by": bench.by("dan"),
        "now": bench.later(8),
    }
    with pytest.raises(PeopleNotToldFirst):
        actions.end_agreement(**{**said, "told": []})
    with pytest.raises(OffersStillHad):
        actions.end_agreement(**said)
    actions.end_offer(
        offer=offer,
        told=TOLD,
        reason="It did not help.",
        decision=bench.decision,
        by=bench.by("dan"),
        now=bench.later(8),
    )
    actions.end_agreement(**said)
    assert bench.started(ceiling=bench.allocation.amount)


def test_the_database_too_refuses_an_ending_of_which_nobody_was_told(bench):
    offer = bench.offer(bench.in_force())
    with pytest.raises(IntegrityError), transaction.atomic():
        Offer.objects.filter(pk=offer.pk).update(state="ended")


def test_a_stranger_neither_confirms_nor_ends(bench):
    offer = bench.offer(bench.in_force())
    with pytest.raises(NotAllowed):
        actions.confirm_offer(offer=offer, by=bench.by("jean"), now=bench.now)
    with pytest.raises(NotAllowed):
        actions.end_offer(offer=offer, told=TOLD, reason="x", by=bench.by("jean"), now=bench.now)


def test_an_offer_nobody_confirmed_for_three_months_is_asked_about(bench):
    offer = bench.offer(bench.in_force())
    day = bench.later(4)
    assert list(queries.offers_not_confirmed(day.date())) == [offer]
    assert queries.asked_of(bench.cast.viewer("tomasz"), day.date()).to_confirm == [offer]
    actions.confirm_offer(offer=offer, by=bench.by("tomasz"), now=day)
    assert list(queries.offers_not_confirmed(day.date())) == []


def test_outcomes_without_an_offer_are_known(bench):
    today = bench.now.date()
    assert queries.outcomes_without_offer(today) == [bench.outcome, bench.kindness]
    bench.offer(bench.in_force())
    assert queries.outcomes_without_offer(today) == []


def test_a_visitor_sees_what_is_asked_and_nobody_elses_business(bench):
    bench.opened()
    assert [c.title for c in queries.commissions_open(bench.now.date())] == ["Warm and together"]
    assert queries.asked_of(NOBODY, bench.now.date()).agreements == []
