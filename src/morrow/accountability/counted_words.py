"""Whether the words for what is counted mean people: pure, and a hint. Small numbers of people are hidden."""

from __future__ import annotations

import re

_PEOPLE = re.compile(
    r"\b(adults?|attend(ee|er)s?|boys?|carers?|child(ren)?|clients?|couples?|famil(y|ies)|girls?|guests?|"
    r"homes?|households?|m[ae]n|members?|mothers?|fathers?|neighbours?|parents?|patients?|people|persons?|"
    r"pupils?|residents?|seniors?|students?|tenants?|users?|visitors?|volunteers?|wom[ae]n|workers?|"
    r"who|youngsters?|youths?)\b",
    re.IGNORECASE,
)


def means_people(words: str) -> bool:
    """Whether people or their homes are named in the words.

    >>> means_people("Residents at the table"), means_people("meals cooked")
    (True, False)
    """
    return _PEOPLE.search(words) is not None
