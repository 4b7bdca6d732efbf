"""A rule's text in its smallest parts, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .faults import BadRule

MOST_CHARACTERS = 4_000

KEYWORDS = frozenset(
    {
        "AND", "OR", "NOT", "BETWEEN", "IN", "YES", "NO", "CASE", "WHEN", "THEN", "ELSE", "END", "GREATEST",
        "LEAST", "OF", "ROUNDED", "DOWN", "UP", "HALF", "FOR", "EACH", "WHOLE", "PART",
    }
)  # fmt: skip
_PARTS = re.compile(
    r"(?P<space>\s+)"
    r"|(?P<money>£(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d\d)?(?![\d.,]*\d))"
    r"|(?P<share>\d+(?:\.\d{1,2})?%)"
    r"|(?P<number>\d+(?![\w.]))"
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
        if kind == "word" and word.upper() in KEYWORDS:
            kind, word = "keyword", word.upper()
        if kind != "space":
            yield Token(kind, word, place, found.end())
        place = found.end()
    yield Token("end", "", len(text), len(text))


def _not_understood(text: str, place: int) -> BadRule:
    if text[place] == "/":
        return BadRule(
            "divides",
            "A rule never divides. Write 20% OF income ROUNDED DOWN, or £1 FOR EACH £250 OR PART OF capital.",
            place,
            place + 1,
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
