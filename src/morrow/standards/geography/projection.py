"""From degrees to a flat SVG map.

An equirectangular projection with the middle latitude as its standard parallel: over one
council area (tens of kilometres) its shapes are true to a fraction of a per cent.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, radians

from morrow.standards.geography.shapes import BoundingBox, Point, Ring


@dataclass(frozen=True, slots=True)
class Projection:
    """Degrees → SVG units; `width` and `height` are the view box."""

    west: float
    north: float
    x_scale: float
    y_scale: float
    width: float
    height: float

    def point(self, point: Point) -> tuple[float, float]:
        return (point[0] - self.west) * self.x_scale, (self.north - point[1]) * self.y_scale


def fit(box: BoundingBox, *, width: float, margin: float = 0.0) -> Projection:
    """The projection that fits the box into `width` SVG units, `margin` units free on each side.

    Raises ValueError for a box without extent or a margin that leaves no room.

    >>> fit(BoundingBox(-2.5, 53.0, -2.3, 53.1), width=400).point((-2.5, 53.1))
    (0.0, 0.0)
    """
    stretch = cos(radians((box.south + box.north) / 2))
    across, up = (box.east - box.west) * stretch, box.north - box.south
    if across <= 0 or up <= 0 or width <= 2 * margin:
        raise ValueError("Nothing to draw: the box needs an extent and the width must exceed both margins.")
    scale = (width - 2 * margin) / across
    return Projection(
        west=box.west - margin / (scale * stretch),
        north=box.north + margin / scale,
        x_scale=scale * stretch,
        y_scale=scale,
        width=width,
        height=up * scale + 2 * margin,
    )


def svg_path(rings: tuple[Ring, ...], projection: Projection, *, decimals: int = 1) -> str:
    """The `d` of an SVG path for all rings; draw it with fill-rule evenodd so that holes stay open.

    Points that fall on the one before, at this number of decimals, are left out.

    >>> flat = Projection(west=0.0, north=1.0, x_scale=10.0, y_scale=10.0, width=10.0, height=10.0)
    >>> svg_path((((0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 0.0)),), flat)
    'M0 10L10 10L10 0Z'
    """
    parts = []
    for ring in rings:
        drawn: list[str] = []
        for point in ring[:-1]:
            x, y = projection.point(point)
            step = f"{_short(x, decimals)} {_short(y, decimals)}"
            if not drawn or drawn[-1] != step:
                drawn.append(step)
        parts.append("M" + "L".join(drawn) + "Z")
    return "".join(parts)


def _short(value: float, decimals: int) -> str:
    written = f"{value:.{decimals}f}"
    if "." in written:
        written = written.rstrip("0").rstrip(".")
    return "0" if written == "-0" else written
