"""Pure decisions of this room."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from morrow.commissioning.routes import ROUTES
from morrow.foundations.bank_holidays import ENGLAND_AND_WALES
from morrow.foundations.periods import working_days

VOLUNTARY = frozenset({"vcse", "informal", "cooperative"})
NEEDED = {
    "food": ("food_registration",),
    "children": ("dbs", "safeguarding"),
    "adults_at_risk": ("dbs", "safeguarding"),
    "homes": ("safeguarding",),
    "transport": ("motor",),
    "public": ("public_liability",),
}
SHORTEST_NOTICE = 90
CONFIRM_EVERY = 90
FEWEST_OPTIONS = 2


def assurances(activities: Iterable[str]) -> tuple[str, ...]:
    """What is asked of a bidder, and only because an activity requires it.

    >>> assurances(["food"]), assurances([])
    (('food_registration',), ())
    """
    wanted = [each for activity in activities for each in NEEDED.get(activity, ())]
    return tuple(dict.fromkeys(wanted))


def standstill_ends(route: str, awarded: date, holidays: Collection[date] = ENGLAND_AND_WALES) -> date | None:
    """The last day on which nothing may be signed; None where the route has no standstill.

    >>> standstill_ends("competed", date(2026, 1, 12))
    datetime.date(2026, 1, 22)
    """
    days = ROUTES[route].standstill
    return working_days(awarded, days, holidays) if days else None


def harder_terms(
    kinds: Iterable[str], *, days: int, in_advance: bool, full_cost: bool, uplift: str, notice_days: int
) -> tuple[str, ...]:
    """Where terms are harder than voluntary groups can bear: years, advance, cost, uplift, notice.

    >>> harder_terms(["vcse"], days=180, in_advance=True, full_cost=True, uplift="", notice_days=30)
    ('years', 'notice')
    """
    if not VOLUNTARY & set(kinds):
        return ()
    found = {
        "years": days < 365,
        "in_advance": not in_advance,
        "full_cost": not full_cost,
        "uplift": days > 400 and not uplift.strip(),
        "notice": notice_days < SHORTEST_NOTICE,
    }
    return tuple(code for code, missing in found.items() if missing)


def within(low: int | None, high: int | None, figure: int | None, *, numeric: bool) -> bool:
    """Whether a change lies inside a bound. A bound with figures needs a figure.

    >>> within(10, 20, 15, numeric=True), within(10, 20, 25, numeric=True)
    (True, False)
    """
    if not numeric:
        return True
    if figure is None or (low is None and high is None):
        return False
    return (low is None or low <= figure) and (high is None or figure <= high)


NUMERIC = frozenset({"price", "capacity", "hours"})


def ground_holds(route: str, ground: str) -> bool:
    """Whether the law of the route lets this ground carry a change.

    >>> ground_holds("light_touch", "free"), ground_holds("competed", "free")
    (True, False)
    """
    if ROUTES[route].free_to_vary:
        return ground == "free"
    if route == "psr":
        return ground == "psr"
    return ground not in {"free", "psr"}


@dataclass(frozen=True)
class Mark:
    """One score: whose bid, on which criterion with which weight, by a resident or not, 0 to 5."""

    bid: str
    criterion: str
    weight: int
    resident: bool
    points: int


def assess(marks: Sequence[Mark]) -> dict[str, dict[str, object]]:
    """Each bid's mean by criterion and its weighted total out of 100, as an assessment summary.

    >>> marks = [Mark("A", "Outcome", 100, True, 5), Mark("A", "Outcome", 100, False, 4)]
    >>> assess(marks)["A"]["total"], assess(marks)["A"]["scorers"]
    ('90.0', {'residents': 1, 'officers': 1})
    """
    by_bid: dict[str, list[Mark]] = defaultdict(list)
    for mark in marks:
        by_bid[mark.bid].append(mark)
    return {bid: _summary(own) for bid, own in sorted(by_bid.items())}


def _summary(marks: list[Mark]) -> dict[str, object]:
    names = list(dict.fromkeys(mark.criterion for mark in marks))
    weights = {mark.criterion: mark.weight for mark in marks}
    means = {name: _mean([mark.points for mark in marks if mark.criterion == name]) for name in names}
    total = sum((means[name] * weights[name] / 5 for name in names), Fraction(0))
    first = [mark for mark in marks if mark.criterion == names[0]]
    return {
        "means": {name: _said(means[name]) for name in names},
        "total": _said(total),
        "scorers": {
            "residents": sum(mark.resident for mark in first),
            "officers": sum(not mark.resident for mark in first),
        },
    }


def _mean(points: list[int]) -> Fraction:
    return Fraction(sum(points), len(points))


def _said(number: Fraction) -> str:
    tenths = round(number * 10)
    return f"{tenths // 10}.{tenths % 10}"
