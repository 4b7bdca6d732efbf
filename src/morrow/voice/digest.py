"""What is kept instead of a secret: digests that cannot be turned back."""

from __future__ import annotations

import unicodedata

from django.utils.crypto import salted_hmac


def receipt_digest(code: str) -> str:
    """The digest of a receipt code as printed."""
    return salted_hmac("morrow.receipt", code, algorithm="sha256").hexdigest()


def young_digest(round_code: str, code: str) -> str:
    """The digest of a code with which a young person takes part in one round."""
    return salted_hmac("morrow.young", f"{round_code}:{code}", algorithm="sha256").hexdigest()


def address_digest(address: str) -> str:
    """The digest of the network address of whoever tries codes."""
    return salted_hmac("morrow.address", address, algorithm="sha256").hexdigest()


def bare(text: str) -> str:
    """Only the letters and digits of a text, without accents and capitals: Blue-Bírd is bluebird.

    >>> bare("It is B.L.U.E. Bírd")
    'itisbluebird'
    """
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return "".join(sign for sign in apart if unicodedata.category(sign)[0] in "LN")
