"""Which way up a photograph is: the one thing kept of all that a camera writes beside the picture.

A telephone keeps the picture as its lens saw it, and writes beside it how to turn it. Without that word a
photograph of a step lies on its side.
"""

from __future__ import annotations

import struct

UPRIGHT = 1
TAG, SHORT = 0x0112, 3
MOST_FIELDS = 500


def orientation_in(exif: bytes) -> int:
    """How a picture is to be turned, 1 to 8, from what a camera wrote; upright where it does not say.

    >>> orientation_in(exif_of(6)), orientation_in(b"MM"), orientation_in(b"")
    (6, 1, 1)
    """
    order = {b"MM": ">", b"II": "<"}.get(exif[:2])
    if order is None:
        return UPRIGHT
    try:
        (start,) = struct.unpack_from(f"{order}I", exif, 4)
        (fields,) = struct.unpack_from(f"{order}H", exif, start)
        for at in range(start + 2, start + 2 + 12 * min(fields, MOST_FIELDS), 12):
            tag, kind, _count, value = struct.unpack_from(f"{order}HHIH", exif, at)
            if tag == TAG and kind == SHORT:
                return value if 1 <= value <= 8 else UPRIGHT
    except struct.error:
        pass
    return UPRIGHT


def exif_of(orientation: int) -> bytes:
    """The same said anew, and nothing besides: one field, in the form every browser reads."""
    field = struct.pack(">HHIHH", TAG, SHORT, 1, orientation, 0)
    return b"MM\x00*" + struct.pack(">IH", 8, 1) + field + struct.pack(">I", 0)
