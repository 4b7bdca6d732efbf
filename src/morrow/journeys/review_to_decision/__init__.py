"""From what was learned to the next decision: a review proposes, and names what it would replace."""

from morrow.journeys.review_to_decision.steps import propose_what_was_learned

__all__ = ["propose_what_was_learned"]
