"""On which line of a TOML file a table or a key stands: the reader of TOML itself does not say."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

_HEADER = re.compile(r"\s*(\[\[?)\s*([\w.-]+)\s*\]")
_KEY = re.compile(r"\s*([\w-]+)\s*=")
_LONG = re.compile(r"\'\'\'|\"\"\"")


def lines_of(text: str) -> Mapping[str, int]:
    """The line of every table and key, by its name; the second [[age.value]] is `age.value 2`.

    >>> lines_of('title = "A"\\n[[step.value]]\\nsince = 2026-04-01')
    {'title': 1, 'step.value 1': 2, 'step.value 1.since': 3}
    """
    found: dict[str, int] = {}
    seen: Counter[str] = Counter()
    at = ""
    for number, line in _outside_long_words(text):
        if header := _HEADER.match(line):
            at = header[2]
            if header[1] == "[[":
                seen[at] += 1
                at = f"{at} {seen[at]}"
            found.setdefault(at, number)
        elif key := _KEY.match(line):
            found.setdefault(f"{at}.{key[1]}".strip("."), number)
    return found


def _outside_long_words(text: str) -> Iterator[tuple[int, str]]:
    """Every line that does not stand within words of several lines, with its number."""
    within = False
    for number, line in enumerate(text.splitlines(), start=1):
        if not within:
            yield number, line
        if len(_LONG.findall(line)) % 2:
            within = not within
