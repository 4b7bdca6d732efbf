"""Words as PostgreSQL stems them, so that “bins” finds “bin”; and slips of the pen put right."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from django.db import connection

from morrow.accountability.plain_words import NO_SLIP, NOT
from morrow.place import queries as place

_STEMS = """
SELECT place, ARRAY(SELECT lexeme FROM unnest(to_tsvector('english', phrase)))
FROM unnest(%s::text[]) WITH ORDINALITY AS asked(phrase, place) ORDER BY place
"""
MOST_WORDS = 16


@dataclass(frozen=True)
class Read:
    """What was typed, as it was understood: its stems, and which words were taken for others."""

    stems: frozenset[str]
    read_as: dict[str, str] = field(default_factory=dict)


def stems_of(phrases: Sequence[str]) -> list[frozenset[str]]:
    """The stems of each phrase; none of a phrase that is only *the* and *for*."""
    plain = [" ".join(place.words_of(phrase)) for phrase in phrases]
    with connection.cursor() as cursor:
        cursor.execute(_STEMS, [plain])
        return [frozenset(stems) for _place, stems in cursor.fetchall()]


def read(typed: str, vocabulary: Collection[str], known: Collection[str]) -> Read:
    """What somebody typed, in stems that are known, with slips put right from the vocabulary.

    Words written apart are joined ("play ground") and words written together parted ("counciltax")
    where that makes words that are known. An ordinary word (`plain_words`) is no slip, and stays.
    """
    told = [word for word in place.words_of(typed) if word not in NOT][:MOST_WORDS]
    words = _parted(_joined(told, vocabulary), vocabulary)
    taken: dict[str, str] = {}
    found: set[str] = set()
    for word, stems in zip(words, stems_of(words), strict=True):
        if stems and not stems & frozenset(known) and word not in vocabulary and word not in NO_SLIP:
            other = place.meant(word, vocabulary)
            if other is not None:
                taken[word] = other
                continue
        found |= stems
    for stems in stems_of(list(taken.values())):
        found |= stems
    return Read(frozenset(found), taken)


def _joined(words: Sequence[str], vocabulary: Collection[str]) -> list[str]:
    joined: list[str] = []
    for word in words:
        if joined and joined[-1] + word in vocabulary:
            joined.append(joined[-1] + word)
        joined.append(word)
    return joined


def _parted(words: Sequence[str], vocabulary: Collection[str]) -> list[str]:
    parted: list[str] = []
    for word in words:
        parted.extend(_halves(word, vocabulary) or [word])
    return parted


def _halves(word: str, vocabulary: Collection[str]) -> list[str]:
    if word in vocabulary:
        return []
    for cut in range(3, len(word) - 2):
        if word[:cut] in vocabulary and word[cut:] in vocabulary:
            return [word[:cut], word[cut:]]
    return []
