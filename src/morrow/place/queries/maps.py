"""Questions about boundaries: shapes for the drawing functions, and paths ready for SVG."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from morrow.foundations import pictures
from morrow.place.models import Area, Boundary, DrawnArea
from morrow.standards.geography import Shape, around, bounding_box, fit, read_features, svg_path
from morrow.standards.problems import Problems

GRID = 720
"""How many grid lines there are from west to east: two for each unit of a page-wide map."""

SMALLEST_RING = 4


@dataclass(frozen=True)
class MapPath:
    """One area as the `d` of an SVG path, in a view box of `width` by `height` shared by all of them.

    Draw it with fill-rule evenodd, so that holes stay open.
    """

    code: str
    name: str
    d: str
    width: float
    height: float


def boundaries(*kinds: str) -> list[pictures.Area]:
    """The current areas of these kinds with their boundaries, for `pictures.choropleth`; none if not told."""
    current = {area.code: area for area in Area.objects.of_kind(*kinds)}
    rows = Boundary.objects.filter(kind__in=kinds, area_code__in=current)
    found = [
        pictures.Area.of(row.area_code, current[row.area_code].known_as, row.geometry)
        for row in rows
        if row.vintage == current[row.area_code].vintage
    ]
    return sorted(_thinned(found), key=lambda area: (area.name, area.code))


def _thinned(areas: list[pictures.Area]) -> list[pictures.Area]:
    """The same areas with every point on a fine grid, and points that fall together left out.

    Neighbours share their grid points, so that no gap opens between them; no eye sees the difference
    on a map of a page’s width, and the page is lighter.
    """
    longitudes = [point[0] for area in areas for ring in area.rings for point in ring]
    if not longitudes:
        return areas
    step = (max(longitudes) - min(longitudes)) / GRID or 1.0
    return [replace(area, rings=tuple(_on_grid(ring, step) for ring in area.rings)) for area in areas]


def _on_grid(ring: Sequence[Sequence[float]], step: float) -> Sequence[Sequence[float]]:
    snapped = [(round(x / step) * step, round(y / step) * step) for x, y, *_height in ring]
    thinned = [point for point, _same in groupby(snapped)]
    return thinned if len(thinned) >= SMALLEST_RING else ring


def boundary_paths(kind: str, *, width: float = 360) -> list[MapPath]:
    """The current areas of a kind as SVG paths on one flat map; none where not told."""
    current = {area.code: area for area in Area.objects.of_kind(kind)}
    rows = [r for r in Boundary.objects.filter(kind=kind) if r.area_code in current]
    shapes = {row.area_code: _shape(row) for row in rows if row.vintage == current[row.area_code].vintage}
    if not shapes:
        return []
    flat = fit(around(bounding_box(shape) for shape in shapes.values()), width=width, margin=2)
    return [
        MapPath(code, current[code].known_as, svg_path(shape.rings, flat), flat.width, flat.height)
        for code, shape in sorted(shapes.items())
    ]


def drawn_areas() -> list[DrawnArea]:
    """Areas residents drew, by name."""
    return sorted(DrawnArea.objects.filter(active_to=None), key=lambda area: area.name)


def _shape(row: Boundary) -> Shape:
    feature = {"type": "Feature", "properties": {}, "geometry": row.geometry}
    document = {"type": "FeatureCollection", "features": [feature]}
    problems = Problems()
    found = read_features(document, file=row.area_code, problems=problems)
    problems.refuse(f"The boundary of {row.area_code}")
    return found[0].shape
