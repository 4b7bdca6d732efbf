"""R33: whoever asks who decides something also reads where to go; nothing that has ended is named."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from morrow.accountability import actions as accountability
from morrow.accountability import queries as the_map
from morrow.accountability.errors import NotOnTheMap
from morrow.commissioning import actions
from morrow.foundations.record import Ref
from morrow.place.models import Service
from morrow.standards.responsibilities import read_responsibilities
from tests.rooms.accountability.pages import Browser, says
from tests.rooms.commissioning.test_offers_end_only_after_people_are_told import NEW, TOLD

FOLDER = Path(__file__).resolve().parents[3] / "data" / "responsibilities"
WHERE = "Where to go"


@pytest.fixture(autouse=True)
def a_map(bench, now):
    accountability.take_in_map(rows=read_responsibilities(FOLDER), by=bench.by("dilys"), now=now)


def put_right(bench, code="insulation", **changes):
    accountability.put_right(
        row=the_map.responsibility(code), changes=changes, why="So it is", by=bench.by("dilys"), now=bench.now
    )


def services(number, kind="Dentist"):
    for n in range(number):
        Service.objects.create(
            code=f"{kind}-{n}", name=f"{kind} number {n}", kinds=[kind], status="active", data={}
        )


def page(code="insulation"):
    return Browser(base="/morrowdale/who-decides/").open(f"{code}/")


def silent(response):
    return WHERE not in response.content.decode()


def test_r33_a_resident_reads_what_the_keeper_named(bench):
    offer = bench.offer(bench.in_force())
    assert silent(page())
    put_right(bench, offer=f"commissioning.offer/{offer.code}")
    says(page(), WHERE, "Warm Saturdays", f"/morrowdale/offers/{offer.code}/")


def test_r33_the_keeper_pastes_the_address_of_its_page(bench):
    offer = bench.offer(bench.in_force())
    row = the_map.responsibility("insulation")
    typed = {
        **{
            name: getattr(row, name) for name in ("question", "decides", "body", "delivers", "law", "law_url")
        },
        **{name: getattr(row, name) for name in ("ask", "challenge", "challenge_limit", "challenge_law")},
        "challenge_url": row.challenge_url,
        "words": "cold home",
        "offer": f"https://morrowdale.example/morrowdale/offers/{offer.code}/",
        "why": "People asked where",
    }
    keeper = Browser(bench.cast.dilys)
    assert keeper.send("map/insulation/", **typed).status_code == 302
    says(page(), WHERE, "Warm Saturdays")
    says(keeper.open("map/insulation/"), f'value="{offer.code}"')


def test_r33_what_replaced_it_is_shown_once_it_has_ended(bench):
    agreement = bench.in_force()
    offer = bench.offer(agreement)
    put_right(bench, offer=f"commissioning.offer/{offer.code}")
    actions.replace_offer(
        offer=offer,
        draft=NEW,
        agreement=agreement,
        organisation=bench.orgs["HEARTH"],
        reason="Few could come.",
        decision=bench.decision,
        told=TOLD,
        by=bench.by("dan"),
        now=bench.later(8),
    )
    shown = page()
    says(shown, WHERE, "Warm visits")
    assert "Warm Saturdays" not in shown.content.decode()


def test_r33_what_ended_without_another_leaves_no_link(bench):
    offer = bench.offer()
    put_right(bench, offer=f"commissioning.offer/{offer.code}")
    actions.end_offer(
        offer=offer, reason="The hall closes.", told=TOLD, by=bench.by("tomasz"), now=bench.later(8)
    )
    assert silent(page())


def test_r33_a_kind_of_service_leads_to_the_directory(bench):
    services(5)
    shown = page("dentist")
    says(shown, WHERE, "Dentist number 0", "All 5 of this kind", "/find-help/?kind=Dentist")
    assert shown.content.decode().count("Dentist number") == 3


def test_r33_what_is_on_offer_at_such_a_service_stands_first(bench):
    services(1)
    bench.offer()
    offer = type(bench.offer()).objects.first()
    offer.service = str(Ref("place.service", "Dentist-0"))
    offer.save(update_fields=["service"])
    text = page("dentist").content.decode()
    assert text.index("Warm Saturdays") < text.index("Dentist number 0")


def test_r33_a_service_that_left_the_directory_is_not_named(bench):
    services(1)
    Service.objects.update(active_to=date(2026, 1, 1))
    assert silent(page("dentist"))


def test_r33_a_kind_the_directory_lacks_says_nothing(bench):
    assert silent(page("dentist"))


@pytest.mark.parametrize(
    "changes", [{"offer": "commissioning.offer/NOTHING"}, {"offer": "x"}, {"service_kind": "Spa"}]
)
def test_r33_no_row_leads_nowhere(bench, changes):
    with pytest.raises(NotOnTheMap):
        put_right(bench, **changes)
    assert the_map.responsibility("insulation").own is False


def test_r33_a_row_whose_kind_the_directory_lacks_can_still_be_put_right(bench):
    put_right(bench, "dentist", service_kind="Dentist", here="Ring the helpline.")
    assert the_map.responsibility("dentist").here == "Ring the helpline."
