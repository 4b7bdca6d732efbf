"""From something on offer to somebody's plan: the plan rests on the offer from then on."""

from morrow.journeys.offer_to_plan.steps import take_into_plan

__all__ = ["take_into_plan"]
