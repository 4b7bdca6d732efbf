"""The demonstration place holds the parts and the numbers the issue names."""

from collections import Counter

from morrow.standards.geography import around, bounding_box, contains
from morrow.standards.place_folder import PlaceFolder


def test_139_neighbourhoods_21_wards_and_4_localities_with_boundaries(trafford: PlaceFolder) -> None:
    wanted = {"neighbourhood": 139, "ward": 21, "locality": 4}
    assert Counter(area.kind for area in trafford.areas) == wanted
    assert Counter(boundary.kind for boundary in trafford.boundaries) == wanted
    assert {boundary.area_code for boundary in trafford.boundaries} == {area.code for area in trafford.areas}


def test_every_neighbourhood_has_people_by_age_and_its_deprivation_of_2025(trafford: PlaceFolder) -> None:
    codes = {area.code for area in trafford.areas_of("neighbourhood")}
    assert sum(band.people for band in trafford.population) == 235_044
    assert {band.area_code for band in trafford.population} == codes
    scores = [f for f in trafford.area_facts if f.indicator == "imd-score" and f.period == "2025"]
    assert {fact.area_code for fact in scores} == codes
    most = [f for f in trafford.area_facts if f.indicator == "imd-decile" and f.value <= 2]
    assert len(most) == 11


def test_postcodes_services_grants_and_councillors(trafford: PlaceFolder) -> None:
    counts = (trafford.postcodes, trafford.services, trafford.grants, trafford.councillors)
    assert [len(part) for part in counts] == [11_264, 531, 555, 62]
    assert {councillor.published for councillor in trafford.councillors} == {"2025-09"}
    assert max(Counter(c.area_code for c in trafford.councillors).values()) == 3


def test_two_years_of_payments_and_outcomes_with_comparators(trafford: PlaceFolder) -> None:
    assert {p.year for p in trafford.payments_by_supplier} == {"2024-25", "2025-26"}
    assert {p.year for p in trafford.payments_by_line} == {"2024-25", "2025-26"}
    assert len(trafford.outcomes) == 18_432
    assert sum("statistical neighbour" in c.relations for c in trafford.comparators) == 15
    assert len({fact.indicator for fact in trafford.area_facts if fact.area_code.startswith("E05")}) >= 41


def test_every_neighbourhood_lies_in_a_ward_and_a_locality_by_a_stated_share(trafford: PlaceFolder) -> None:
    kind = {area.code: area.kind for area in trafford.areas}
    parents = Counter((kind[p.area_code], kind[p.parent_code]) for p in trafford.area_parents)
    wanted = {("neighbourhood", "ward"): 139, ("neighbourhood", "locality"): 139, ("ward", "locality"): 21}
    assert parents == wanted
    assert 0.4 < min(parent.share for parent in trafford.area_parents) < 0.5


def test_the_parts_that_are_absent_are_said_to_be_absent(trafford: PlaceFolder) -> None:
    assert trafford.absent == ("drawn_areas", "bodies")


def test_everything_rests_on_a_source_with_a_licence(trafford: PlaceFolder) -> None:
    assert all(source.licence == "Open Government Licence v3.0" for source in trafford.place.sources)
    resting = {file for source in trafford.place.sources for file in source.files}
    assert {"postcodes.csv", "services.json", "grants.json", "payments_by_line.csv"} <= resting


def test_postcodes_lie_inside_the_boundaries_they_name(trafford: PlaceFolder) -> None:
    shapes = {boundary.area_code: boundary.shape for boundary in trafford.boundaries}
    sample = trafford.postcodes[::25]
    inside = sum(
        contains(shapes[postcode.area_codes[1]], (postcode.longitude, postcode.latitude))
        for postcode in sample
    )
    assert trafford.postcode_kinds == ("neighbourhood", "ward", "locality")
    assert inside / len(sample) > 0.98


def test_the_whole_place_lies_inside_the_bounds_it_states(trafford: PlaceFolder) -> None:
    box = around(bounding_box(boundary.shape) for boundary in trafford.boundaries)
    bounds = trafford.place.bounds
    assert bounds is not None
    assert bounds.holds((box.west, box.south))
    assert bounds.holds((box.east, box.north))
