"""Pure decisions of this room, on plain values."""

from morrow.voice.rules.channels import ALOUD
from morrow.voice.rules.deadlines import acknowledge_by, draft_due, look_due, reply_due, sort_due
from morrow.voice.rules.likeness import alike
from morrow.voice.rules.rounds import AGE_BANDS, falls_short, next_state, problems, takes_part_today

__all__ = [
    "AGE_BANDS",
    "ALOUD",
    "acknowledge_by",
    "alike",
    "draft_due",
    "falls_short",
    "look_due",
    "next_state",
    "problems",
    "reply_due",
    "sort_due",
    "takes_part_today",
]
