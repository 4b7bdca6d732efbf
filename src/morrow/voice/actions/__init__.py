"""What can be done here: one verb, one function, one transaction, one named actor."""

from morrow.voice.actions.answer import answer
from morrow.voice.actions.listen import Said, take_down
from morrow.voice.actions.sort import acknowledge_referral, send_to_safeguarding, sort_as_open

__all__ = [
    "Said",
    "acknowledge_referral",
    "answer",
    "send_to_safeguarding",
    "sort_as_open",
    "take_down",
]
