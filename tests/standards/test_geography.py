"""Points, boxes and paths of areas."""

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from morrow.standards.geography import (
    BoundingBox,
    Polygon,
    Shape,
    bounding_box,
    contains,
    fit,
    read_features,
    svg_path,
    write_features,
)
from morrow.standards.place_folder import PlaceFolder
from morrow.standards.problems import Problems

SQUARE = ((0.0, 0.0), (4.0, 0.0), (4.0, 4.0), (0.0, 4.0), (0.0, 0.0))
HOLE = ((1.0, 1.0), (2.0, 1.0), (2.0, 2.0), (1.0, 2.0), (1.0, 1.0))
RING = Shape((Polygon(SQUARE, (HOLE,)), Polygon(((10.0, 0.0), (11.0, 0.0), (10.0, 1.0), (10.0, 0.0)))))
inner = st.floats(min_value=0.01, max_value=3.99)


@given(inner, inner)
def test_a_point_in_the_square_is_inside_unless_it_is_in_the_hole(x: float, y: float) -> None:
    in_hole = 1 < x < 2 and 1 < y < 2
    on_edge = x in (1.0, 2.0) or y in (1.0, 2.0)
    if not on_edge:
        assert contains(RING, (x, y)) is not in_hole


@given(st.floats(min_value=4.01, max_value=9.99), st.floats(min_value=-90, max_value=90))
def test_a_point_between_the_parts_is_outside(x: float, y: float) -> None:
    assert not contains(RING, (x, y))


def test_the_second_part_of_a_shape_counts(trafford: PlaceFolder) -> None:
    assert contains(RING, (10.2, 0.2))
    assert bounding_box(RING) == BoundingBox(0.0, 0.0, 11.0, 4.0)


def test_a_shape_without_points_has_no_box_and_says_so() -> None:
    with pytest.raises(ValueError, match="without points"):
        bounding_box(Shape(()))


def test_a_fitted_map_keeps_its_margins_and_north_up() -> None:
    box = BoundingBox(-2.5, 53.3, -2.2, 53.5)
    projection = fit(box, width=400, margin=10)
    left, top = projection.point((box.west, box.north))
    right, bottom = projection.point((box.east, box.south))
    assert (left, top) == pytest.approx((10, 10))
    assert (right, bottom) == pytest.approx((390, projection.height - 10))


def test_a_degree_north_is_longer_than_a_degree_east_as_on_the_ground() -> None:
    projection = fit(BoundingBox(-2.5, 53.3, -2.2, 53.5), width=400)
    assert projection.x_scale / projection.y_scale == pytest.approx(0.597, abs=0.001)


def test_every_ward_becomes_one_closed_path_within_the_map(trafford: PlaceFolder) -> None:
    wards = [boundary for boundary in trafford.boundaries if boundary.kind == "ward"]
    assert trafford.place.bounds is not None
    projection = fit(trafford.place.bounds, width=800)
    for ward in wards:
        path = svg_path(ward.shape.rings, projection)
        assert re.fullmatch(r"(M[-\d. L]+Z)+", path)
        numbers = [float(number) for number in re.findall(r"-?[\d.]+", path)]
        assert 0 <= min(numbers) <= max(numbers) <= 800


def test_shapes_come_back_from_geojson_as_they_went() -> None:
    document = json.loads(json.dumps(write_features([({"area_code": "A"}, RING)])))
    problems = Problems()
    [feature] = read_features(document, file="a.geojson", problems=problems)
    assert problems.total == 0
    assert (feature.shape, feature.properties["area_code"], feature.row) == (RING, "A", 1)
    assert document["features"][0]["geometry"]["type"] == "MultiPolygon"


@pytest.mark.parametrize(
    "ring",
    [[[0, 0], [1, 0], [0, 0]], [[0, 0], [1, 0], [1, 1], [0, 1]], [[0, 0], ["x", 0], [1, 1], [0, 0]], "ring"],
)
def test_a_ring_that_is_no_ring_is_told_by_row(ring: object) -> None:
    feature = {"type": "Feature", "properties": {}, "geometry": {"type": "Polygon", "coordinates": [ring]}}
    problems = Problems()
    assert (
        read_features({"type": "FeatureCollection", "features": [feature]}, file="a", problems=problems) == ()
    )
    assert [(problem.row, problem.column) for problem in problems.found] == [(1, "geometry")]
