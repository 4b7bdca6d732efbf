"""Photographs and PDFs without what a camera or a program writes into them: where, when, and whose.

Nothing of the picture changes: the parts that hold metadata are left out, the others are kept as they are.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass

from morrow.voice.errors import NotAttachable

LARGEST = 5_000_000
JPEG, PNG, PDF = b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"%PDF-"
SCAN = 0xDA
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
ACTIVE = (b"/JavaScript", b"/JS", b"/Launch", b"/EmbeddedFile", b"/OpenAction", b"/AA", b"/Encrypt")


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
        if any(part in content for part in ACTIVE):
            raise NotAttachable("active")
        return Clean("pdf", content)
    raise NotAttachable("other")


def _jpeg(content: bytes) -> bytes:
    """Every segment up to the picture but application data and comments; then the picture itself."""
    kept, at = [content[:2]], 2
    while True:
        while content[at + 1] == 0xFF:
            at += 1
        if content[at] != 0xFF:
            raise IndexError
        marker = content[at + 1]
        if marker == SCAN:
            end = content.rindex(b"\xff\xd9", at) + 2 if b"\xff\xd9" in content[at:] else len(content)
            return b"".join([*kept, content[at:end]])
        (length,) = struct.unpack(">H", content[at + 2 : at + 4])
        metadata = (0xE0 <= marker <= 0xEF and marker not in KEPT_APP) or marker == 0xFE
        if not metadata:
            kept.append(content[at : at + 2 + length])
        at += 2 + length


def _chunks(content: bytes) -> Iterator[bytes]:
    at = len(PNG)
    while at < len(content):
        (length,) = struct.unpack(">I", content[at : at + 4])
        name = content[at + 4 : at + 8]
        if name in KEPT_CHUNKS:
            yield content[at : at + 12 + length]
        at += 12 + length
        if name == b"IEND":
            return
    raise IndexError
