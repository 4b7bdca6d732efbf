"""A council that is abolished leads to the one that took its place."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from morrow.foundations.scope import MORROW, NOBODY, SYSTEM, entering
from morrow.place import actions, queries
from morrow.place.models import Body, Organisation
from tests.rooms.place.places import NOW, load


@pytest.fixture
def brackenshire(db, county):
    load(county, "brackenshire")
    with entering.entered(place="brackenshire", viewer=NOBODY):
        yield county


def test_the_county_council_led_to_the_unitary_one(brackenshire):
    county = queries.organisation("county")
    assert county.active_to == date(2026, 3, 31)
    assert queries.successor_of(county).name == "Brackenshire Council"
    assert queries.successor_of(queries.organisation("unitary")).code == "unitary"


def test_a_body_belongs_to_an_organisation_and_has_a_successor_of_another(brackenshire):
    cabinet = queries.body("cabinet")
    after = queries.successor_of(cabinet)
    assert (cabinet.organisation.code, after.organisation.code) == ("county", "unitary")
    assert queries.body("riverside").organisation is None


def test_the_database_refuses_a_successor_without_an_end(brackenshire):
    with pytest.raises(IntegrityError), transaction.atomic():
        Body.objects.filter(code="cabinet").update(active_to=None)


def test_the_database_refuses_a_life_that_runs_backwards(brackenshire):
    with pytest.raises(IntegrityError), transaction.atomic():
        Organisation.objects.filter(code="unitary").update(active_to=date(2020, 1, 1))


def test_a_body_founded_here_is_not_the_folders_to_end(brackenshire):
    with entering.entered(place="brackenshire", viewer=SYSTEM):
        actions.found_body(code="BOARD", name="Board", example=True, by=MORROW, now=NOW)
    (brackenshire / "bodies.csv").write_text("id,name,kind\n", "utf-8")
    again = load(brackenshire, "brackenshire")
    assert again.of("bodies").ended == 2
    assert queries.body("BOARD").active_to is None
    assert queries.body("riverside").active_to == date(2025, 4, 1)
    assert queries.body("new-cabinet").active_to == date(2026, 4, 1)
