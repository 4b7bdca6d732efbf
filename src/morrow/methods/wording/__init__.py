"""Wording: what would make a statement easier for others to answer, said before it is sent.

What is decided: nothing. Whoever speaks may send their words as they are; this only says what others might
stumble on, with the very words it is about, and which statements say much the same.

    hints.py    more than one thought, a question, much to read
    people.py   what looks like somebody's name, or like something private
    before.py   what others have said already

No dictionary of insults and no score: what may be shown is decided by people, by published rules.
"""

from .before import said_before
from .hints import Hint, look_over
from .people import may_name

__all__ = ["Hint", "look_over", "may_name", "said_before"]
