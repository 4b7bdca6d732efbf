"""R13: need, voice, money and outcome stand by fifth in every pack, and what nobody can tell of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

import pytest
from django.apps import apps

from morrow.foundations.record import ref
from morrow.learning import actions as learning
from morrow.place import queries as place
from morrow.standards.place_folder import read_place
from morrow.voice import actions as voice
from tests.desk.test_j2_a_pack_has_two_pages_first import shown
from tests.rooms.accountability.making import decided, proposal
from tests.rooms.budget.year import open_year, priority
from tests.rooms.place.places import TRAFFORD, load
from tests.rooms.voice.conversing import statements_in
from tests.rooms.voice.hearing import asking_for_carers
from tests.rooms.voice.scenes import neighbours

LIVE_HERE = "Live here 8 17 13 19 43"


@pytest.fixture
def neighbourhoods(cast):
    """Morrowdale has the neighbourhoods of a real place, and nothing else of it."""
    real = read_place(TRAFFORD)
    here = replace(real.place, slug="morrowdale", name="Morrowdale")
    load(replace(real, place=here, services=(), councillors=()), "morrowdale", example=True)


@pytest.fixture
def round_(cast, now, neighbourhoods):
    """Thirty of the least deprived fifth took part, and three of the most deprived."""
    found, _quota = asking_for_carers(cast, now)
    code = statements_in(cast, now, found, ("Somebody should come and look.",))[0]
    lives = ["5"] * 30 + ["1"] * 3
    for by, fifth in zip(neighbours(len(lives)), lives, strict=True):
        voice.answer_one(round=found, statement=code, answer="agree", by=by, now=now)
        voice.tell_about_me(told={"deprivation": fifth}, by=by, now=now)
    return found


def wholly_in(fifth: int) -> str:
    """A ward of which everybody lives in one fifth."""
    people = place.people_by_fifth_in([code for code, _name in place.wards()])
    return next(ward for ward, living in people.items() if set(living) == {fifth})


def test_r13_who_is_heard_least_stands_beside_who_lives_here(cast, now, round_):
    text = shown(proposal(cast, now, rests_on=[ref(round_)]).code)
    few = "too few to show"
    assert f"{LIVE_HERE} Heard {few} {few} {few} {few} 86" in text
    assert "No outcome was measured by area." in text


def test_r13_money_falls_where_the_people_of_its_wards_live(cast, now, neighbourhoods):
    year = open_year(cast, datetime(2026, 5, 1, 12, tzinfo=UTC))
    year.brought("abbot", 300_000, "s75")
    year.allocate(90_000, wards=[wholly_in(5)])
    year.allocate(20_000, priority=priority("For everyone"))
    text = shown(proposal(cast, now).code)
    assert f"{LIVE_HERE} Money for named wards 0 0 0 0 100" in text
    assert "£20,000 set aside names no ward." in text


def test_r13_an_outcome_is_that_of_where_it_was_measured_and_of_what_is_decided(cast, now, neighbourhoods):
    about = priority()
    outcome = apps.get_model("charter", "Outcome").objects.create(
        priority=about, statement="I keep my home warm", measure="Warm all winter", unit="out of 10", most=10
    )
    with cast.as_("iris"):
        learning.measure(
            outcome=outcome,
            about=f"area:{wholly_in(5)}",
            people=40,
            value=Decimal(7),
            low=Decimal(6),
            high=Decimal(8),
            source="The winter survey (example)",
            by=cast.actor("iris"),
            now=now,
        )
    text = shown(proposal(cast, now, rests_on=[ref(about)]).code)
    assert "Outcome: I keep my home warm (Warm all winter; out of 10)." in text
    assert f"{LIVE_HERE} Outcome – – – – 7.0" in text
    assert "Outcome: I keep" not in shown(proposal(cast, now).code)


def test_r13_the_frozen_copy_keeps_them(cast, now, round_):
    decision = decided(cast, now, proposal(cast, now, rests_on=[ref(round_)]))
    assert f"{LIVE_HERE} Heard too few to show" in shown(decision.code)


def test_a_place_that_knows_no_deprivation_says_so(cast, now):
    assert "Nobody has told how deprived the neighbourhoods here are." in shown(proposal(cast, now).code)
