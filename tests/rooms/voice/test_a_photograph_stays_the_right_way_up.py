"""A telephone writes beside the picture how to turn it: that one word is kept, alone; all else goes."""

from __future__ import annotations

import base64
import struct

import pytest

from morrow.voice.attached import cleaned
from morrow.voice.orientation import exif_of, orientation_in
from tests.rooms.voice.test_words_keep_what_stands_beside_them import JPEG, PNG, chunk, segment


def exif(orientation: int, *, order: str = "<") -> bytes:
    """As a telephone writes it: its maker, how to turn the picture, and where it was taken."""
    mark = b"II" if order == "<" else b"MM"
    fields = (
        struct.pack(f"{order}HHII", 0x010F, 2, 9, 50),
        struct.pack(f"{order}HHIHH", 0x0112, 3, 1, orientation, 0),
        struct.pack(f"{order}HHII", 0x8825, 4, 1, 60),
    )
    head = mark + struct.pack(f"{order}HIH", 42, 8, len(fields))
    return head + b"".join(fields) + struct.pack(f"{order}I", 0) + b"IdasPhone\0GPS 53.45N"


def photograph(body: bytes) -> bytes:
    start, rest = JPEG[:2], JPEG[JPEG.index(b"\xff\xdb") :]
    return (
        start + segment(0xE0, b"JFIF\0\x01\x02\0\0\x01\0\x01\0\0") + segment(0xE1, b"Exif\0\0" + body) + rest
    )


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize("orientation", [3, 6, 8])
def test_how_to_turn_it_is_kept_and_the_telephone_and_the_place_are_not(orientation, order):
    kept = cleaned(photograph(exif(orientation, order=order))).content
    body = kept[kept.index(b"Exif\0\0") + 6 :]
    assert orientation_in(body) == orientation
    assert body.startswith(exif_of(orientation) + b"\xff")
    for told in (b"Phone", b"GPS", b"53.45N"):
        assert told not in kept
    assert b"the picture" in kept


def test_a_picture_that_is_upright_anyway_says_nothing():
    assert b"Exif" not in cleaned(photograph(exif(1))).content
    assert b"Exif" not in cleaned(JPEG).content


def test_a_picture_in_the_other_format_is_turned_too():
    turned = PNG[:8] + PNG[8:33] + chunk(b"eXIf", exif(6)) + PNG[33:]
    kept = cleaned(turned).content
    assert chunk(b"eXIf", exif_of(6)) in kept
    assert b"Phone" not in kept


def test_cleaning_what_is_clean_changes_nothing():
    once = cleaned(photograph(exif(6))).content
    assert cleaned(once).content == once


@pytest.mark.parametrize(
    "broken",
    [b"", b"II", b"II*\0\xff\xff\xff\xff", exif(0), exif(9), exif(6)[:12], b"MM\0*\0\0\0\x08\xff\xff"],
)
def test_what_a_camera_wrote_wrongly_leaves_it_as_it_lies(broken):
    assert b"Exif" not in cleaned(photograph(broken)).content


@pytest.mark.browser
def test_a_browser_shows_it_upright(chromium):
    """Drawn anew by a browser, a wide picture that is to be turned by a quarter stands tall."""
    page = chromium.new_page()
    wide = page.evaluate(
        """() => { const c = document.createElement('canvas'); c.width = 40; c.height = 20;
        return c.toDataURL('image/jpeg').split(',')[1]; }"""
    )
    drawn = base64.b64decode(wide)
    lying = drawn[:2] + segment(0xE1, b"Exif\0\0" + exif(6)) + drawn[2:]
    sent = base64.b64encode(cleaned(lying).content).decode()
    size = page.evaluate(
        """async (sent) => { const i = new Image(); i.src = 'data:image/jpeg;base64,' + sent;
        await i.decode(); return [i.naturalWidth, i.naturalHeight]; }""",
        sent,
    )
    page.close()
    assert size == [20, 40]
