"""Every word of a picture is escaped, whatever it is; and every mark says what it is."""

import xml.etree.ElementTree as ET
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from morrow.foundations import pictures
from morrow.foundations.pictures.svg import NOT_XML

SVG = "{http://www.w3.org/2000/svg}"
NASTY = st.text(max_size=40) | st.sampled_from(
    ["</title><script>alert(1)</script>", "\"' onload='x", "]]>", "&amp;", "\x00\x0b", "\ud800", "<!--"]
)
AREA = pictures.Area("A", "A", (((0, 0), (1, 0), (1, 1), (0, 0)),))
HEADINGS = ("Need", "Voice", "Money", "Outcome")


def every_picture(words: str) -> list[str]:
    """One of each, with the same words everywhere."""
    frame = {"name": "it", "title": words, "description": words}
    return [
        pictures.choropleth([AREA], {"A": 4}, pictures.fifths([4]), titles={"A": words}, **frame),
        pictures.share_bar([pictures.Part(words, 3, words), pictures.Part(words, 1, words)], **frame),
        pictures.bars([pictures.Bar(words, 3, words), pictures.Bar(words, None, words)], **frame),
        pictures.line_with_range(
            [pictures.Point(words, Decimal("2.5"), words, words), pictures.Point(words, 4, words)],
            limits=pictures.Limits(3, 1, 5, words, words, words),
            **frame,
        ),
        pictures.equity_gauge([pictures.Fifth(words, 30, 41, 38, None)], headings=HEADINGS, **frame),
        pictures.flows([pictures.Flow(words, "Residents", 4, words)], **frame),
        pictures.opinion_ovals([pictures.Oval(1, 2, 3, 1, 30, words, words)] * 2, **frame),
    ]


@given(NASTY)
def test_any_words_make_well_formed_svg_that_says_exactly_those_words(words: str) -> None:
    for svg in every_picture(words):
        root = ET.fromstring(svg.encode("utf-8"))
        said = root.find(f"{SVG}title").text or ""
        assert said == NOT_XML.sub("\ufffd", words).replace("\r\n", "\n").replace("\r", "\n")
        assert not root.findall(f".//{SVG}script")


@pytest.mark.parametrize("svg", every_picture("Warm homes"), ids=lambda svg: str(len(svg)))
def test_a_picture_is_one_image_with_a_name_and_a_description(svg: str) -> None:
    root = ET.fromstring(svg)
    ids = {mark.get("id") for mark in root.iter() if mark.get("id")}
    assert root.get("role") == "img"
    assert set(root.get("aria-labelledby").split()) <= ids


@pytest.mark.parametrize("svg", every_picture("Warm homes"), ids=lambda svg: str(len(svg)))
def test_pictures_carry_no_inline_style_script_or_address(svg: str) -> None:
    root = ET.fromstring(svg)
    for mark in root.iter():
        assert not {"style", "onload", "href"} & set(mark.attrib)


def test_the_same_numbers_draw_the_same_picture() -> None:
    assert every_picture("Warm homes") == every_picture("Warm homes")


def test_a_name_that_cannot_begin_an_id_is_refused() -> None:
    with pytest.raises(ValueError, match="lower-case letters"):
        pictures.share_bar([pictures.Part("A", 1, "1")], name='x" onload="', title="A")
