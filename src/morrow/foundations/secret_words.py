"""A word that opens a paper beside its code: compared kindly, kept so that nobody can read it back."""

from __future__ import annotations

import unicodedata

from django.contrib.auth.hashers import check_password, make_password


def normal(word: str) -> str:
    """A word as it is compared: capitals, the form of accents, and blanks do not matter.

    >>> normal("  Blue   Bird ")
    'blue bird'
    """
    return " ".join(unicodedata.normalize("NFKC", word).casefold().split())


def kept(word: str) -> str:
    """What is kept instead of a word."""
    return make_password(normal(word))


def opens(word: str, secret: str) -> bool:
    """Whether this is the word of which `secret` was kept; nothing was kept, nothing opens."""
    return bool(secret) and check_password(normal(word), secret)
