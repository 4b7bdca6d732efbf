"""Questions about people counted by kind: how many of each the census found in the whole place."""

from __future__ import annotations

from collections.abc import Collection

from morrow.place.models import Area, AreaFact


def people_counted(*indicators: str) -> dict[str, int]:
    """For each indicator that counts people, how many there are in all current areas, latest period.

    An indicator the place was told nothing of is not there.
    """
    rows = AreaFact.objects.filter(indicator__in=indicators, area_code__in=_current())
    latest: dict[str, dict[str, float]] = {}
    for indicator, period, value in rows.order_by("period").values_list("indicator", "period", "value"):
        latest.setdefault(indicator, {}).setdefault(period, 0.0)
        latest[indicator][period] += value
    return {indicator: round(by[max(by)]) for indicator, by in latest.items()}


def _current() -> Collection[str]:
    codes: Collection[str] = Area.objects.current().values("code")
    return codes
