"""WCAG 2.2 AA, computed for every pair of colours that meet on a page."""

import re
from pathlib import Path

import pytest

from morrow.foundations.design import colours
from morrow.foundations.design.assets import DESIGN

TEXT = [
    *[(ink, ground) for ink in ("text", "muted", "link") for ground in ("page", "paper", "wash")],
    ("link-hover", "page"),
    ("link-visited", "page"),
    ("link-visited", "paper"),
    ("on-band", "band"),
    ("on-band-muted", "band"),
    ("on-accent", "accent"),
    ("on-accent", "accent-strong"),
    ("on-dawn", "dawn"),
    ("text", "dawn-wash"),
    ("text", "coral-wash"),
    ("coral", "page"),
    ("coral", "paper"),
    ("coral", "coral-wash"),
    ("on-coral", "coral"),
    ("on-coral", "coral-strong"),
    ("success", "page"),
]
MARKS = [
    ("accent", "page"),
    ("accent", "paper"),
    ("dawn-edge", "page"),
    ("dawn-edge", "paper"),
    ("edge", "page"),
]
SCHEMES = {"light": colours.LIGHT, "dark": colours.DARK}


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(("ink", "ground"), TEXT)
def test_text_stands_out_from_its_ground(scheme: str, ink: str, ground: str) -> None:
    palette = SCHEMES[scheme]
    assert colours.contrast(palette[ink], palette[ground]) >= 4.5


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(("mark", "ground"), MARKS)
def test_what_must_be_seen_to_use_a_page_stands_out(scheme: str, mark: str, ground: str) -> None:
    palette = SCHEMES[scheme]
    assert colours.contrast(palette[mark], palette[ground]) >= 3


def test_the_colours_are_those_agreed() -> None:
    agreed = ("#12262b", "#0b3c49", "#1f5f67", "#f0a33a", "#b8452b", "#fbf8f2", "#d8d2c4")
    names = ("INK", "DEEP", "TEAL", "DAWN", "CORAL", "PAPER", "LINE")
    assert tuple(getattr(colours, name) for name in names) == agreed


def test_the_ramp_has_six_steps_each_paler_than_the_last() -> None:
    shades = [colours.luminance(colour) for colour in colours.RAMP]
    assert (colours.RAMP[0], colours.RAMP[-1], len(shades)) == ("#0b3c49", "#e9efe4", 6)
    assert shades == sorted(shades)


@pytest.mark.parametrize(("step", "label"), list(zip(colours.RAMP, colours.RAMP_LABEL, strict=True)))
def test_a_label_can_be_read_on_every_step_of_the_ramp(step: str, label: str) -> None:
    assert colours.contrast(step, label) >= 4.5


def test_both_schemes_name_the_same_colours() -> None:
    assert set(colours.LIGHT) == set(colours.DARK)


def test_the_plain_stylesheet_uses_only_our_colours() -> None:
    ours = set(colours.LIGHT.values()) | set(colours.DARK.values()) | {"#ffffff", "#000000"}
    plain = Path(DESIGN / "static/morrow/plain.css").read_text()
    assert set(re.findall(r"#[0-9a-f]{6}\b", plain)) <= ours
