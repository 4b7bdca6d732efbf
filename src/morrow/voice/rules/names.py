"""Whether two ways of writing a name are of one person; pure."""

from __future__ import annotations

import unicodedata


def same_name(one: str, other: str) -> bool:
    """True where every word of the shorter stands in the longer, without capitals and accents.

    >>> same_name("Joe Kettle", "KETTLE")
    True
    >>> same_name("Zoë Kettle", "zoe  kettle")
    True
    >>> same_name("Joe Kettle", "Joe Doyle")
    False
    >>> same_name("Joe Kettle", " ")
    False
    """
    first, second = _words(one), _words(other)
    return bool(first and second) and (first <= second or second <= first)


def _words(name: str) -> set[str]:
    apart = unicodedata.normalize("NFKD", name.casefold())
    return set("".join(sign for sign in apart if not unicodedata.combining(sign)).split())
