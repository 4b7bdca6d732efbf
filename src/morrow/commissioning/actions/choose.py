"""Comparing ways to supply the outcome, and choosing one with its reasons."""

from __future__ import annotations

from datetime import datetime

from morrow.commissioning import routes
from morrow.commissioning.errors import TooFewOptions, UnlawfulRoute
from morrow.commissioning.models import Commission, OptionAppraisal
from morrow.commissioning.permissions import may_commission
from morrow.commissioning.rules import FEWEST_OPTIONS
from morrow.commissioning.standing import need_parts, need_state
from morrow.commissioning.words import UNLAWFUL
from morrow.foundations import record
from morrow.foundations.money import Money
from morrow.foundations.permission import require
from morrow.foundations.scope import Actor


def appraise(
    *,
    commission: Commission,
    supply: str,
    route: str,
    cost: Money,
    running_cost: Money,
    funded_by: str,
    for_it: str,
    against_it: str,
    by: Actor,
    now: datetime,
) -> OptionAppraisal:
    """Appraise one way to supply the outcome: what it costs, what its tier costs, for and against."""
    require(may_commission(by))
    need_parts(funded_by=funded_by, for_it=for_it, against_it=against_it)
    with record.act(by=by, verb="appraised an option for", on=commission, now=now):
        need_state(commission, "draft")
        option = OptionAppraisal.objects.create(
            commission=commission,
            supply=supply,
            route=route,
            cost=cost,
            running_cost=running_cost,
            funded_by=funded_by.strip(),
            for_it=for_it.strip(),
            against_it=against_it.strip(),
        )
    return option


def choose_route(
    *, option: OptionAppraisal, reason: str, by: Actor, now: datetime, subsidy_check: str = ""
) -> Commission:
    """Choose one appraised option and so the law the commission stands under.

    Raises TooFewOptions unless two ways of supply were compared, PartsMissing without a reason, and
    UnlawfulRoute, which says what the law wants.
    """
    require(may_commission(by))
    need_parts(reason=reason)
    commission = option.commission
    with record.act(by=by, verb="chose a route for", on=commission, now=now):
        need_state(commission, "draft")
        if commission.options.values("supply").distinct().count() < FEWEST_OPTIONS:
            raise TooFewOptions
        why_not = routes.unlawful(
            option.route,
            subject=commission.subject_matter,
            ceiling=commission.ceiling.pence,
            on=now.date(),
            subsidy_check=subsidy_check,
        )
        if why_not:
            raise UnlawfulRoute(why_not, str(UNLAWFUL[why_not]))
        commission.options.update(chosen=False, why="")
        option.chosen, option.why = True, reason.strip()
        option.save(update_fields=["chosen", "why"])
        commission.route = option.route
        commission.route_reason = reason.strip()
        commission.subsidy_check = subsidy_check.strip()
        commission.save(update_fields=["route", "route_reason", "subsidy_check"])
    return commission
