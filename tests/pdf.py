"""The words on the pages of a PDF as Chromium prints it: enough of the format for what our tests print."""

from __future__ import annotations

import re
import zlib
from dataclasses import dataclass
from itertools import pairwise

OBJECT = re.compile(rb"(\d+) 0 obj(.*?)endobj", re.DOTALL)
STREAM = re.compile(rb"stream\r?\n(.*?)\nendstream", re.DOTALL)
SHOWN = re.compile(rb"/(\w+) [\d.]+ Tf|<([0-9A-Fa-f]+)>|(?:([\d.\-]+) ){6}Tm|\((?:\\.|[^\\)])*\)|\b(ET)\b")


@dataclass(frozen=True)
class Font:
    """How many digits a glyph has, and the sign of each."""

    digits: int
    signs: dict[int, str]


def words_of(pdf: bytes) -> str:
    """All text of a PDF in the order of its streams, one piece of text a line."""
    objects = {int(number): body for number, body in OBJECT.findall(pdf)}
    maps = _fonts(objects)
    named = {
        name: maps[int(number)]
        for body in objects.values()
        for name, number in re.findall(rb"/(F\d+) (\d+) 0 R", body)
        if int(number) in maps
    }
    pages = (_unpacked(body) for body in objects.values() if b"stream" in body)
    return "\n".join(_shown(page, named) for page in pages if b" Tf" in page)


def _unpacked(body: bytes) -> bytes:
    found = STREAM.search(body)
    if found is None:
        return b""
    return zlib.decompressobj().decompress(found[1]) if b"FlateDecode" in body else found[1]


def _fonts(objects: dict[int, bytes]) -> dict[int, Font]:
    """Every font that says which sign each of its glyphs is."""
    found = {}
    for number, body in objects.items():
        cmap = re.search(rb"/ToUnicode (\d+) 0 R", body)
        if cmap:
            said = _unpacked(objects[int(cmap[1])])
            range_ = re.search(rb"begincodespacerange\s*<(\w+)>", said)
            found[number] = Font(len(range_[1]) if range_ else 4, _signs(said))
    return found


def _signs(cmap: bytes) -> dict[int, str]:
    signs: dict[int, str] = {}
    for block in re.findall(rb"beginbfchar(.*?)endbfchar", cmap, re.DOTALL):
        for glyph, sign in re.findall(rb"<(\w+)>\s*<(\w+)>", block):
            signs[int(glyph, 16)] = bytes.fromhex(sign.decode()).decode("utf-16-be")
    for block in re.findall(rb"beginbfrange(.*?)endbfrange", cmap, re.DOTALL):
        for first, last, sign in re.findall(rb"<(\w+)>\s*<(\w+)>\s*<(\w+)>", block):
            start = int(first, 16)
            for glyph in range(start, int(last, 16) + 1):
                signs[glyph] = chr(int(sign, 16) + glyph - start)
    return signs


def _shown(page: bytes, fonts: dict[bytes, Font]) -> str:
    font = Font(4, {})
    text: list[str] = []
    for found in SHOWN.finditer(page):
        if found[1]:
            font = fonts.get(found[1], font)
        elif found[2]:
            digits = found[2].decode()
            ends = pairwise(range(0, len(digits) + 1, font.digits))
            text += [font.signs.get(int(digits[a:b], 16), "") for a, b in ends]
        elif found[4]:
            text.append("\n")
    return "".join(text)
