"""What is drawn is what the numbers say."""

import xml.etree.ElementTree as ET
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from morrow.foundations import pictures

SVG = "{http://www.w3.org/2000/svg}"


@given(st.lists(st.integers(0, 10**9), min_size=1, max_size=9).filter(any))
def test_shares_fill_the_bar_in_proportion(amounts: list[int]) -> None:
    parts = [pictures.Part(str(n), amount, f"£{amount}") for n, amount in enumerate(amounts)]
    root = ET.fromstring(pictures.share_bar(parts, name="s", title="Shares"))
    drawn = [r for r in root.iter(f"{SVG}rect") if "p-series" in (r.get("class") or "")]
    assert len(drawn) == sum(1 for amount in amounts if amount)
    assert sum(float(r.get("width")) for r in drawn) == pytest.approx(600, abs=0.06 * len(drawn))


def test_neighbouring_parts_differ_by_pattern_and_not_only_by_colour() -> None:
    parts = [pictures.Part("A", 1, "1"), pictures.Part("B", 1, "1")]
    root = ET.fromstring(pictures.share_bar(parts, name="s", title="Shares"))
    assert root.find(f".//{SVG}pattern") is not None


def test_an_amount_below_nought_is_refused() -> None:
    with pytest.raises(ValueError, match="nought or more"):
        pictures.share_bar([pictures.Part("A", -1, "−1"), pictures.Part("B", 2, "2")], name="s", title="S")


def test_a_signal_is_a_diamond_that_says_why() -> None:
    points = [pictures.Point("Jan", Decimal(3), "3"), pictures.Point("Feb", 9, "9", "Above the limit")]
    limits = pictures.Limits(3, 1, 5, "3", "1", "5")
    root = ET.fromstring(pictures.line_with_range(points, limits=limits, name="x", title="X"))
    diamonds = [m for m in root.iter(f"{SVG}path") if "p-signal" in (m.get("class") or "")]
    assert [m.find(f"{SVG}title").text for m in diamonds] == ["Feb: 9. Above the limit"]


def test_a_missing_month_breaks_the_line() -> None:
    points = [pictures.Point(m, v, str(v)) for m, v in (("Jan", 1), ("Feb", None), ("Mar", 2))]
    svg = pictures.line_with_range(points, name="x", title="X")
    line = next(m for m in ET.fromstring(svg).iter(f"{SVG}path") if "p-accent-line" in (m.get("class") or ""))
    assert line.get("d").count("M") == 2


def test_a_project_not_chosen_is_hatched() -> None:
    items = [pictures.Bar("A", 4, "4"), pictures.Bar("B", 2, "2", chosen=False)]
    root = ET.fromstring(pictures.bars(items, name="b", title="B"))
    hatched = [m for m in root.iter(f"{SVG}rect") if m.get("fill") == "url(#b-not)"]
    assert [m.find(f"{SVG}title").text for m in hatched] == ["B: 2"]


@given(st.integers(0, 10**6), st.integers(1, 10**6), st.integers(0, 100))
def test_a_bar_against_a_promise_is_as_long_as_what_there_is(amount: int, most: int, in_100: int) -> None:
    whole = max(most, amount)
    met = amount * 100 >= in_100 * most
    svg = pictures.measure_bar(amount, mark=most * in_100 / 100, most=most, name="m", is_met=met)
    boxes = [float(box.get("width")) for box in ET.fromstring(svg).iter(f"{SVG}rect")]
    assert boxes[1] == pytest.approx(160 * amount / whole, abs=0.06)
    assert len(boxes) == (2 if met else 3), "what falls short is hatched, not coloured alone"


def test_a_bar_against_a_promise_refuses_what_is_below_nought() -> None:
    with pytest.raises(ValueError, match="below"):
        pictures.measure_bar(-1, mark=1, most=2, name="m", is_met=False)
    with pytest.raises(ValueError, match="name"):
        pictures.measure_bar(1, mark=1, most=2, name='m" x="', is_met=True)
