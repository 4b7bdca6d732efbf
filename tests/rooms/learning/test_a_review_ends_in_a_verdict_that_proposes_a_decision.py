"""R15, R58: evidence of residents and staff, sense made together, a verdict, a proposed decision."""

from __future__ import annotations

import pytest

from morrow.commissioning import actions as commissioning
from morrow.foundations.errors import NotAllowed
from morrow.foundations.events.models import OutboxEvent
from morrow.foundations.money import Money
from morrow.foundations.record import Ref
from morrow.foundations.threads import public_thread
from morrow.learning import actions, queries
from morrow.learning.errors import AlreadyClosed, NotConcludable, RangeMissing, ReviewOpenAlready
from tests.rooms.commissioning.bench import a_decision
from tests.rooms.learning.watching import concluded, evidence, filled, review_of


@pytest.mark.parametrize("verdict", ["continue", "adapt", "replace", "stop"])
def test_r15_each_verdict_proposes_a_decision_with_four_options(bench, offer, verdict):
    proposed = concluded(bench, offer, verdict)
    assert [option.recommended for option in proposed.options].count(True) == 1
    assert [option.cost.pounds() for option in proposed.options] == ["£45,000", "£45,000", "£45,000", "£0"]
    assert proposed.rests_on == (Ref("learning.review", proposed.review.code),)
    assert "Warm Saturdays" in proposed.question
    assert "Come to us instead." in proposed.heard


@pytest.mark.parametrize(
    ("verdict", "reason", "missing"),
    [("", "Because.", "verdict"), ("perhaps", "Because.", "verdict"), ("adapt", " ", "reason")],
)
def test_r15_a_review_does_not_end_without_verdict_and_reason(bench, offer, verdict, reason, missing):
    review = filled(bench, offer)
    with pytest.raises(NotConcludable, match=missing):
        actions.conclude(review=review, verdict=verdict, reason=reason, by=bench.by("iris"), now=bench.now)
    assert queries.review(review.code).state == "open"


def test_a_review_without_the_voice_of_staff_does_not_end(bench, offer):
    review = review_of(bench, offer)
    said = {"review": review, "verdict": "adapt", "reason": "x", "by": bench.by("iris"), "now": bench.now}
    with pytest.raises(NotConcludable, match="evidence"):
        actions.conclude(**said)
    evidence(bench, review, "residents", "Cold walk.")
    with pytest.raises(NotConcludable, match="staff"):
        actions.conclude(**said)


def test_r58_a_teams_note_changes_an_offer_and_is_cited_in_the_decision(bench, offer):
    review = concluded(bench, offer).review
    varied = commissioning.vary(
        agreement=offer.agreement,
        subject="where",
        words="We come to people",
        note="The walk is too cold.",
        learned_from=[review],
        by=bench.by("tomasz"),
        now=bench.later(7),
    )
    decision = a_decision("2026-020")
    type(decision).objects.filter(pk=decision.pk).update(rests_on=[str(review)])
    assert varied.learned_from == [f"learning.review/{review.code}"]
    assert queries.decisions_of(review) == [decision]
    stations = {each.key: each for each in public_thread(Ref.read(str(offer)))}
    assert "adapt" in stations["learned"].lines[0].sentence


def test_news_of_the_verdict_leaves_once(bench, offer):
    review = concluded(bench, offer).review
    news = OutboxEvent.objects.filter(kind="learning.ReviewConcluded")
    assert [each.payload["verdict"] for each in news] == ["adapt"]
    with pytest.raises(AlreadyClosed):
        actions.conclude(review=review, verdict="stop", reason="x", by=bench.by("iris"), now=bench.now)
    assert news.count() == 1


def test_one_thing_has_one_open_review_and_a_withdrawn_one_makes_room(bench, offer):
    first = review_of(bench, offer)
    with pytest.raises(ReviewOpenAlready):
        review_of(bench, offer)
    actions.withdraw_review(review=first, reason="Too early.", by=bench.by("iris"), now=bench.now)
    assert review_of(bench, offer).state == "open"


def test_a_number_comes_with_people_range_source_and_year(bench, offer):
    review = review_of(bench, offer)
    with pytest.raises(RangeMissing):
        evidence(bench, review, "measure", "Warmer.", value=61)
    line = evidence(bench, review, "measure", "Warmer.", value=61, low=47, high=74, people=48)
    assert (line.people, line.source, line.year) == (48, "Notes of the session", 2026)


def test_cost_and_benefit_are_ranges_by_partner_and_never_one_sum(bench, offer):
    review = review_of(bench, offer)
    said = {"review": review, "gains": True, "what": "Befriending", "by": bench.by("iris"), "now": bench.now}
    said |= {"source": "Knapp and others, PSSRU", "year": 2010}
    with pytest.raises(RangeMissing):
        actions.weigh(**said, partner="NHS", kind="fiscal", low=Money(3500), high=Money(3000))
    actions.weigh(**said, partner="NHS", kind="fiscal", low=Money(2000), high=Money(3500))
    actions.weigh(**said, partner="People", kind="wellbeing", low=Money(20000), high=Money(30000))
    assert {row.kind for row in review.money.all()} == {"fiscal", "wellbeing"}
    assert not hasattr(review, "total")


def test_offers_that_do_not_work_are_known_until_something_is_done(bench, offer):
    assert queries.offers_not_working() == []
    review = concluded(bench, offer, "replace").review
    assert [(each.offer, each.review) for each in queries.offers_not_working()] == [(offer, review)]
    commissioning.end_offer(
        offer=offer,
        told=[Ref("told", "letter-2026-09-01")],
        reason="Replaced.",
        decision=bench.decision,
        by=bench.by("dan"),
        now=bench.now,
    )
    assert queries.offers_not_working() == []


def test_reviews_due_are_known(bench, offer):
    review = review_of(bench, offer, due=bench.now.date())
    assert list(queries.reviews_due(bench.now.date())) == [review]


def test_a_resident_makes_sense_and_does_not_conclude(bench, offer):
    review = filled(bench, offer)
    actions.make_sense(review=review, voice="resident", words="Yes.", by=bench.by("joe"), now=bench.now)
    with pytest.raises(NotAllowed):
        actions.conclude(review=review, verdict="adapt", reason="x", by=bench.by("joe"), now=bench.now)
