"""How tests come by a mutual pledge: the council, Kiln Works and the neighbours of Old Mill."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from morrow.charter import actions, queries
from morrow.charter.actions import Part
from morrow.charter.queries import PledgeRef, PriorityRef
from tests.rooms.accountability.making import in_force
from tests.rooms.charter.promising import LATER, adopt

DAYS = 100
"""So many days a pledge of these tests holds, beginning on the day on which it is adopted."""
ASKED = "At the meeting in May, and by a note through every door."


def first(now: datetime) -> date:
    """The first day of the pledge."""
    return (now + LATER).date()


def on_day(now: datetime, number: int) -> datetime:
    """Noon of so many days after the first."""
    return now + LATER + timedelta(days=number)


def last(now: datetime) -> date:
    """The last day on which it holds."""
    return first(now) + timedelta(days=DAYS - 1)


def council(now: datetime, **changes: Any) -> Part:
    said = {"will_do": "We keep a room open.", "amount": 20, "unit": "mornings", "by_when": last(now)}
    return Part("COUNCIL", kind="council", **{**said, **changes})


def works(now: datetime, **changes: Any) -> Part:
    said = {"will_do": "We open paid trials.", "amount": 12, "unit": "paid trials", "by_when": last(now)}
    return Part("WORKS", **{**said, **changes})


def network(now: datetime, **changes: Any) -> Part:
    said = {"will_do": "We give hours.", "amount": 200, "unit": "hours", "by_when": last(now)}
    return Part("NETWORK", kind="residents", **{**said, **changes})


def a_priority(cast, now: datetime) -> PriorityRef:
    """A priority in force on the first day."""
    review = (now + timedelta(days=400)).date()
    return adopt(cast, now, in_force(cast, now, review_on=review)).priority


def adopted(cast, now: datetime, *parts: Part, key: str = "dilys", **changes: Any) -> PledgeRef:
    """Dilys adopts it; only the council has said yes."""
    priority = changes.pop("priority", None) or a_priority(cast, now)
    said = {
        "title": "Each of us does a part",
        "why": "Nobody can do it alone.",
        "priority": priority,
        "decision": priority.decision,
        "sides": parts or (council(now), works(now), network(now)),
        "active_from": first(now),
        "active_to": last(now) + timedelta(days=1),
        **changes,
    }
    with cast.as_(key):
        return actions.adopt_pledge(**said, by=cast.actor(key), now=now + LATER)


def side_of(pledge: PledgeRef, code: str) -> Any:
    """The side of an organisation, as pages read it."""
    return queries.side(pledge.sides.get(organisation__code=code).code)


def yes(cast, now: datetime, pledge: PledgeRef, key: str, **said: Any) -> Any:
    """Somebody says yes for their side."""
    by = cast.actor(key)
    with cast.as_(key):
        return actions.say_yes(side=side_of(pledge, by.organisation), by=by, now=now + LATER, **said)


def agreed(cast, now: datetime, *parts: Part, **changes: Any) -> PledgeRef:
    """Every side has said yes: it stands."""
    pledge = adopted(cast, now, *parts, **changes)
    for key, code in (("karl", "WORKS"), ("jean", "NETWORK"), ("noor", "NHS")):
        side = pledge.sides.filter(organisation__code=code).first()
        if side:
            yes(cast, now, pledge, key, asked_how=ASKED if side.kind == "residents" else "")
    return queries.pledge(pledge.code)


def did(cast, now: datetime, pledge: PledgeRef, key: str, amount: int, day: int, **changes: Any) -> Any:
    """Somebody says what their side did on a day, on that day."""
    by = cast.actor(key)
    said = {"done_on": on_day(now, day).date(), "words": "It was done.", **changes}
    said_at = said.pop("said_at", on_day(now, day))
    with cast.as_(key):
        return actions.deliver(
            side=side_of(pledge, by.organisation), amount=amount, by=by, now=said_at, **said
        )


def confirms(cast, now: datetime, delivery: Any, key: str, day: int = 50) -> Any:
    """Somebody of another side confirms it."""
    by = cast.actor(key)
    side = side_of(delivery.side.pledge, by.organisation)
    with cast.as_(key):
        return actions.confirm(delivery=delivery, side=side, by=by, now=on_day(now, day))


def asks(cast, now: datetime, delivery: Any, key: str, words: str = "Which?", day: int = 50) -> Any:
    """Somebody of another side questions it."""
    by = cast.actor(key)
    side = side_of(delivery.side.pledge, by.organisation)
    with cast.as_(key):
        return actions.question(delivery=delivery, side=side, words=words, by=by, now=on_day(now, day))


def seen(pledge: PledgeRef, now: datetime, day: int) -> dict[str, Any]:
    """Each side as it is shown on a day, by the code of its organisation."""
    told = queries.pledge_shown(queries.pledge(pledge.code), on_day(now, day).date())
    return {each.side.organisation.code: each for each in told.sides}


def told_on(pledge: PledgeRef, now: datetime, day: int) -> Any:
    """The pledge as it is shown on a day."""
    return queries.pledge_shown(queries.pledge(pledge.code), on_day(now, day).date())
