"""Whether words may name somebody, or show who they are: a hint for whoever reads them before they are shown.

It finds what names look like in English, telephone numbers, addresses and postcodes. It misses much and finds
some that is harmless, so it decides nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

MOST = 8
"""Found pieces that are shown; where there are more, reading is quicker than a list."""

_WORD = r"[A-ZÀ-ÖØ-Þ][\w’'\-]+"
_NAME = rf"{_WORD}(?: {_WORD})?"
_KIN = (
    r"neighbours?|son|daughter|mum|mother|dad|father|brother|sister|nan|gran|grandad|aunt|uncle|cousin|wife"
    r"|husband|partner|friend|carer|landlord|doctor|nurse|teacher|boss|social worker"
)
_WAYS = r"Road|Street|Lane|Avenue|Close|Drive|Row|Court|Way|Place|Terrace|Crescent|Grove|Gardens|Mews|Walk"
_FOUND = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Rev|Nurse|Sister|Auntie|Uncle)\.? {_NAME}",
        rf"\b(?:[Mm]y|[Oo]ur|[Hh]is|[Hh]er|[Tt]heir)(?: \w+)? (?:{_KIN}),? (?P<named>{_NAME})",
        rf"\b(?:called|named|name is) (?P<named>{_NAME})",
        rf"(?<=[\w,;] ){_WORD} {_WORD}",
        rf"\b\d{{1,4}}[A-Za-z]? {_WORD}(?: {_WORD})? (?:{_WAYS})\b",
        r"(?:\+44 ?|\b0)\d(?:[ \-]?\d){8,10}\b",
        r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b",
        r"(?<![\w.+\-])[\w.+\-]{1,64}@[\w\-]{1,63}\.[\w.\-]{1,63}",
    )
)
_OF_A_PLACE = re.compile(
    rf"(?:{_WAYS}|Library|Park|Council|Centre|School|Hospital|House|Hall|Church|Mosque|Station|Market|Bridge"
    r"|January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Universal Credit|Town|Green|Club|Trust)s?$"
)


def may_name(words: str) -> tuple[str, ...]:
    """The pieces that may show who somebody is, in the order of the words.

    >>> may_name("I rang Mrs Patel at 12 Mill Lane, and my neighbour Tom came.")
    ('Mrs Patel', '12 Mill Lane', 'Tom')
    >>> may_name("It is cold at Stretford Library every Monday.")
    ()
    """
    found = sorted(_pieces(words))
    kept: list[tuple[int, int, str]] = []
    for start, end, piece in found:
        if not any(other_start <= start < other_end for other_start, other_end, _piece in kept):
            kept.append((start, end, piece))
    return tuple(dict.fromkeys(piece for _start, _end, piece in kept))[:MOST]


def _pieces(words: str) -> Iterator[tuple[int, int, str]]:
    for number, pattern in enumerate(_FOUND):
        for match in pattern.finditer(words):
            group = "named" if "named" in pattern.groupindex else 0
            piece = match[group]
            if number in {1, 2, 3} and _OF_A_PLACE.search(piece):
                continue
            yield match.start(group), match.end(group), piece
