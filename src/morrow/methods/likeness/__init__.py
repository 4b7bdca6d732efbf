"""Likeness: which short texts speak of the same, by the rare words they share, and which words those are.

What is decided: nothing. People decide what belongs together; this only says what to look at first, with
the words as the reason. A word counts the more, the fewer of the texts hold it, as in Spärck Jones,
Journal of Documentation 28 (1972). No dictionary and no training: what it finds, anyone can see.
"""

from .likeness import Alike, Texts, like_these, stem

__all__ = ["Alike", "Texts", "like_these", "stem"]
