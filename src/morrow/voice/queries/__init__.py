"""Questions this room answers."""

from morrow.voice.queries.desk import contribution_for, owed, waiting_to_be_sorted
from morrow.voice.queries.receipts import (
    OPENED,
    contribution_of_code,
    has_reply,
    may_try,
    note_wrong_try,
    opened_contribution,
    replies_behind,
)

__all__ = [
    "OPENED",
    "contribution_for",
    "contribution_of_code",
    "has_reply",
    "may_try",
    "note_wrong_try",
    "opened_contribution",
    "owed",
    "replies_behind",
    "waiting_to_be_sorted",
]
