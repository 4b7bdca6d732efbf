"""Forgiving a slip of the pen: which known word somebody may have meant."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection

SHORTEST = 4
"""Words shorter than this are never corrected: too many others are one letter away."""

NEAR_ENOUGH = 0.38
"""The share of trigrams two words must have in common, where more than a letter or two differ."""


def words_of(text: str) -> list[str]:
    """The words of a text, in small letters without accents.

    >>> words_of("Café & children's centre")
    ['cafe', 'childrens', 'centre']
    """
    plain = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return re.findall(r"[a-z0-9]+", re.sub(r"['’]", "", plain))


def trigrams(word: str) -> frozenset[str]:
    """Every three letters in a row, with blanks at both ends.

    >>> sorted(trigrams("cat"))
    ['  c', ' ca', 'at ', 'cat']
    """
    padded = f"  {word} "
    return frozenset(padded[start : start + 3] for start in range(len(padded) - 2))


def likeness(one: str, other: str) -> float:
    """The share of trigrams two words have in common, from 0 to 1.

    >>> round(likeness("libary", "library"), 2)
    0.5
    """
    ours, theirs = trigrams(one), trigrams(other)
    return len(ours & theirs) / len(ours | theirs)


def slips(one: str, other: str) -> int:
    """How many letters must be added, dropped, changed or swapped with the next to make them equal.

    >>> slips("dentits", "dentist"), slips("libary", "library")
    (1, 1)
    """
    before, line = [0] * (len(other) + 1), list(range(len(other) + 1))
    for i, a in enumerate(one, start=1):
        before, last, line = line, before, [i, *([0] * len(other))]
        for j, b in enumerate(other, start=1):
            line[j] = min(before[j] + 1, line[j - 1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                line[j] = min(line[j], last[j - 2] + 1)
    return line[-1]


def meant(word: str, known: Collection[str]) -> str | None:
    """The known word most likely meant, or None where none is near.

    >>> meant("libary", {"library", "liberal"}), meant("farmacy", {"pharmacy", "army"})
    ('library', 'pharmacy')
    >>> meant("zzzz", {"library"}) is None
    True
    """
    if len(word) < SHORTEST:
        return None
    allowed = 1 if len(word) < 8 else 2
    scored = []
    for other in known:
        if abs(len(other) - len(word)) > 3:
            continue
        like = likeness(word, other)
        few = slips(word, other) if like > 0.1 else len(word)
        if few <= allowed or like >= NEAR_ENOUGH:
            scored.append((few, -like, other))
    return min(scored)[2] if scored else None
