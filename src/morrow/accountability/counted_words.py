"""Whether words mean people, and tell how few: pure, and a hint. Small numbers of people are hidden."""

from __future__ import annotations

import re

_WHO = (
    r"(adults?|attend(ee|er)s?|boys?|carers?|child(ren)?|clients?|couples?|famil(y|ies)|girls?|guests?|"
    r"homes?|households?|m[ae]n|members?|mothers?|fathers?|neighbours?|parents?|patients?|people|persons?|"
    r"pupils?|residents?|seniors?|students?|tenants?|users?|visitors?|volunteers?|wom[ae]n|workers?|"
    r"who|youngsters?|youths?)"
)
_PEOPLE = re.compile(rf"\b{_WHO}\b", re.IGNORECASE)
_FEW = re.compile(
    rf"\b(only one|two|three|four|five|six|seven|eight|nine|[1-9]) (\w+ )?{_WHO}\b", re.IGNORECASE
)


def means_people(words: str) -> bool:
    """Whether people or their homes are named in the words.

    >>> means_people("Residents at the table"), means_people("meals cooked")
    (True, False)
    """
    return _PEOPLE.search(words) is not None


def tells_how_few(words: str) -> tuple[str, ...]:
    """The pieces that tell a number of people too small to be shown.

    >>> tells_how_few("Only three people came, and 4 deaf children; two buses were late, 12 guests left.")
    ('three people', '4 deaf children')
    """
    return tuple(found.group() for found in _FEW.finditer(words))
