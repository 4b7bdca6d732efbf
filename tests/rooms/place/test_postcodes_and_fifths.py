"""Where a postcode lies, and whose fifth of deprivation a neighbourhood is in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from morrow.place import queries
from morrow.place.rules import fifths_within, read_postcode


@pytest.mark.parametrize("typed", ["M33 7ZF", "m337zf", " M33-7zf. ", "M3 37ZF", "M33 7ZF "])
def test_a_postcode_is_read_however_it_is_typed(inside, typed):
    found = queries.area_of_postcode(typed)
    assert found.postcode == "M33 7ZF"
    assert set(found.areas) == {"neighbourhood", "ward", "locality"}
    assert found.ward.kind == "ward"


@pytest.mark.parametrize("typed", ["", "library", "M33", "SW1A 1AA", "🙂"])
def test_what_is_no_postcode_of_ours_leads_nowhere(inside, typed):
    assert queries.area_of_postcode(typed) is None


@given(st.from_regex(r"[A-Z]{1,2}[0-9]{1,2} [0-9][ABD-HJLNP-UW-Z]{2}", fullmatch=True))
def test_a_well_written_postcode_is_read_as_itself(postcode):
    assert read_postcode(postcode.lower().replace(" ", "")) == postcode


def test_fifths_of_the_country_and_of_the_place_are_not_the_same(inside):
    found = queries.deprivation()
    assert (len(found.neighbourhoods), found.period) == (139, "2025")
    in_country = queries.population_by_fifth("country")
    in_place = queries.population_by_fifth("place")
    assert [fifth.neighbourhoods for fifth in in_place] == [28, 28, 28, 28, 27]
    assert in_country[0].neighbourhoods == 11
    assert {fifth.within for fifth in in_country} == {"country"}


def test_every_person_counted_is_in_one_fifth(inside):
    for within in ("country", "place"):
        fifths = queries.population_by_fifth(within)
        assert sum(fifth.people for fifth in fifths) == 235_044
        assert all(sum(fifth.by_age.values()) == fifth.people for fifth in fifths)


@given(st.dictionaries(st.text(min_size=1, max_size=4), st.integers(1, 50), min_size=1, max_size=60))
def test_fifths_follow_rank_and_equals_share_one(ranks):
    fifths = fifths_within(ranks)
    assert set(fifths) == set(ranks)
    for one in ranks:
        for other in ranks:
            if ranks[one] < ranks[other]:
                assert fifths[one] <= fifths[other]
            elif ranks[one] == ranks[other]:
                assert fifths[one] == fifths[other]


def test_people_of_a_ward_are_a_best_fit_of_its_neighbourhoods(inside):
    total = sum(sum(queries.population(code).values()) for code, _name in queries.wards())
    assert total == 235_044


def test_boundaries_are_ready_to_draw(inside):
    paths = queries.boundary_paths("ward")
    assert len(paths) == 21
    assert all(path.d.startswith("M") and path.d.endswith("Z") for path in paths)
    assert {path.width for path in paths} == {360}


def test_an_outcome_over_time_stands_beside_its_comparators(inside):
    series = queries.outcome_series("life-expectancy", breakdown="Female")
    names = {line.name for line in series}
    assert len(series) > 5
    assert "England" in names
    assert all(len(line.points) > 1 for line in series)
