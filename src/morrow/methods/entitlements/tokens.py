"""A rule's text in its smallest parts, each with its place."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from .faults import BadRule

MOST_CHARACTERS = 4_000
LONGEST_NUMBER = 24

KEYWORDS = frozenset(
    {
        "AND", "OR", "NOT", "BETWEEN", "IN", "YES", "NO", "CASE", "WHEN", "THEN", "ELSE", "END", "GREATEST",
        "LEAST", "OF", "ROUNDED", "DOWN", "UP", "HALF", "FOR", "EACH", "WHOLE", "PART",
    }
)  # fmt: skip
_PARTS = re.compile(
    r"(?P<space>\s+)"
    r"|(?P<money>£(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9][0-9])?(?![\d.,]*\d))"
    r"|(?P<share>[0-9]+(?:\.[0-9]{1,2})?%)"
    r"|(?P<number>[0-9]+(?![\w.]))"
    r"|(?P<text>'[^'\n]{0,80}')"
    r"|(?P<word>[A-Za-z_][A-Za-z0-9_]*)"
    r"|(?P<sign><=|>=|<>|[=<>()+*,\-])"
)


@dataclass(frozen=True, slots=True)
class Token:
    """One part: its kind, its text (keywords in capitals), and where it stands."""

    kind: str
    text: str
    start: int
    end: int


def tokens(text: str) -> Iterator[Token]:
    """The parts of a rule's text. Raises BadRule at the first sign that is none.

    >>> [each.text for each in tokens("age >= 65 and capital < £16,000")]
    ['age', '>=', '65', 'AND', 'capital', '<', '£16,000', '']
    """
    if len(text) > MOST_CHARACTERS:
        raise BadRule(
            "too_long",
            f"The rule is {len(text):,} characters long, and {MOST_CHARACTERS:,} are the most. Split it into "
            "two rules.",
            MOST_CHARACTERS,
            len(text),
            length=len(text),
            most=MOST_CHARACTERS,
        )
    place = 0
    while place < len(text):
        found = _PARTS.match(text, place)
        if found is None:
            raise _not_understood(text, place)
        kind, word = str(found.lastgroup), found.group()
        if kind in ("money", "share", "number") and len(word) > LONGEST_NUMBER:
            raise _too_long_a_number(place, found.end())
        if kind == "word" and word.upper() in KEYWORDS:
            kind, word = "keyword", word.upper()
        if kind != "space":
            yield Token(kind, word, place, found.end())
        place = found.end()
    yield Token("end", "", len(text), len(text))


def _too_long_a_number(start: int, end: int) -> BadRule:
    return BadRule(
        "long_number",
        f"This number has {end - start:,} characters, and {LONGEST_NUMBER} are the most. Write a smaller "
        "one.",
        start,
        end,
        length=end - start,
        most=LONGEST_NUMBER,
    )


def _not_understood(text: str, place: int) -> BadRule:
    if text[place] == "/":
        return BadRule(
            "divides",
            "A rule never divides. Write 20% OF income ROUNDED DOWN, or £1 FOR EACH £250 OR PART OF capital.",
            place,
            place + 1,
        )
    odd = _odd(text, place)
    if odd is not None:
        name = f"U+{ord(text[odd]):04X} {unicodedata.name(text[odd], '')}".strip()
        return BadRule(
            "odd_character",
            f"A character stands here that no rule is written with, though it may look like one or like "
            f"nothing: {name}. Type it anew.",
            odd,
            odd + 1,
            name=name,
        )
    sign = text[place : place + 12].split(maxsplit=1)[0]
    return BadRule(
        "not_understood",
        f"“{sign}” is not part of a rule. Numbers are written 65, money £16,000 or £8.50, shares 20%, words "
        "'rented'.",
        place,
        place + 1,
        sign=sign,
    )


def _odd(text: str, place: int) -> int | None:
    """Where in what cannot be read a letter, a digit or something unseen stands that is not of a rule."""
    found = re.match(r"[^\s]{1,12}", text[place:])
    for at, each in enumerate(found[0] if found else "", start=place):
        if not each.isascii() and unicodedata.category(each)[0] in "LNMC":
            return at
    return None
