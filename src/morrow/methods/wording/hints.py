"""What others might stumble on in a statement: one hint for each kind of thing."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from .people import names_in, private_in

EASY = 140
"""Letters and signs read at a glance: as many as Polis gives to a statement."""

MOST_READ = 600
"""Longer text is not looked at any further."""

_EACH = re.compile(r"\S+")
_ASKS = frozenset(
    _EACH.findall(
        """why should shouldn't could couldn't can can't would wouldn't won't is isn't are aren't does doesn't
        has hasn't did didn't"""
    )
)
_ABBREVIATED = r"(?<!\bMr\.)(?<!\bMrs\.)(?<!\bMs\.)(?<!\bDr\.)(?<!\bSt\.)(?<!\bNo\.)(?<!e\.g\.)(?<!i\.e\.)"
_NEW_SENTENCE = re.compile(rf"(?<=[.!?;…]){_ABBREVIATED}\s+|\s*\n+\s*")
_JOINED = re.compile(r",?\s+(?:and also|and|but|as well as)\s+", re.IGNORECASE)
_MUST = frozenset(_EACH.findall("""should shouldn't must mustn't ought need needs needn't"""))
_CLAIMS = _MUST | frozenset(
    _EACH.findall(
        """will won't would wouldn't can can't cannot could couldn't is isn't are aren't was were has have had
        do does don't doesn't want wants cost costs"""
    )
)
_SUBORDINATE = frozenset(
    _EACH.findall("""who whose whom which that if when where because while unless until since""")
)
_SIGNS = " .,;:!?…–—-"


@dataclass(frozen=True, slots=True)
class Hint:
    """One thing that might be easier to answer: a code, the words it is about, and a number where one helps.

    Codes: `private`, `names_somebody`, `question`, `two_thoughts` (with the parts), `long` (with its length).
    """

    code: str
    about: tuple[str, ...] = ()
    number: int = 0


def look_over(words: str, *, places: Collection[str] = ()) -> tuple[Hint, ...]:
    """What others might stumble on in a statement, what matters most first; nothing where all is well.

    `places` are names of places, so that no street or ward is taken for a person.

    >>> [hint.code for hint in look_over("Landlords should mend and owners should pay.")]
    ['two_thoughts']
    >>> look_over("Heating and hot water should be mended first.")
    ()
    """
    said = words.strip()[:MOST_READ]
    looks = (_private(said), _names(said, places), _question(said), _thoughts(said), _length(said))
    return tuple(hint for hint in looks if hint)


def _private(said: str) -> Hint | None:
    found = private_in(said)
    return Hint("private", found) if found else None


def _names(said: str, places: Collection[str]) -> Hint | None:
    found = names_in(said, places)
    return Hint("names_somebody", found) if found else None


def _question(said: str) -> Hint | None:
    """Nobody can agree with a question."""
    first = _plain(said).split(" ", 1)[0]
    return Hint("question") if "?" in said or first in _ASKS else None


def _thoughts(said: str) -> Hint | None:
    """Two sentences, or two that “and” or “but” joins: somebody may agree with one of them alone."""
    parts = [part for part in _NEW_SENTENCE.split(said) if len(part.split()) > 1]
    if len(parts) < 2:
        parts = _joined(said)
    return Hint("two_thoughts", tuple(_as_sentence(part) for part in parts)) if parts else None


def _joined(said: str) -> list[str]:
    for joint in _JOINED.finditer(said):
        left, right = said[: joint.start()], said[joint.end() :]
        if _stands_alone(left) and not _SUBORDINATE & set(_plain(left).split()) and _goes_on(right):
            return [left, right]
    return []


def _stands_alone(part: str) -> bool:
    words = _plain(part).split()
    return len(words) > 2 and bool(_CLAIMS & set(words[1:]))


def _goes_on(part: str) -> bool:
    """Whether the second half says something of its own: with who does it, or what they must do besides."""
    words = _plain(part).split()
    return len(words) > 1 and (words[0] in _MUST or bool(_CLAIMS & set(words[1:])))


def _length(said: str) -> Hint | None:
    return Hint("long", number=len(said)) if len(said) > EASY else None


def _as_sentence(part: str) -> str:
    bare = part.strip(_SIGNS)
    return bare[:1].upper() + bare[1:]


def _plain(said: str) -> str:
    return re.sub(r"[^\w' ]", " ", said.casefold().replace("’", "'")).strip()
