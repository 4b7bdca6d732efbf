"""From what was not accepted to what is open: an offer today, an assessment, a second look, the law."""

from morrow.journeys.refusal_to_appeal.steps import ask_beside, not_accept_with_offer

__all__ = ["ask_beside", "not_accept_with_offer"]
