"""Names as people type them, compared."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

TITLES = frozenset(
    {
        *("alderman", "ald", "baroness", "baron", "cllr", "clr", "cr", "councillor", "dame", "dr", "hon"),
        *("lady", "lord", "miss", "mr", "mrs", "ms", "mx", "prof", "professor", "rev", "revd", "right", "rt"),
        *("sir", "the"),
    }
)
"""Words before a name that do not make another person of it."""

HONOURS = frozenset({"cbe", "jp", "kc", "kt", "mbe", "mp", "obe"})
"""Letters after a name that do not make another person of it either."""


def same(name: str) -> str:
    """A name as it is compared: one person is one, however their name was typed.

    >>> same("Cllr  Tom Vale") == same("tom vale") == same("Councillor Tom\\u00a0Vale"), same("Cllr")
    (True, 'cllr')
    """
    return " ".join(_words(name))


def same_member(one: str, other: str) -> bool:
    """Whether both may be one member's. Where it is not sure, it says yes: that keeps the law the safer way.

    >>> same_member("Cllr Ines Marlow", "ines  marlow"), same_member("Cllr I. Marlow", "Ines Marlow")
    (True, True)
    >>> same_member("Cllr Marlow", "Ines Marlow"), same_member("Pat Marlow", "Ines Marlow")
    (True, False)
    """
    first, second = (_words(each.partition("(")[0]) for each in (one, other))
    if not first or not second or first[-1] != second[-1]:
        return False
    given, also = first[:-1], second[:-1]
    return not given or not also or _begins(given[0], also[0])


def each_once(names: Iterable[str]) -> list[str]:
    """These names, each member once, as first typed.

    >>> each_once(["Cllr Tom Vale", "Tom Vale", " Cllr Pat Dunne"])
    ['Cllr Tom Vale', 'Cllr Pat Dunne']
    """
    found: list[str] = []
    for name in (" ".join(name.split()) for name in names):
        if name and not any(same_member(name, before) for before in found):
            found.append(name)
    return found


def _words(name: str) -> list[str]:
    """The words of a name without titles, honours and stops."""
    plain = unicodedata.normalize("NFKC", name).casefold()
    words = plain.replace(".", " ").replace(",", " ").split()
    while len(words) > 1 and words[0] in TITLES:
        words = words[1:]
    while len(words) > 1 and words[-1] in HONOURS:
        words = words[:-1]
    return words


def _begins(one: str, other: str) -> bool:
    """Whether one is the other, or its initial."""
    return one == other or (min(len(one), len(other)) == 1 and one[0] == other[0])
