"""Small readings of words for public pages."""

from __future__ import annotations

import re

_NUMBER = re.compile(r"\b(?:0\d[\d ]{6,13}\d|999|111|101|105|116 123)\b")


def urgent_numbers(sentence: str) -> list[str]:
    """The telephone numbers in a sentence, in its order, each once.

    >>> urgent_numbers("If you smell gas, ring 0800 111 999 now. If someone is hurt, 999.")
    ['0800 111 999', '999']
    """
    return list(dict.fromkeys(_NUMBER.findall(sentence)))
