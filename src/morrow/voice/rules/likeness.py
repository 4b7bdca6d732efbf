"""Which words may say the same: proposed by the words they share, and decided by people."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence

LONG = 4
"""Letters from which a word tells what is spoken of."""


def alike(words: str, others: Sequence[tuple[int, str]], most: int = 8) -> list[int]:
    """The numbers of those that share most words with this, the likest first; none that share nothing.

    >>> alike("The boiler is cold", [(1, "Buses are late"), (2, "My boiler went cold"), (3, "A boiler!")])
    [2, 3]
    """
    own = set(_told(words))
    shares = [
        (len(own & set(told)) / len(own | set(told)), -at, at) for at, text in others if (told := _told(text))
    ]
    return [at for share, _, at in sorted(shares, reverse=True) if share > 0][:most] if own else []


def _told(text: str) -> list[str]:
    words: Iterable[str] = unicodedata.normalize("NFKC", text).casefold().split()
    bare = ("".join(sign for sign in word if sign.isalnum()) for word in words)
    return [word for word in bare if len(word) >= LONG]
