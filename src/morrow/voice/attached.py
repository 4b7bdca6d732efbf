"""Photographs and PDFs without what a camera or a program writes into them: where, when, and whose.

Nothing of the picture changes: the parts that hold metadata are left out, the others are kept as they are.
Which way up it is stays said, alone and anew.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from morrow.voice.attached_pdf import cleaned_pdf
from morrow.voice.errors import NotAttachable
from morrow.voice.orientation import UPRIGHT, exif_of, orientation_in

LARGEST = 5_000_000
JPEG, PNG, PDF = b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"%PDF-"
SCAN, END = 0xDA, 0xD9
IN_A_SCAN = frozenset({0x00, *range(0xD0, 0xD8)})
"""What follows 0xFF among the dots: a dot that is 0xFF itself, or where a decoder may start again."""

EXIF, APP1 = b"Exif\0\0", 0xE1
KEPT_APP = {0xE0, 0xEE}
"""JFIF says how large a dot is, Adobe how colours are kept; every other application part may say more."""

KEPT_CHUNKS = {
    b"IHDR",
    b"PLTE",
    b"IDAT",
    b"IEND",
    b"tRNS",
    b"gAMA",
    b"cHRM",
    b"sRGB",
    b"sBIT",
    b"bKGD",
    b"pHYs",
}


@dataclass(frozen=True)
class Clean:
    """What is kept of a file."""

    kind: str
    content: bytes


def cleaned(content: bytes) -> Clean:
    """The file without metadata. Raises NotAttachable, saying why and what to do."""
    if len(content) > LARGEST:
        raise NotAttachable("large")
    try:
        if content.startswith(JPEG):
            return Clean("jpeg", _jpeg(content))
        if content.startswith(PNG):
            return Clean("png", PNG + b"".join(_chunks(content)))
    except (struct.error, IndexError) as fault:
        raise NotAttachable("broken") from fault
    if content.startswith(PDF):
        return Clean("pdf", cleaned_pdf(content, picture=_jpeg))
    raise NotAttachable("other")


def _jpeg(content: bytes) -> bytes:
    """Every segment of the first picture but application data and comments.

    What stands behind its end is left out: a camera may put a second picture there, with a place in it.
    """
    kept, at, has_a_picture, orientation = [content[:2]], 2, False, UPRIGHT
    while at < len(content):
        while content[at + 1] == 0xFF:
            at += 1
        if content[at] != 0xFF:
            raise IndexError
        marker = content[at + 1]
        if marker == END:
            kept.append(content[at : at + 2])
            break
        (length,) = struct.unpack(">H", content[at + 2 : at + 4])
        end = at + 2 + length
        if marker == SCAN:
            end, has_a_picture = _end_of_scan(content, end), True
        if marker == APP1 and content.startswith(EXIF, at + 4):
            orientation = orientation_in(content[at + 4 + len(EXIF) : end])
        metadata = (0xE0 <= marker <= 0xEF and marker not in KEPT_APP) or marker == 0xFE
        if not metadata:
            kept.append(content[at:end])
        at = end
    if not has_a_picture:
        raise IndexError
    return b"".join([*kept[:1], *_turned(orientation), *kept[1:]])


def _turned(orientation: int) -> Iterator[bytes]:
    """The segment that says which way up it is, where it is not upright anyway."""
    if orientation != UPRIGHT:
        body = EXIF + exif_of(orientation)
        yield struct.pack(">BBH", 0xFF, APP1, len(body) + 2) + body


def _end_of_scan(content: bytes, at: int) -> int:
    """Where the dots of a picture end: at the first marker that does not belong to them."""
    while (at := content.find(b"\xff", at)) >= 0:
        if at + 1 < len(content) and content[at + 1] not in IN_A_SCAN:
            return at
        at += 2
    return len(content)


def _chunks(content: bytes) -> Iterator[bytes]:
    at = len(PNG)
    while at < len(content):
        (length,) = struct.unpack(">I", content[at : at + 4])
        name = content[at + 4 : at + 8]
        if name in KEPT_CHUNKS:
            yield content[at : at + 12 + length]
        if name == b"eXIf" and (turn := orientation_in(content[at + 8 : at + 8 + length])) != UPRIGHT:
            yield _chunk(b"eXIf", exif_of(turn))
        at += 12 + length
        if name == b"IEND":
            return
    raise IndexError


def _chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
