"""What the tests of this room do again and again, by the very actions the pages call."""

from __future__ import annotations

from datetime import date

from morrow.foundations.money import Money
from morrow.people import actions as people
from morrow.people.queries import PersonRef
from morrow.support import actions, queries
from morrow.support.models import GroupMember, Movement, Plan

LONG_AGO = date(2025, 1, 1)


def person(cast, key) -> PersonRef:
    return cast.people[key]


def permit(cast, now, who, given_to, kinds=("support.plan",)):
    with cast.as_(who):
        return people.give_permission(
            person=person(cast, who),
            given_to=person(cast, given_to),
            kinds=list(kinds),
            purpose="working on my plan together",
            active_from=LONG_AGO,
            active_to=None,
            by=cast.actor(who),
            now=now,
        )


def plan_with(cast, now, who, navigator="leila", **changes) -> Plan:
    """`who` permits `navigator` plan and budget, who starts a plan with them and so leads it."""
    permit(cast, now, who, navigator, kinds=("support.plan", "support.personalbudget"))
    with cast.as_(navigator):
        return actions.start_plan(
            person=person(cast, who),
            called=who.title(),
            present=True,
            by=cast.actor(navigator),
            now=now,
            **changes,
        )


def written(cast, now, who) -> Plan:
    """A plan that says what matters and what strengths there are."""
    plan = plan_with(cast, now, who)
    with cast.as_(who):
        me = cast.actor(who)
        actions.write(plan=plan, part="what_matters", words="To cook for my friends.", by=me, now=now)
        actions.write(plan=plan, part="strengths", words="I know every recipe.", by=me, now=now)
    return plan


def agreed(cast, now, who, because=()) -> Plan:
    """An agreed plan."""
    plan = written(cast, now, who)
    with cast.as_(who):
        if because:
            actions.rest_on(plan=plan, because=because, by=cast.actor(who), now=now)
        actions.agree(plan=plan, by=cast.actor(who), now=now)
    return plan


def budget_of(cast, now, who, *, social=60_000, health=0, managed="direct"):
    """An agreed personal budget, on an agreed plan; returns its parts."""
    plan = agreed(cast, now, who)
    with cast.as_("leila"):
        leila = cast.actor("leila")
        budget = actions.indicate_budget(
            plan=plan,
            amount=Money(social + health),
            starts=date(2026, 1, 1),
            ends=date(2027, 1, 1),
            by=leila,
            now=now,
        )
        parts = [actions.PartAgreed("social", "COUNCIL", "Morrowdale Council", Money(social))]
        if health:
            parts.append(actions.PartAgreed("health", "NHS", "Morrowdale Health Partnership", Money(health)))
        actions.agree_budget(budget=budget, parts=parts, managed=managed, by=leila, now=now)
    with cast.as_(who) as scope:
        return queries.my_parts(scope.viewer)


def group_of_three(cast, now, *, shares=None):
    """Joe, Sam and Wing each bring £20 a week for 26 weeks; Mara takes the request on."""
    shares = shares or {"joe": 52_000, "sam": 52_000, "wing": 52_000}
    parts = {who: budget_of(cast, now, who)[0] for who in shares}
    first, *others = shares
    with cast.as_(first):
        group = actions.form_group(
            name="Saturday cooks",
            weeks=26,
            part=parts[first],
            share=Money(shares[first]),
            called=first.title(),
            by=cast.actor(first),
            now=now,
        )
    for who in others:
        with cast.as_(who):
            actions.join_group(
                code=group.code,
                part=parts[who],
                share=Money(shares[who]),
                called=who.title(),
                by=cast.actor(who),
                now=now,
            )
    with cast.as_(first) as scope:
        group = queries.group_row(scope.viewer, group.code)
        actions.state_aims(group=group, words="Cook together on Saturdays.", by=cast.actor(first), now=now)
        ask = actions.ask_broker(group=group, by=cast.actor(first), now=now)
    with cast.as_("mara"):
        actions.take_ask(ask=ask, by=cast.actor("mara"), now=now)
    return group


def bring(cast, now, group, **changes):
    """Mara brings an offer."""
    offer = {
        "title": "Saturday kitchen",
        "provider": "Saturday Kitchen",
        "category": "activity",
        "cost": Money(150_000),
        "weeks": 26,
        "notice_weeks": 2,
        **changes,
    }
    with cast.as_("mara") as scope:
        group = queries.group_row(scope.viewer, group.code)
        return actions.bring_offer(group=group, **offer, by=cast.actor("mara"), now=now)


def fresh(cast, who, group):
    """The group as it stands now, read by one of its people."""
    with cast.as_(who) as scope:
        return queries.group_row(scope.viewer, group.code)


def all_assent(cast, now, group, offer, who=("joe", "sam", "wing"), others=()):
    """Everybody ranks `offer` first, it is chosen, and everybody says yes."""
    order = [offer.code, *[other.code for other in others]]
    for key in who:
        with cast.as_(key) as scope:
            row = queries.group_row(scope.viewer, group.code)
            actions.rank_offers(group=row, order=order, by=cast.actor(key), now=now)
    with cast.as_(who[0]) as scope:
        row = queries.group_row(scope.viewer, group.code)
        actions.choose(group=row, offer=offer, by=cast.actor(who[0]), now=now)
    for key in who:
        with cast.as_(key) as scope:
            row = queries.group_row(scope.viewer, group.code)
            actions.assent(group=row, plan_still_meets_needs=True, by=cast.actor(key), now=now)


def balance(cast, who):
    with cast.as_(who) as scope:
        return queries.my_budget(scope.viewer).whole


def everybody(group):
    return {
        m.called: m
        for m in GroupMember.objects.unrestricted(reason="a test looks at everybody").filter(group=group)
    }


def movements(member):
    return Movement.objects.unrestricted(reason="a test looks at movements").filter(member=member)
