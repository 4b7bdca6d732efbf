"""How tests come by a promise for every ward, and by what was counted there."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from morrow.charter import actions
from morrow.charter.actions import CountedArea, Promise
from morrow.charter.queries import EntitlementRef
from morrow.place.models import Area, AreaKind
from tests.rooms.charter.promising import promise

WARDS = {"W1": "Mill", "W2": "Weir", "W3": "Lock"}
WIFI = Promise(
    title="Free wifi near every home",
    who="Everybody",
    what="Free wifi within five minutes of home",
    standard="Good enough for a video call",
    redress="Tell us; then a complaint",
    limit="cash",
    paid_from="Digital services, wifi",
    when_money_runs_out="What is there stays on",
    reach="areas",
    how_used="Choose “Morrowdale free”. No name, no password.",
    area_kind="ward",
    measure="share",
    amount=80,
    unit="homes",
    having="within five minutes of free wifi",
    covered_by=date(2026, 6, 30),
)
PLACES = replace(
    WIFI, title="Places with wifi", measure="number", amount=3, unit="public places", having="with free wifi"
)
CARD = replace(
    WIFI,
    title="A library card",
    reach="all",
    how_used="Walk in and ask.",
    **dict.fromkeys(("area_kind", "measure", "unit", "having"), ""),
    amount=None,
    covered_by=None,
)
DAYS = timedelta(days=20)
"""From `now` to the day of the first count."""


def three_wards() -> None:
    """Mill, Weir and Lock, of the kind of area called ward."""
    AreaKind.objects.create(
        kind="ward", name="Ward", plural="Wards", vintage=2023, code_pattern="W.", position=1
    )
    for code, name in WARDS.items():
        Area.objects.create(code=code, kind="ward", name=name, longitude=0, latitude=0, vintage=2023)


def covered(cast, now: datetime, decision: Any, said: Promise = WIFI, **changes: Any) -> EntitlementRef:
    """Dilys adopts it; the wards are there."""
    if not AreaKind.objects.exists():
        three_wards()
    return promise(cast, now, decision, promise=said, **changes)


def rows(**counts: Any) -> list[CountedArea]:
    """`W1=(90, 100)` for each ward counted; the others are there without numbers."""
    return [CountedArea(at, code, *_pair(counts.get(code))) for at, code in enumerate(WARDS, start=2)]


def _pair(counted: Any) -> tuple[int | None, int | None]:
    return counted if isinstance(counted, tuple) else (counted, None)


def counted(cast, now: datetime, wifi: EntitlementRef, key: str = "iris", **changes: Any) -> Any:
    """Iris writes down what was counted: Mill has it, Weir is short, Lock was not counted."""
    said = {
        "areas": rows(W1=(90, 100), W2=(151, 200)),
        "as_at": (now + DAYS).date(),
        "source": "A survey of homes",
        **changes,
    }
    with cast.as_(key):
        return actions.keep_counts(entitlement=wifi, **said, by=cast.actor(key), now=now + DAYS)


def corrected(cast, now: datetime, wrong: Any, **changes: Any) -> Any:
    """Iris puts another count in the place of a wrong one."""
    said = {
        "areas": rows(W1=(70, 100), W2=(151, 200)),
        "as_at": wrong.as_at,
        "source": "The survey, read again",
        "reason": "A page was counted twice",
        **changes,
    }
    with cast.as_("iris"):
        return actions.correct_counts(counting=wrong, **said, by=cast.actor("iris"), now=now + DAYS)
