"""Codes people can read out over the telephone, such as K7QM-4XRD-2H9B.

Eleven symbols of Crockford's base 32 hold 55 random bits; the twelfth checks them. Crockford's own
check symbol (modulo 37) may be one of `* ~ $ = U`, which nobody can say on the telephone. Here the
check is one more symbol of the same 32: the twelve symbols are the coefficients of a polynomial over
the field of 32 elements, and the check makes it nought at the field's generator. Every place then has
a weight of its own, so any one wrong symbol and any two symbols swapped (neighbours or not) are found.
"""

from __future__ import annotations

import re
import secrets
import unicodedata

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
BITS = 55
BYTES_NEEDED = 7
_SYMBOLS = 12
_GROUP = 4
_VALUE = {symbol: value for value, symbol in enumerate(ALPHABET)} | {"O": 0, "I": 1, "L": 1}
_BETWEEN = re.compile(r"[\s\-‐‑‒–—−._/]+")
_FIELD = 0b100101  # x^5 + x^2 + 1, whose root 2 generates all 31 elements but nought


class CodeNotRead(ValueError):
    """The text is no code of ours.

    `code` is one of empty, wrong_length, wrong_character, mistyped; `values` holds what a translated
    sentence needs; the text says it in plain English.
    """

    def __init__(self, code: str, sentence: str, **values: str | int) -> None:
        super().__init__(sentence)
        self.code = code
        self.values = values


def new_code() -> str:
    """A code to print that nobody can guess; it cannot be had again."""
    return make_code(secrets.token_bytes(BYTES_NEEDED))


def make_code(random_bytes: bytes) -> str:
    """Turn seven random bytes into a printed code; the first bit is not used, so it holds 55.

    The bytes must come from a source nobody can guess, such as `secrets.token_bytes(7)`.

    >>> make_code(bytes(range(1, 8)))
    '0820-C20A-1G7F'
    """
    if len(random_bytes) != BYTES_NEEDED:
        raise ValueError(
            f"A code is made from exactly {BYTES_NEEDED} random bytes, and {len(random_bytes)} were given."
        )
    number = int.from_bytes(random_bytes, "big") % 2**BITS
    payload = [number >> shift & 31 for shift in range(BITS - 5, -1, -5)]
    return _printed([*payload, _at_generator([*payload, 0])])


def read_code(text: str) -> str:
    """Read a code as someone typed or said it, and give it back as printed.

    Case, spaces and hyphens do not matter; O is read as 0, I and L as 1.
    Raises CodeNotRead, kindly, for anything that cannot be one of our codes.

    >>> read_code("o82o c2oa ig7f")
    '0820-C20A-1G7F'
    """
    typed = _BETWEEN.sub("", unicodedata.normalize("NFKC", text)).upper()
    if not typed:
        raise CodeNotRead("empty", "Type the code on your receipt. It looks like K7QM-4XRD-2H9B.")
    for place, character in enumerate(typed[: _SYMBOLS + 1], start=1):
        if character not in _VALUE:
            raise CodeNotRead(
                "wrong_character",
                f"The code has “{character}” as number {place}, and our codes never have that. "
                "They are made of numbers and of letters other than I, L, O and U.",
                character=character,
                place=place,
            )
    if len(typed) != _SYMBOLS:
        raise CodeNotRead(
            "wrong_length",
            f"A code has {_SYMBOLS} letters and numbers, and this one has {len(typed)}. "
            "Please look at your receipt again.",
            length=len(typed),
            wanted=_SYMBOLS,
        )
    values = [_VALUE[character] for character in typed]
    if _at_generator(values):
        raise CodeNotRead(
            "mistyped",
            "One or more letters or numbers in this code are not right, or two are swapped. "
            "Please compare it with your receipt.",
        )
    return _printed(values)


def _at_generator(values: list[int]) -> int:
    """The polynomial's value at the generator; nought for every good code."""
    result = 0
    for value in values:
        result <<= 1
        if result & 32:
            result ^= _FIELD
        result ^= value
    return result


def _printed(values: list[int]) -> str:
    symbols = "".join(ALPHABET[value] for value in values)
    return "-".join(symbols[start : start + _GROUP] for start in range(0, _SYMBOLS, _GROUP))
