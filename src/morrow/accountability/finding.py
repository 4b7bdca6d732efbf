"""Which question somebody means who types a few words: pure counting on stemmed phrases."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from math import log

Phrases = Mapping[str, Sequence[frozenset[str]]]
"""Of each row its phrases, the question first, each as the stems of its words."""
FAINTLY = 0.4
"""How much of its weight a faint stem keeps: “outside” in “pothole outside my house”."""
OFTEN = 0.2
"""How much more a stem tells of a row the more of its phrases hold it."""


def weights(rows: Phrases, faint: Collection[str] = ()) -> dict[str, float]:
    """How much a stem tells: much where few rows have it, little where many do, or where it is faint.

    >>> told = weights({"bins": [frozenset({"bin", "council"})], "rent": [frozenset({"council"})]})
    >>> told["bin"] > told["council"]
    True
    """
    seen = Counter(stem for phrases in rows.values() for stem in frozenset().union(*phrases))
    told = {stem: log(1 + len(rows) / times) for stem, times in seen.items()}
    return {stem: weight * (FAINTLY if stem in faint else 1) for stem, weight in told.items()}


def ranked(asked: frozenset[str], rows: Phrases, faint: Collection[str] = ()) -> list[tuple[str, float]]:
    """The rows that have anything of what was asked, the best first, in their own order where even.

    A row is as near as its nearest phrase, by how much of what was asked the phrase holds and how much
    of the phrase was asked; and a little nearer for every other word it knows, the more of its phrases
    hold that word.

    >>> rows = {"tip": [frozenset({"tip"})], "bins": [frozenset({"miss", "bin"}), frozenset({"recycl"})]}
    >>> [code for code, near in ranked(frozenset({"bin", "miss"}), rows)]
    ['bins']
    """
    told = weights(rows, faint)
    total = sum(told.get(stem, 0.0) for stem in asked)
    if not total:
        return []
    scores = {code: _nearness(asked, phrases, told, total) for code, phrases in rows.items()}
    found = [(code, near) for code, near in scores.items() if near > 0]
    return sorted(found, key=lambda each: -each[1])


def _nearness(
    asked: frozenset[str], phrases: Sequence[frozenset[str]], told: Mapping[str, float], total: float
) -> float:
    times = Counter(stem for phrase in phrases for stem in phrase)
    whole = sum(told[stem] * (1 + OFTEN * log(times[stem])) for stem in asked if times[stem]) / total
    return whole + max((_of_phrase(asked, phrase, told, total) for phrase in phrases if phrase), default=0.0)


def _of_phrase(
    asked: frozenset[str], phrase: frozenset[str], told: Mapping[str, float], total: float
) -> float:
    """Twice what both hold, of what either holds."""
    both = sum(told[stem] for stem in asked & phrase)
    return 2 * both / (total + sum(told[stem] for stem in phrase))
