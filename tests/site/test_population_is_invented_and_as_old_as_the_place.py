"""Invented residents are spread as the real ones are, the same for the same seed, and plainly invented."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

import pytest

from morrow.foundations.models import Entry
from morrow.foundations.scope import MORROW, SYSTEM, entering
from morrow.people.models import Account, Person
from morrow.place import actions, queries
from morrow.place.models import Place
from morrow.site.demonstration.population import NobodyToInvent, populate

NOW = datetime(2026, 1, 12, 12, tzinfo=UTC)
COUNTY = Path(__file__).parents[1] / "standards" / "folders" / "brackenshire"


@pytest.fixture
def inside(db):
    with entering.entered(place="brackenshire", viewer=SYSTEM):
        actions.load(folder=COUNTY, by=MORROW, now=NOW)
        yield


def people():
    return Person.objects.unrestricted(reason="a test")


def invent(**changes):
    return populate(**{"people": 600, "seed": 7, "year": 2026, "by": MORROW, "now": NOW, **changes})


def test_as_many_as_asked_for_with_one_entry_in_the_record(inside):
    assert invent() == 600
    assert people().count() == 600
    entries = Entry.objects.unrestricted(reason="a test").filter(verb="introduced")
    assert [entry.on for entry in entries] == ["place.place/brackenshire"]


def test_nobody_can_be_mistaken_for_a_real_person_or_reached(inside):
    invent()
    for person in people():
        assert person.example
        assert person.code.startswith("INVENTED-7-")
        assert (person.email, person.phone, person.address, person.account_id) == ("", "", "", None)
        assert person.reach_by == "none"
    assert Account.objects.count() == 0


def test_they_live_where_people_live_and_are_as_old(inside):
    invent(people=3000)
    counted = queries.people_by_area()
    everyone = sum(n for ages in counted.values() for n in ages.values())
    drawn = Counter((p.area_code, 2026 - p.birth_year) for p in people())
    for code, ages in counted.items():
        for band, real in ages.items():
            last = 120 if band.last is None else band.last
            share = (
                sum(n for (at, age), n in drawn.items() if at == code and band.first <= age <= last) / 3000
            )
            assert share == pytest.approx(real / everyone, abs=0.03)


def test_the_same_seed_gives_the_same_people_once(inside):
    invent(people=50)
    before = {p.code: (p.name, p.area_code, p.birth_year) for p in people()}
    assert invent(people=50) == 0
    assert invent(people=80) == 30
    after = {p.code: (p.name, p.area_code, p.birth_year) for p in people()}
    assert before.items() <= after.items()


def test_another_seed_gives_other_people(inside):
    invent(people=50)
    assert invent(people=50, seed=8) == 50
    names = [
        set(people().filter(code__startswith=f"INVENTED-{seed}-").values_list("name")) for seed in (7, 8)
    ]
    assert names[0] != names[1]


def test_nobody_bears_the_name_of_a_published_councillor(inside, monkeypatch):
    monkeypatch.setattr("morrow.site.demonstration.population.GIVEN", ("Ada", "Zofia"))
    monkeypatch.setattr("morrow.site.demonstration.population.FAMILY", ("Example",))
    invent(people=20)
    assert set(people().values_list("name", flat=True)) == {"Zofia Example"}


def test_nobody_is_invented_in_a_real_place(inside):
    Place.objects.update(example=False)
    with pytest.raises(NobodyToInvent, match="example"):
        invent()


def test_a_place_that_was_told_no_population_invents_nobody(db):
    with entering.entered(place="emptyford", viewer=SYSTEM):
        Place.objects.create(slug="emptyford", name="Emptyford", example=True)
        with pytest.raises(NobodyToInvent, match=r"population\.csv"):
            invent()
