"""A PDF without what a program writes into it: who wrote it, when, with what; nor into pictures on its pages.

It is written anew, so that nothing of an earlier version stays behind it. What is on the pages stays.
What could do something when it is opened is refused, and so is what cannot be looked into.
"""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Callable, Iterator
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Stream

from morrow.voice.errors import NotAttachable

ACTIVE = frozenset({"/JavaScript", "/JS", "/Launch", "/EmbeddedFiles", "/EF", "/RichMediaContent", "/XFA"})
"""What holds a program or another file."""

ACTS = frozenset({"/JavaScript", "/Launch", "/SubmitForm", "/ImportData", "/GoToE", "/Rendition"})
"""What a link may do that no piece of paper does."""

TELLING = ("/Metadata", "/PieceInfo", "/LastModified", "/Thumb", "/OpenAction", "/AA", "/Perms", "/DSS")
"""Beside the pages: who, when, with which program; and what is done when it is opened."""

OF_A_NOTE = ("/T", "/M", "/CreationDate", "/NM", "/RC")
"""Beside a note in the margin: who wrote it, and when."""

LARGEST_PICTURE = 20_000_000
MOST_OBJECTS = 50_000


def cleaned_pdf(content: bytes, *, picture: Callable[[bytes], bytes]) -> bytes:
    """The PDF written anew without metadata; `picture` cleans a JPEG. Raises NotAttachable."""
    written = io.BytesIO()
    try:
        with pikepdf.open(io.BytesIO(content)) as pdf:
            if pdf.is_encrypted:
                raise NotAttachable("active")
            if len(pdf.pages) == 0 or len(pdf.objects) > MOST_OBJECTS:
                raise NotAttachable("unsafe")
            if "/Info" in pdf.trailer:
                del pdf.trailer["/Info"]
            for each in _everything(pdf):
                _clean(each, picture)
            pdf.save(written, deterministic_id=True)
    except pikepdf.PasswordError as fault:
        raise NotAttachable("active") from fault
    except (pikepdf.PdfError, ValueError, TypeError, RuntimeError, KeyError, zlib.error) as fault:
        raise NotAttachable("unsafe") from fault
    return written.getvalue()


def _everything(pdf: pikepdf.Pdf) -> Iterator[Any]:
    """Every dictionary of a PDF, those within others too, and those of streams."""
    waiting: list[Any] = [pdf.trailer, *pdf.objects]
    while waiting:
        here = waiting.pop()
        inner = list(here) if isinstance(here, Array) else _values(here)
        waiting += [each for each in inner if isinstance(each, Object) and not each.is_indirect]
        if isinstance(here, Dictionary | Stream):
            yield here


def _values(here: Any) -> list[Any]:
    holds = isinstance(here, Dictionary | Stream)
    return [here.get(key) for key in here.keys()] if holds else []  # noqa: SIM118


def _clean(here: Any, picture: Callable[[bytes], bytes]) -> None:
    """Take out of one dictionary what tells of anybody. Raises NotAttachable for what may act."""
    keys = set(here.keys())
    if keys & ACTIVE or str(here.get("/S", "")) in ACTS or str(here.get("/Type", "")) == "/EmbeddedFile":
        raise NotAttachable("active")
    if "/ByteRange" in keys:
        keys_of_signature = keys - {"/Type", "/Filter", "/SubFilter"}
        _take_out(here, tuple(keys_of_signature))
        return
    _take_out(here, TELLING)
    if "/Rect" in keys and str(here.get("/Subtype", "")) != "/Widget":
        _take_out(here, OF_A_NOTE)
    if isinstance(here, Stream):
        _clean_stream(here, picture)


def _take_out(here: Any, keys: tuple[str, ...]) -> None:
    for key in keys:
        if key in here:
            del here[key]


def _clean_stream(here: Stream, picture: Callable[[bytes], bytes]) -> None:
    """A photograph on a page holds what a camera wrote, as it does outside."""
    told = here.get("/Filter")
    filters = [str(each) for each in told] if isinstance(told, Array) else [str(told or "")]
    if "/JPXDecode" in filters:
        raise NotAttachable("unsafe")
    if "/DCTDecode" not in filters:
        return
    raw = here.read_raw_bytes()
    if filters == ["/FlateDecode", "/DCTDecode"]:
        raw = zlib.decompressobj().decompress(raw, LARGEST_PICTURE)
    elif filters != ["/DCTDecode"]:
        raise NotAttachable("unsafe")
    try:
        here.write(picture(raw), filter=Name.DCTDecode)
    except (IndexError, struct.error) as fault:
        raise NotAttachable("unsafe") from fault
