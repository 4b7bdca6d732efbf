"""A series over time, with the range it usually moves in and its signals marked."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from morrow.foundations.pictures.svg import Number, frame, label, num, paint, titled

WIDTH, HEIGHT, SIZE = 400.0, 250.0, 19.0
LEFT, RIGHT, TOP, BOTTOM = 4.0, 62.0, 14.0, 32.0


@dataclass(frozen=True, slots=True)
class Point:
    """One point: when, how much (None leaves a gap), in words, and why it is a signal, if it is one."""

    label: str
    value: Number | None
    figure: str
    signal: str = ""


@dataclass(frozen=True, slots=True)
class Limits:
    """The average and the range the series usually moves in, each with its figure in words."""

    centre: Number
    lower: Number
    upper: Number
    centre_words: str
    lower_words: str
    upper_words: str


class _Scale:
    def __init__(self, points: Sequence[Point], limits: Limits | None) -> None:
        values = [float(point.value) for point in points if point.value is not None]
        if limits:
            values += [float(limits.lower), float(limits.upper), float(limits.centre)]
        low, high = min(values, default=0.0), max(values, default=1.0)
        room = (high - low) * 0.08 or 1.0
        self.low, self.high = low - room, high + room
        self.step = (WIDTH - LEFT - RIGHT - 12) / max(len(points) - 1, 1)

    def across(self, place: int) -> float:
        return LEFT + 6 + place * self.step

    def down(self, value: Number) -> float:
        share = (float(value) - self.low) / (self.high - self.low)
        return HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM)


def _limits(limits: Limits, scale: _Scale) -> Iterator[str]:
    top, bottom, right = scale.down(limits.upper), scale.down(limits.lower), WIDTH - RIGHT
    band = f'x="{num(LEFT)}" y="{num(top)}" width="{num(right - LEFT)}" height="{num(bottom - top)}"'
    yield f"<rect {band} {paint('p-band')}/>"
    rows = ((limits.upper, limits.upper_words, "6 5"), (limits.centre, limits.centre_words, ""))
    for value, words, dash in (*rows, (limits.lower, limits.lower_words, "6 5")):
        height, dashes = scale.down(value), f' stroke-dasharray="{dash}"' if dash else ""
        line = f'd="M{num(LEFT)} {num(height)}H{num(right)}" fill="none" stroke-width="1.5"{dashes}'
        yield f"<path {line} {paint('p-limit')}/>"
        yield label(right + 8, height + 6, words, size=SIZE - 2, bold=not dash)


def _joined(points: Sequence[Point], scale: _Scale) -> str:
    path, pen_down = "", False
    for place, point in enumerate(points):
        if point.value is None:
            pen_down = False
            continue
        path += f"{'L' if pen_down else 'M'}{num(scale.across(place))} {num(scale.down(point.value))}"
        pen_down = True
    return path


def _dot(point: Point, x: float, y: float) -> str:
    words = f"{point.label}: {point.figure}"
    if point.signal:
        shape = f'd="M{num(x)} {num(y - 9)}l9 9l-9 9l-9-9z" stroke-width="1.5"'
        return titled(f"<path {shape} {paint('p-signal', 'p-edge')}", f"{words}. {point.signal}")
    return titled(f'<circle cx="{num(x)}" cy="{num(y)}" r="4.5" {paint("p-accent")}', words)


def line_with_range(
    points: Sequence[Point], *, name: str, title: str, limits: Limits | None = None, description: str = ""
) -> str:
    """A line of points over a band of usual ups and downs (as on an XmR chart); signals are large diamonds.

    The first, the middle and the last point carry their date below.
    Raises ValueError where no point has a value.
    """
    if not any(point.value is not None for point in points):
        raise ValueError("There is nothing to draw: no point of this series has a value.")
    scale = _Scale(points, limits)
    body: list[str] = list(_limits(limits, scale)) if limits else []
    line = f'd="{_joined(points, scale)}" fill="none" stroke-width="2.5" stroke-linejoin="round"'
    body.append(f"<path {line} {paint('p-accent-line')}/>")
    for place, point in enumerate(points):
        if point.value is not None:
            body.append(_dot(point, scale.across(place), scale.down(point.value)))
    last = len(points) - 1
    for place in sorted({0, last // 2, last}):
        anchor = "start" if place == 0 else "end" if place == last else "middle"
        body.append(label(scale.across(place), HEIGHT - 8, points[place].label, size=SIZE - 2, anchor=anchor))
    size = {"width": WIDTH, "height": HEIGHT}
    return frame(body, name=name, title=title, description=description, kind="p-wide", **size)
