"""J4 by hand, page by page, a wrong turn taken and recovered at each station."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from morrow.commissioning.models import Agreement, Bid, Commission, Offer
from morrow.foundations import record
from morrow.foundations.design.tags import words as design
from morrow.foundations.threads import public_thread
from tests.rooms.commissioning.bench import a_decision

DAY = "2026-01-12"


def browser(person=None) -> Client:
    """A browser, signed in as somebody or nobody."""
    client = Client()
    if person is not None:
        client.force_login(person.account)
        session = client.session
        session["morrow_persona"] = True
        session.save()
    return client


def page(client: Client, where: str, status: int = 200) -> str:
    """A page as it reads."""
    answer = client.get(f"/morrowdale/{where}")
    assert answer.status_code == status, answer.content.decode()[:800]
    return answer.content.decode()


def send(client: Client, where: str, **said) -> str:
    """Send a form that is accepted; gives where it leads."""
    answer = client.post(f"/morrowdale/{where}", said)
    assert answer.status_code == 302, answer.content.decode()[:3000]
    return answer["Location"].removeprefix("/morrowdale/")


def refused(client: Client, where: str, status: int = 422, **said) -> str:
    """Send a form that is refused; gives what the page says."""
    answer = client.post(f"/morrowdale/{where}", said)
    assert answer.status_code == status, answer.status_code
    return answer.content.decode()


@pytest.fixture
def clock(bench, monkeypatch):
    """The site's clock stands on the day of the test."""
    monkeypatch.setattr(timezone, "now", lambda: bench.now)
    return bench.now


def start(dan, bench) -> str:
    said = {
        "outcome": bench.outcome.code,
        "also": [bench.kindness.code],
        "allocation": bench.allocation.code,
        "title": "Warm and together",
        "need": "Carers who sit in the cold.",
        "ceiling": "70,000",
        "subject_matter": "social",
        "activities": ["food"],
    }
    assert f"left of allocation {bench.allocation.code}" in refused(dan, "commissioning/start/", **said)
    return send(dan, "commissioning/start/", **{**said, "ceiling": "48,000"})


def to_scoring(dan, ruth, tomasz, bench) -> tuple[str, str]:
    where = start(dan, bench)
    send(ruth, f"{where}line/", text="Somebody who comes back.")
    send(ruth, f"{where}line/", text="A new boiler each.")
    first, second = Commission.objects.get().lines.all()
    send(dan, f"commissions/line/{first.code}/answer/", answer="accept")
    assert "reason" in refused(dan, f"commissions/line/{second.code}/answer/", answer="reject")
    send(dan, f"commissions/line/{second.code}/answer/", answer="reject", reason="No money.")
    option = {"cost": "45000", "running_cost": "1000", "funded_by": "x", "for_it": "x", "against_it": "x"}
    send(dan, f"{where}option/", supply="cooperative", route="psr", **option)
    send(dan, f"{where}option/", supply="vcse", route="light_touch", **option)
    wrong, right = Commission.objects.get().options.all()
    assert "health care" in refused(dan, f"{where}route/", option=wrong.code, reason="Why not.")
    send(dan, f"{where}route/", option=right.code, reason="Known and trusted.")
    bids = {"bids_by": DAY, "first": "Reaches the outcome", "first_weight": "100"}
    assert "Tender notice" in refused(dan, f"{where}open/", **bids)
    send(dan, f"{where}open/", **bids, notice="2026/S 000-001")
    answer = {"approach": "We visit.", "price": "45,000", "full_cost": "on", "account": "own"}
    assert "food business" in refused(tomasz, f"{where}bid/", **answer)
    send(tomasz, f"{where}bid/", **answer, assurances=["food_registration"])
    send(tomasz, f"bids/{Bid.objects.get().code}/withdraw/")
    send(tomasz, f"{where}bid/", **answer, assurances=["food_registration"])
    send(dan, f"{where}close/")
    return where, Bid.objects.get(state="submitted").code


def test_j4_from_an_outcome_to_an_offer_and_its_end_by_the_pages_alone(bench, clock):
    cast = bench.cast
    dan, ruth, tomasz = browser(cast.dan), browser(cast.ruth), browser(cast.tomasz)
    where, bid = to_scoring(dan, ruth, tomasz, bench)
    for client in (ruth, dan):
        assert "anything to do with a bidder" in page(client, f"{where}scoring/")
        early = {"points_0": "4", "reason": "Clear."}
        assert "Everyone is asked" in refused(client, f"bids/{bid}/score/", **early)
        send(client, f"{where}declare/", organisation="")
        send(client, f"bids/{bid}/score/", **early)
    award = {
        "reasons": "It reaches people.",
        "form": "contract",
        "starts": "2026-02-01",
        "ends": "2028-01-31",
        "instalments": "4",
        "in_advance": "on",
        "notice_days": "30",
        "people_low": "30",
        "people_high": "60",
        "ground": "free",
        "notice": "2026/S 000-002",
    }
    assert "90 days" in refused(dan, f"bids/{bid}/award/", **award)
    agreement = send(dan, f"bids/{bid}/award/", **{**award, "notice_days": "90", "uplift": "CPI"})
    assert "has not signed yet" in page(tomasz, agreement)
    send(tomasz, f"{agreement}sign/HEARTH/", read="on")
    change = {"subject": "capacity", "words": "More room", "figure": "90", "note": "More came."}
    assert "outside what was agreed" in refused(tomasz, f"{agreement}vary/", **change)
    send(tomasz, f"{agreement}vary/", **{**change, "figure": "45"})
    assert "Inside what was agreed" in page(browser(), agreement)
    offer = send(
        tomasz,
        f"{agreement}offer/",
        title="Warm Saturdays",
        description="Soup and company.",
        how_to_get_it="Just come.",
        starts="2026-02-07",
    )
    assert "Warm Saturdays" in page(browser(), "offers/?q=soup")
    assert "Nothing fits" in page(browser(), "offers/?q=zebra")
    send(tomasz, f"{offer}confirm/")
    ending = {"told_how": "letter", "told_on": DAY, "reason": "Few could come."}
    decision = a_decision("2026-007", "proposed")
    assert "in force" in refused(dan, f"{offer}end/", **ending)
    assert refused(dan, f"{offer}end/", **ending, decision=decision.code)
    send(dan, f"{offer}end/", **ending, decision=bench.decision.code)
    assert "told first" in page(browser(), offer)
    send(dan, f"{agreement}end/", **ending, decision=bench.decision.code)
    assert Agreement.objects.get().state == "ended"
    assert Offer.objects.get().state == "ended"


def test_pages_that_anyone_may_read_ask_little_beside_their_ribbon(bench, clock):
    agreement = bench.in_force()
    offer = bench.offer(agreement)
    with CaptureQueriesContext(connection) as ribbon:
        public_thread(record.ref(offer))
    for where, most in [
        ("opportunities/", 15),
        ("offers/", 15),
        (f"commissions/{agreement.commission.code}/", 15 + len(ribbon)),
        (f"agreements/{agreement.code}/", 15 + len(ribbon)),
        (f"offers/{offer.code}/", 15 + len(ribbon)),
    ]:
        with CaptureQueriesContext(connection) as seen:
            html = page(browser(), where)
        assert html.count("<h1") == 1
        assert len(seen) <= most, "\n".join(query["sql"][:150] for query in seen)


def test_homes_of_work_show_what_waits_and_refuse_the_wrong_role(bench, clock):
    bench.opened()
    bench.offer(bench.in_force())
    cast = bench.cast
    assert "Warm and together" in page(browser(cast.dan), "commissioning/")
    assert "Warm and together" in page(browser(cast.tomasz), "asked-of-us/")
    assert page(browser(cast.tomasz), "commissioning/", 403)
    assert page(browser(cast.joe), "asked-of-us/", 403)
    page(browser(), "commissioning/start/", 302)


def test_what_is_not_there_is_not_found(bench, clock):
    for where in ("commissions/NOTHING/", "agreements/NOTHING/", "offers/NOTHING/"):
        page(browser(), where, 404)
    commission = bench.opened()
    bid = bench.bid(commission)
    page(browser(bench.cast.ruth), f"bids/{bid.code}/score/", 404)
    page(browser(bench.cast.ruth), f"commissions/{commission.code}/scoring/", 404)


def test_an_example_is_marked_wherever_it_is_shown(bench, clock):
    offer = bench.offer(bench.in_force())
    for where in ("offers/", f"offers/{offer.code}/", f"agreements/{offer.agreement.code}/"):
        main = page(browser(), where).partition("<main")[2]
        assert str(design.example()) in main
