"""An invented two-tier county loads with the same reader: nothing is written for Trafford alone."""

from datetime import date
from pathlib import Path

from morrow.standards.place_folder import read_place


def test_a_county_with_its_own_kinds_of_area_loads(county: Path) -> None:
    place = read_place(county)
    assert (place.place.name, place.place.kind, place.place.example) == ("Brackenshire", "county", True)
    assert [kind.kind for kind in place.place.area_kinds] == ["district", "division"]
    assert [area.name for area in place.areas_of("district")] == ["Upper Bracken", "Lower Bracken"]
    assert place.postcode_kinds == ("district", "division")


def test_columns_may_stand_in_any_order_and_optional_ones_may_be_missing(county: Path) -> None:
    [first, *_] = read_place(county).areas
    assert (first.code, first.name, first.other_name, first.longitude) == (
        "X07000001",
        "Upper Bracken",
        "",
        None,
    )


def test_residents_own_areas_and_bodies_that_end_in_a_successor(county: Path) -> None:
    place = read_place(county)
    [drawn] = place.drawn_areas
    assert (drawn.name, drawn.drawn_on) == ("The Riverside", date(2025, 3, 8))
    cabinet = place.bodies[0]
    assert (cabinet.active_to, cabinet.successor_id) == (date(2026, 3, 31), "new-cabinet")
    assert place.organisations[2].active_to is None


def test_an_unpublished_value_is_none_and_money_is_pence(county: Path) -> None:
    place = read_place(county)
    assert [outcome.value for outcome in place.outcomes] == [7.1, None, 6.9, 8.4]
    assert [payment.pence for payment in place.payments_by_supplier] == [12_000_050, -4_000]
    assert place.comparators[1].relations == ("statistical neighbour", "same region")


def test_a_page_of_a_feed_is_read_as_its_services(county: Path) -> None:
    assert [service.name for service in read_place(county).services] == [
        "Fernhill Lunch Club",
        "Bracken Advice Line",
    ]


def test_progress_is_told_file_by_file_up_to_the_end(county: Path) -> None:
    told: list[tuple[str, int, int]] = []
    read_place(county, progress=lambda *step: told.append(step))
    assert [file for file, _, _ in told].count("areas.csv") == 1
    assert [done for _, done, _ in told] == sorted(done for _, done, _ in told)
    assert all(done <= total for _, done, total in told)
