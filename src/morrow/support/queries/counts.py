"""How many people are helped. Raw numbers: whoever shows one suppresses it at the edge."""

from __future__ import annotations

from collections.abc import Collection

from morrow.foundations.record import Ref
from morrow.support.models import GroupMember, Plan, PlanAction


def helped_by_offer(*offers: Ref) -> int:
    """How many people have any of these in an agreed plan, or through a group. Suppress before showing."""
    named = [str(offer) for offer in offers]
    actions = PlanAction.objects.unrestricted(reason="counting people helped by one offer")
    through_plans = actions.filter(offer__in=named, plan__state__in=["agreed", "reviewed"])
    members = GroupMember.objects.unrestricted(reason="counting people helped by one offer")
    through_groups = members.filter(group__chosen__offer__in=named, group__state="arranged", state="assented")
    people = set(through_plans.values_list("person_id", flat=True))
    return len(people | set(through_groups.values_list("person_id", flat=True)))


def had_in_a_plan(offers: Collection[str]) -> set[tuple[int, str]]:
    """Who has or had one of these offers in a plan that was agreed: persons with the offer's reference.

    Only for leaving out of a figure those who never used what it is about; never shown.
    """
    if not offers:
        return set()
    actions = PlanAction.objects.unrestricted(reason="who used an offer that a figure is about")
    had = actions.filter(offer__in=offers, plan__agreed_at__isnull=False)
    return set(had.values_list("person_id", "offer"))


def helped_towards(outcome: Ref) -> int:
    """How many agreed plans name this outcome. Suppress before showing."""
    plans = Plan.objects.unrestricted(reason="counting people helped towards one outcome")
    return int(plans.filter(outcomes__contains=[str(outcome)], state__in=["agreed", "reviewed"]).count())
