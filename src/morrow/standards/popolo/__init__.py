"""Popolo: who sits where, what they moved and how each voted, as one open file.

Popolo has no active specification; its published classes and names are used as they are. `example` is
ours: what is marked so is invented, and no vote of an example stands beside a real person.
"""

from morrow.standards.popolo.records import (
    Area,
    Feed,
    Membership,
    Motion,
    Organization,
    Person,
    Post,
    Vote,
    VoteEvent,
)
from morrow.standards.popolo.write import write

__all__ = [
    "Area",
    "Feed",
    "Membership",
    "Motion",
    "Organization",
    "Person",
    "Post",
    "Vote",
    "VoteEvent",
    "write",
]
