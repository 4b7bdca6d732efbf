"""Texts as sets of word stems, weighed by how rare each is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from math import log, sqrt

WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)?")
ENDINGS = ("ings", "ing", "edly", "ied", "ies", "ed", "es", "ers", "er", "ly", "s")
SHORTEST = 3
COMMON = frozenset(
    WORD.findall(
        """a about after all also am an and any are as at be because been before being but by can could did do
        does done for from get go had has have he her here him his how i if in into is it its just like me
        more most my no not now of off on one only or our out over own she should so some somebody such
        than that the their them then there they this to too up us very was we were what when where which
        who will with would you your"""
    )
)
"""Words of English that hold no subject. Those of other languages stand in many texts and weigh little."""


@dataclass(frozen=True, slots=True)
class Alike:
    """A text like some others: how much, from 0 to 1, and the words that make it so, weightiest first."""

    name: Hashable
    likeness: float
    words: tuple[str, ...]


@dataclass(frozen=True)
class Texts:
    """Texts by name, as the stems they hold and how each is written there."""

    stems: Mapping[Hashable, Mapping[str, str]]

    @classmethod
    def of(cls, texts: Mapping[Hashable, str]) -> Texts:
        """Split texts into words.

        >>> sorted(Texts.of({"a": "The heating goes off."}).stems["a"].values())
        ['goes', 'heating']
        """
        return cls({name: _stems(text) for name, text in texts.items()})

    def weights(self) -> dict[str, float]:
        """How much each stem weighs: the logarithm of how few of the texts hold it."""
        held = Counter(stem for stems in self.stems.values() for stem in stems)
        return {stem: log(1 + len(self.stems) / number) for stem, number in held.items()}


def like_these(texts: Texts, these: Sequence[Hashable], *, most: int = 10, least: float = 0.1) -> list[Alike]:
    """Of the other texts those most like these together, the likest first.

    Likeness is the cosine between a text and the sum of these, both as weighed stems; a text that shares
    less than `least` is left out. The same texts always give the same order.

    >>> said = {1: "The boiler is cold", 2: "A cold boiler again", 3: "The bus is late", 4: "Boilers"}
    >>> [(one.name, one.words) for one in like_these(Texts.of(said), [1])]
    [(2, ('cold', 'boiler')), (4, ('Boilers',))]
    """
    weights = texts.weights()
    middle: Counter[str] = Counter()
    for name in these:
        for held in texts.stems.get(name, {}):
            middle[held] += 1
    centre = {held: number * weights[held] for held, number in middle.items()}
    length = sqrt(sum(value * value for value in centre.values()))
    found = []
    for name, stems in texts.stems.items():
        shared = sorted(set(stems) & set(centre), key=lambda held: (-centre[held] * weights[held], held))
        own = sqrt(sum(weights[held] ** 2 for held in stems))
        if name in these or not shared:
            continue
        likeness = sum(centre[held] * weights[held] for held in shared) / (length * own)
        if likeness >= least:
            found.append(Alike(name, round(likeness, 4), tuple(stems[held] for held in shared)))
    return sorted(found, key=lambda one: -one.likeness)[:most]


def stem(word: str) -> str:
    """A word without its commonest English ending; short words stay as they are.

    >>> [stem(word) for word in ("boilers", "heating", "heated", "bus", "lifts", "worries", "worried")]
    ['boil', 'heat', 'heat', 'bus', 'lift', 'worr', 'worr']
    """
    plain = word.casefold().replace("’", "'").removesuffix("'s").replace("'", "")
    for _ in range(2):
        ending = next((e for e in ENDINGS if plain.endswith(e) and len(plain) - len(e) >= SHORTEST), "")
        plain = plain.removesuffix(ending) if ending else plain
    return plain


def _stems(text: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for word in WORD.findall(text):
        if word.casefold().replace("’", "'") not in COMMON:
            found.setdefault(stem(word), word)
    return found
