"""Areas: shaded by value, hatched where there is none, named one by one."""

import xml.etree.ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from morrow.foundations import pictures

SVG = "{http://www.w3.org/2000/svg}"


def square(code: str, left: float) -> pictures.Area:
    ring = ((left, 0), (left + 1, 0), (left + 1, 1), (left, 1), (left, 0))
    return pictures.Area(code, f"Area {code}", (ring,))


AREAS = [square("A", 0), square("B", 1), square("C", 2)]


def marks(svg: str) -> dict[str, ET.Element]:
    return {
        mark.find(f"{SVG}title").text: mark for mark in ET.fromstring(svg).iter(f"{SVG}path") if len(mark)
    }


def test_an_area_with_too_few_is_hatched_and_carries_no_step_of_the_ramp() -> None:
    values = {"A": 50, "B": None, "C": 3}
    drawn = marks(
        pictures.choropleth(AREAS, values, pictures.fifths(values.values()), name="m", title="Need")
    )
    assert drawn["Area B"].get("fill") == "url(#m-hidden)"
    assert "ramp" not in drawn["Area B"].get("class")
    assert "p-ramp-0" in drawn["Area A"].get("class")
    assert "p-ramp-5" in drawn["Area C"].get("class")


def test_a_boundary_of_the_wrong_kind_is_refused_by_the_name_of_its_area() -> None:
    with pytest.raises(ValueError, match="Bucklow is a Point"):
        pictures.Area.of("E1", "Bucklow", {"type": "Point", "coordinates": [0, 0]})


def test_holes_and_islands_are_all_drawn() -> None:
    ring = [[0, 0], [4, 0], [4, 4], [0, 0]]
    hole = [[2, 1], [3, 1], [3, 2], [2, 1]]
    area = pictures.Area.of("E1", "Isle", {"type": "MultiPolygon", "coordinates": [[ring, hole], [ring]]})
    assert len(area.rings) == 3


@given(st.lists(st.integers(-1000, 1000) | st.none(), max_size=60), st.integers(2, 6))
def test_every_value_has_a_step_and_more_is_never_paler(values: list[int | None], steps: int) -> None:
    known = sorted(value for value in values if value is not None)
    for ramp in (pictures.fifths(values, steps=steps), pictures.even_steps(values, steps=steps)):
        shades = [ramp.step(value) for value in known]
        assert all(0 <= shade <= 5 for shade in shades)
        assert shades == sorted(shades, reverse=True)
