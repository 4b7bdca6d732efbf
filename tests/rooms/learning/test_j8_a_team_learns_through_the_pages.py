"""J8 by hand: notes arrive, sense is made, a verdict proposes a decision; wrong turns are recovered."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from morrow.foundations import record
from morrow.foundations.threads import public_thread
from morrow.learning.models import LearningReview, Measurement, Observation
from tests.rooms.commissioning.test_j4_a_topic_goes_through_the_pages import browser, page, refused, send
from tests.rooms.learning.watching import concluded, observed, residents


@pytest.fixture
def clock(bench, monkeypatch):
    """The site's clock stands on the day of the test."""
    monkeypatch.setattr(timezone, "now", lambda: bench.now)
    return bench.now


def test_j8_from_notes_to_a_verdict_by_the_pages_alone(bench, offer, clock):
    cast = bench.cast
    iris, tomasz, ruth, joe = (browser(p) for p in (cast.iris, cast.tomasz, cast.ruth, cast.joe))
    note = {"whose": "me", "words": "The walk is cold.", "share": "public"}
    assert refused(joe, f"learning/offers/{offer.code}/note/", **{**note, "whose": "staff"})
    send(joe, f"learning/offers/{offer.code}/note/", **note)
    send(tomasz, f"learning/offers/{offer.code}/note/", whose="staff", words="We are full.", share="provider")
    assert "The walk is cold." in page(tomasz, f"learning/offers/{offer.code}/")
    assert "The walk is cold." not in page(browser(), f"learning/offers/{offer.code}/")
    said = Observation.objects.unrestricted(reason="a test").get(share="public")
    send(iris, f"learning/words/{said.code}/release/")
    assert "The walk is cold." in page(browser(), "what-we-learned/")
    new = {
        "about": str(offer),
        "title": "After a season",
        "question": "Warmer?",
        "outcomes": [bench.outcome.code],
        "due": "2026-02-01",
    }
    where = send(iris, "learning/reviews/new/", **new)
    assert "open already" in refused(iris, "learning/reviews/new/", **new)
    assert "under way" in page(browser(), where)
    code = LearningReview.objects.get().code
    line = {"kind": "staff", "words": "We are full.", "source": "The team", "year": "2026"}
    send(tomasz, f"learning/reviews/{code}/evidence/", **line)
    number = {**line, "kind": "measure", "words": "Warm rooms.", "value": "61"}
    assert "needs its range" in refused(iris, f"learning/reviews/{code}/evidence/", **number)
    ranged = {**number, "low": "40", "high": "80", "people": "7"}
    send(iris, f"learning/reviews/{code}/evidence/", **ranged)
    verdict = {"verdict": "adapt", "reason": "Those who need it cannot walk."}
    assert "what residents say" in refused(iris, f"learning/reviews/{code}/conclude/", **verdict)
    send(ruth, f"learning/reviews/{code}/evidence/", **{**line, "kind": "residents"})
    send(ruth, f"learning/reviews/{code}/sense/", voice="panel", words="Come to us instead.")
    money = {"partner": "NHS", "gains": "gains", "kind": "fiscal", "what": "x", "source": "y", "year": "2010"}
    assert refused(iris, f"learning/reviews/{code}/money/", **money, low="35", high="20")
    send(iris, f"learning/reviews/{code}/money/", **money, low="20", high="35")
    send(iris, f"learning/reviews/{code}/conclude/", **verdict)
    public = page(browser(), where)
    assert "Come to us instead." in public
    assert "waits to be put to the decision-maker" in public
    assert "fewer than 10" in public
    assert "61" not in public.partition("<main")[2]
    assert offer.title in page(iris, "learning/")


def test_r24_context_stands_before_everything_else_on_the_page(bench, offer, clock):
    review = concluded(bench, offer).review
    evidence = review.evidence.create(
        kind="context", words="Half the homes here are damp.", source="x", year=2025
    )
    html = page(browser(), f"what-we-learned/reviews/{review.code}/")
    assert html.index(evidence.words) < html.index("The hall is warm")


def test_a_resident_tells_reads_and_takes_back_what_is_hers(bench, offer, clock):
    joe, sam = browser(bench.cast.joe), browser(bench.cast.sam)
    said = {"whose": "me", "outcome": bench.outcome.code, "moment": "along", "share": "private"}
    assert "No score is ever forced" in refused(joe, "learning/observe/", **said)
    assert send(joe, "learning/observe/", **said, words="I danced.") == "learning/mine/"
    assert "I danced." in page(joe, "learning/mine/")
    assert "I danced." not in page(sam, "learning/mine/")
    code = Observation.objects.unrestricted(reason="a test").get().code
    page(sam, f"learning/mine/{code}/withdraw/", 404)
    send(joe, f"learning/mine/{code}/withdraw/", sure="on")
    assert "I danced." not in page(joe, "learning/mine/")


def test_a_review_is_closed_without_a_verdict_and_a_measurement_kept(bench, offer, clock):
    iris = browser(bench.cast.iris)
    said = {
        "outcome": bench.outcome.code,
        "about": str(offer),
        "people": "40",
        "value": "61",
        "source": "Visits",
    }
    assert "needs its range" in refused(iris, "learning/measure/", **said, low="70", high="80")
    send(iris, "learning/measure/", **said, low="50", high="80")
    assert Measurement.objects.get().people == 40
    assert "Visits" in page(browser(), "what-we-learned/")


def test_wrong_roles_are_turned_away(bench, offer, clock):
    cast = bench.cast
    page(browser(), "learning/", 302)
    page(browser(cast.joe), "learning/", 403)
    page(browser(cast.tomasz), "learning/reviews/new/", 403)
    page(browser(), "learning/observe/", 302)
    page(browser(), "what-we-learned/reviews/NOTHING/", 404)


def test_public_pages_ask_little_beside_their_ribbon(bench, offer, clock):
    for person in residents(bench, 12):
        observed(bench, person, 4, "baseline", offer=offer, wellbeing="happy")
        observed(bench, person, 6, "review", offer=offer, wellbeing="happy")
    review = concluded(bench, offer).review
    with CaptureQueriesContext(connection) as ribbon:
        public_thread(record.ref(review))
    for where, most in [
        ("what-we-learned/", 25),
        (f"what-we-learned/reviews/{review.code}/", 15 + len(ribbon)),
    ]:
        with CaptureQueriesContext(connection) as seen:
            html = page(browser(), where)
        assert html.count("<h1") == 1
        assert len(seen) <= most, "\n".join(query["sql"][:150] for query in seen)
