"""Pure decisions of this room, on plain values."""

from morrow.voice.rules.conversation import FEWEST_PEOPLE, FEWEST_STATEMENTS, leaning, minority_side
from morrow.voice.rules.deadlines import acknowledge_by, reply_due, sort_due
from morrow.voice.rules.hearing import quota_verdict, wilson
from morrow.voice.rules.panels import chance_by, commitment, draw_invitations, seats_for, seed_of
from morrow.voice.rules.rounds import AGE_BANDS, falls_short, next_state, problems, takes_part_today

__all__ = [
    "AGE_BANDS",
    "FEWEST_PEOPLE",
    "FEWEST_STATEMENTS",
    "acknowledge_by",
    "chance_by",
    "commitment",
    "draw_invitations",
    "falls_short",
    "leaning",
    "minority_side",
    "next_state",
    "problems",
    "quota_verdict",
    "reply_due",
    "seats_for",
    "seed_of",
    "sort_due",
    "takes_part_today",
    "wilson",
]
