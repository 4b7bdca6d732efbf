"""Names as people type them, compared."""

from __future__ import annotations

import re
import unicodedata

_TITLES = re.compile(
    r"(?:(?:cllr|councillor|cr|mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|lord|lady)\.? )+(?=.)"
)


def same(name: str) -> str:
    """A name as it is compared: one person is one, however their name was typed.

    >>> same("Cllr  Tom Vale") == same("tom vale") == same("Councillor Tom\u00a0Vale"), same("Cllr")
    (True, 'cllr')
    """
    plain = " ".join(unicodedata.normalize("NFKC", name).casefold().split())
    return _TITLES.sub("", plain, count=1) if _TITLES.match(plain) else plain
