"""What others have said already: statements so near to new words that agreeing with one may say it all."""

from __future__ import annotations

from collections.abc import Hashable, Mapping

from morrow.methods.likeness import Alike, Texts, like_these

NEAR = 0.4
"""So much likeness, by rare words shared. What says the opposite is near too: one can disagree with it."""
MOST = 3


def said_before(words: str, others: Mapping[Hashable, str]) -> tuple[Alike, ...]:
    """Of other statements those that say nearly the same as these words, or the opposite, the nearest first.

    >>> others = {1: "Landlords should mend the heating first.", 2: "Buses should come more often."}
    >>> [one.name for one in said_before("Landlords must mend heating first!", others)]
    [1]
    """
    new = object()
    return tuple(like_these(Texts.of({new: words, **others}), [new], most=MOST, least=NEAR))
