"""J6 and the plans: people are helped by plans they wrote, and three put their budgets together."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from morrow.foundations import record
from morrow.foundations.money import Money
from morrow.foundations.scope import Actor, entering
from morrow.people import actions as people
from morrow.people.queries import PersonRef
from morrow.site.demonstration.year.stage import Played, Stage
from morrow.site.demonstration.year.topic import Topic
from morrow.support import actions, queries

HELPED = 14


def plans_are_written(stage: Stage, topic: Topic, played: Played) -> None:
    """Amina and fourteen others write a plan with Leila, who leads it; each rests on the offer."""
    plans = [_plan(stage, topic, played, stage.people["amina"], "Amina", day=160)]
    for number, person in enumerate(stage.residents[:HELPED]):
        plans.append(_plan(stage, topic, played, person, person.name.split()[0], day=161 + number))
    played.keep(plans=plans)


def three_put_their_budgets_together(stage: Stage, topic: Topic, played: Played) -> None:
    """Joe, Sam and Wing, with Mara: aims, two offers, one choice, each their own yes; then Sam leaves."""
    parts = {key: _budget(stage, topic, played, key) for key in ("joe", "sam", "wing")}
    group = _form(stage, parts)
    with stage.as_("mara") as mara:
        row = queries.group_row(stage.viewer("mara"), group.code)
        common = {"category": "activity", "weeks": 26, "notice_weeks": 2, "by": mara, "now": stage.day(185)}
        own = actions.bring_offer(
            group=row,
            title="A Saturday table of our own",
            provider="Saturday Kitchen",
            cost=Money(150_000),
            **common,
        )
        changed = actions.bring_offer(
            group=row,
            title=f"{topic.offer[0]} comes on Saturdays",
            provider="Warm Hearth Co-operative",
            cost=Money(140_000),
            changes_existing=True,
            what_changes="It comes on Saturdays instead of Mondays.",
            offer=record.ref(played.offer),
            **common,
        )
    _choose(stage, group, changed, own)
    with stage.as_("mara") as mara:
        row = queries.group_row(stage.viewer("mara"), group.code)
        actions.receive_invoice(
            group=row, amount=Money(10_001), what="The first two weeks", by=mara, now=stage.day(215)
        )
    with stage.as_("sam") as sam:
        row = queries.group_row(stage.viewer("sam"), group.code)
        settlement = actions.leave_group(group=row, by=sam, now=stage.day(230))
    played.keep(group=group, settlement=settlement)


def _plan(stage: Stage, topic: Topic, played: Played, person: PersonRef, called: str, *, day: int) -> Any:
    now = stage.day(day)
    with stage.as_resident(person) as herself:
        _end_an_earlier_one(herself, now)
        people.give_permission(
            person=person,
            given_to=stage.people["leila"],
            kinds=["support.plan", "support.personalbudget"],
            purpose="working on my plan together",
            active_from=stage.date(day),
            active_to=None,
            by=herself,
            now=now,
        )
    with stage.as_("leila") as leila:
        plan = actions.start_plan(
            person=person,
            called=called,
            present=True,
            outcomes=[record.ref(played.outcome)],
            because=[record.ref(played.offer)],
            by=leila,
            now=now,
        )
    with stage.as_resident(person) as herself:
        for part, words in (
            ("what_matters", f"{topic.outcome[0]}, and I stay where I know people."),
            ("strengths", "I notice when a neighbour’s curtains stay shut."),
        ):
            actions.write(plan=plan, part=part, words=words, by=herself, now=now)
        actions.add_action(plan=plan, what="Ring if it gets worse", doer="person", by=herself, now=now)
        actions.add_action(
            plan=plan,
            what=topic.offer[0],
            doer="paid",
            offer=record.ref(played.offer),
            offer_title=topic.offer[0],
            by=herself,
            now=now,
        )
        actions.agree(plan=plan, review_on=stage.date(day + 90), by=herself, now=now)
    return plan


def _end_an_earlier_one(herself: Actor, now: datetime) -> None:
    viewer = entering.current().viewer
    earlier = queries.my_plan(viewer)
    if earlier is not None:
        plan = queries.plan_row(viewer, earlier.plan.code)
        actions.end_plan(plan=plan, why="A new year, a new plan.", by=herself, now=now)


def _budget(stage: Stage, topic: Topic, played: Played, key: str) -> Any:
    plan = _plan(stage, topic, played, stage.people[key], key.title(), day=176)
    now = stage.day(178)
    with stage.as_("leila") as leila:
        plan.refresh_from_db()
        budget = actions.indicate_budget(
            plan=plan,
            amount=Money(60_000),
            starts=stage.date(178),
            ends=stage.date(178 + 365),
            by=leila,
            now=now,
        )
        part = actions.PartAgreed("social", "COUNCIL", "Morrowdale Council", Money(60_000))
        actions.agree_budget(budget=budget, parts=[part], managed="direct", by=leila, now=now)
    with stage.as_(key):
        return queries.my_parts(stage.viewer(key))[-1]


def _form(stage: Stage, parts: dict[str, Any]) -> Any:
    now = stage.day(180)
    with stage.as_("joe") as joe:
        group = actions.form_group(
            name="Saturday company",
            weeks=26,
            part=parts["joe"],
            share=Money(52_000),
            called="Joe",
            by=joe,
            now=now,
        )
    for key in ("sam", "wing"):
        with stage.as_(key) as by:
            actions.join_group(
                code=group.code, part=parts[key], share=Money(52_000), called=key.title(), by=by, now=now
            )
    with stage.as_("joe") as joe:
        row = queries.group_row(stage.viewer("joe"), group.code)
        actions.state_aims(group=row, words="Cook together on Saturdays.", by=joe, now=now)
        ask = actions.ask_broker(group=row, by=joe, now=now)
    with stage.as_("mara") as mara:
        actions.take_ask(ask=ask, by=mara, now=stage.day(182))
    return group


def _choose(stage: Stage, group: Any, chosen: Any, other: Any) -> None:
    now = stage.day(190)
    for key in ("joe", "sam", "wing"):
        with stage.as_(key) as by:
            row = queries.group_row(stage.viewer(key), group.code)
            actions.rank_offers(group=row, order=[chosen.code, other.code], by=by, now=now)
    with stage.as_("joe") as joe:
        row = queries.group_row(stage.viewer("joe"), group.code)
        actions.choose(group=row, offer=chosen, by=joe, now=now)
    for key in ("joe", "sam", "wing"):
        with stage.as_(key) as by:
            row = queries.group_row(stage.viewer(key), group.code)
            actions.assent(group=row, plan_still_meets_needs=True, by=by, now=stage.day(192))
