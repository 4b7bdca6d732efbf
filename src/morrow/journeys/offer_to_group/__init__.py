"""From something on offer to a group that puts its budgets together: brought by its broker."""

from morrow.journeys.offer_to_group.steps import bring_from_the_list

__all__ = ["bring_from_the_list"]
