"""Questions about figures published of every area."""

from __future__ import annotations

from collections import defaultdict

from morrow.place.models import Area, AreaFact


def facts_by_area(*indicators: str) -> dict[str, dict[str, float]]:
    """For each indicator its value in each current area, of the latest period the area has."""
    rows = AreaFact.objects.filter(
        indicator__in=indicators, area_code__in=Area.objects.current().values("code")
    ).order_by("period")
    found: dict[str, dict[str, float]] = defaultdict(dict)
    for indicator, code, value in rows.values_list("indicator", "area_code", "value"):
        found[indicator][code] = value
    return dict(found)
