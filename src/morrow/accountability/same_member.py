"""Whether two names are one member’s, however people type them: with a title, or by an initial."""

from __future__ import annotations

from collections.abc import Iterable

TITLES = frozenset(
    {
        *("alderman", "ald", "baroness", "baron", "cllr", "clr", "councillor", "dame", "dr", "hon", "lady"),
        *("lord", "miss", "mr", "mrs", "ms", "mx", "prof", "professor", "rev", "revd", "right", "rt", "sir"),
        "the",
    }
)
"""Words before a name that do not make another member of it."""

HONOURS = frozenset({"cbe", "jp", "kc", "kt", "mbe", "mp", "obe"})
"""Letters after a name that do not make another member of it either."""


def same_member(one: str, other: str) -> bool:
    """Whether both may be one member's. Where it is not sure, it says yes: that keeps the law the safer way.

    >>> same_member("Cllr Ines Marlow", "ines  marlow"), same_member("Cllr I. Marlow", "Ines Marlow")
    (True, True)
    >>> same_member("Cllr Marlow", "Ines Marlow"), same_member("Pat Marlow", "Ines Marlow")
    (True, False)
    """
    first, second = _words(one), _words(other)
    if not first or not second:
        return False
    if first[-1] != second[-1]:
        return False
    given, also = first[:-1], second[:-1]
    return not given or not also or _begins(given[0], also[0])


def each_once(names: Iterable[str]) -> list[str]:
    """These names, each member once, as first typed.

    >>> each_once(["Cllr Tom Vale", "Tom Vale", " Cllr Pat Dunne"])
    ['Cllr Tom Vale', 'Cllr Pat Dunne']
    """
    found: list[str] = []
    for name in (name.strip() for name in names):
        if name and not any(same_member(name, before) for before in found):
            found.append(name)
    return found


def _words(name: str) -> list[str]:
    """The words of a name without titles, stops and what stands in brackets after it."""
    words = name.partition("(")[0].replace(".", " ").replace(",", " ").casefold().split()
    while len(words) > 1 and words[0] in TITLES:
        words = words[1:]
    while len(words) > 1 and words[-1] in HONOURS:
        words = words[:-1]
    return words


def _begins(one: str, other: str) -> bool:
    """Whether one is the other, or its initial."""
    return one == other or (min(len(one), len(other)) == 1 and one[0] == other[0])
