"""Maps of areas, shaded by a value."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from morrow.foundations.pictures.ramps import Ramp
from morrow.foundations.pictures.svg import Number, frame, hatch, num, paint, titled

Ring = Sequence[Sequence[float]]


@dataclass(frozen=True, slots=True)
class Area:
    """A place on a map: its code, its name, and its rings of (longitude, latitude)."""

    code: str
    name: str
    rings: tuple[Ring, ...]

    @classmethod
    def of(cls, code: str, name: str, geometry: Mapping[str, Any]) -> "Area":
        """An area from a GeoJSON Polygon or MultiPolygon.

        Raises ValueError, naming the area, for any other geometry.
        """
        return cls(code, name, outline_of(geometry, whose=name))


def outline_of(geometry: Mapping[str, Any], *, whose: str = "") -> tuple[Ring, ...]:
    """The rings of a GeoJSON geometry.

    Raises ValueError where it is not a Polygon or MultiPolygon.
    """
    kind = geometry.get("type")
    if kind == "Polygon":
        return tuple(geometry["coordinates"])
    if kind == "MultiPolygon":
        return tuple(ring for polygon in geometry["coordinates"] for ring in polygon)
    raise ValueError(
        f"The boundary of {whose or 'an area'} is a {kind}; a map needs a Polygon or a MultiPolygon."
    )


class _Sheet:
    """Longitude and latitude laid flat on a sheet of a given width."""

    def __init__(self, areas: Iterable[Area], width: float) -> None:
        points = [point for area in areas for ring in area.rings for point in ring]
        if not points:
            raise ValueError("A map needs at least one area with a boundary.")
        self.west, east = min(p[0] for p in points), max(p[0] for p in points)
        south, self.north = min(p[1] for p in points), max(p[1] for p in points)
        self.squeeze = math.cos(math.radians((south + self.north) / 2))
        across = (east - self.west) * self.squeeze or 1e-9
        self.margin = 3.0
        self.scale = (width - 2 * self.margin) / across
        self.height = (self.north - south) * self.scale + 2 * self.margin

    def halves(self, point: Sequence[float]) -> tuple[int, int]:
        """Where a point falls, in half units: neighbours share the grid, so their borders still meet."""
        across = (point[0] - self.west) * self.squeeze * self.scale + self.margin
        down = (self.north - point[1]) * self.scale + self.margin
        return round(across * 2), round(down * 2)


def _path(rings: Iterable[Ring], sheet: _Sheet) -> str:
    """The rings as relative moves on the sheet, points that fall together left out."""
    pieces: list[str] = []
    for ring in rings:
        here, moves = None, []
        for point in ring:
            there = sheet.halves(point)
            if here is None:
                moves.append(f"M{num(there[0] / 2)} {num(there[1] / 2)}")
            elif there != here:
                moves.append(f"l{num((there[0] - here[0]) / 2)} {num((there[1] - here[1]) / 2)}")
            here = there
        pieces.append("".join(moves) + "z")
    return "".join(pieces)


def _mark(area: Area, step: int | None, *, words: str, sheet: _Sheet, hidden: str) -> str:
    path = _path(area.rings, sheet)
    if step is None:
        return titled(f'<path class="p-area" fill="url(#{hidden})" stroke="#ffffff" d="{path}"', words)
    return titled(f'<path {paint("p-area", f"p-ramp-{step}")} d="{path}"', words)


def choropleth(
    areas: Sequence[Area],
    values: Mapping[str, Number | None],
    ramp: Ramp,
    *,
    name: str,
    title: str,
    description: str = "",
    titles: Mapping[str, str] | None = None,
    outlines: Sequence[Area] = (),
    width: int = 360,
) -> str:
    """Areas shaded from pale (least) to deep (most); an area without a value, or with ``None``, is hatched.

    ``titles`` says each area's value in words ("Bucklow: 31 in 100"); ``outlines`` are drawn on top as lines
    only, for instance wards over neighbourhoods. Raises ValueError where there is nothing to draw.
    """
    sheet = _Sheet([*areas, *outlines], width)
    hidden = f"{name}-hidden"
    body = [f"<defs>{hatch(hidden, edge=True)}</defs>", '<g stroke-width="0.6" stroke-linejoin="round">']
    for area in areas:
        value = values.get(area.code)
        step = None if value is None else ramp.step(value)
        words = (titles or {}).get(area.code, area.name)
        body.append(_mark(area, step, words=words, sheet=sheet, hidden=hidden))
    body.append("</g>")
    if outlines:
        lines = "".join(_path(area.rings, sheet) for area in outlines)
        body.append(
            f'<path fill="none" stroke-width="1" stroke-linejoin="round" {paint("p-outline")} d="{lines}"/>'
        )
    return frame(body, name=name, title=title, description=description, width=width, height=sheet.height)
