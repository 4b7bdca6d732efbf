"""What a few people's rankings say. It ranks; each still assents for her own share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence


def leaders(rankings: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """The offers that stand first: the lowest sum of places, then the most first places.

    More than one where they are level; then the group talks, and nobody's vote weighs more.

    >>> leaders([["a", "b"], ["a", "b"], ["b", "a"]])
    ('a',)
    >>> leaders([["a", "b"], ["b", "a"]])
    ('a', 'b')
    """
    if not rankings:
        return ()
    places: Counter[str] = Counter()
    firsts: Counter[str] = Counter()
    for order in rankings:
        firsts[order[0]] += 1
        for place, offer in enumerate(order, start=1):
            places[offer] += place
    best = min((places[offer], -firsts[offer]) for offer in places)
    return tuple(sorted(offer for offer in places if (places[offer], -firsts[offer]) == best))
