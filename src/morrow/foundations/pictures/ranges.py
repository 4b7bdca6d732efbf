"""Ranges beside one another: what is certain full, what is possible hatched, the likely value marked."""

from collections.abc import Sequence
from dataclasses import dataclass

from morrow.foundations.pictures.svg import Number, frame, hatch, label, lines, num, paint, titled

WIDTH, SIZE, THICK = 360.0, 15.0, 18.0
GAP = 14.0


@dataclass(frozen=True, slots=True)
class Range:
    """One range: its words, its ends, what is likely between them (None: not known), and all in words."""

    label: str
    floor: Number
    middle: Number | None
    ceiling: Number
    figure: str


def ranges(items: Sequence[Range], *, name: str, title: str, description: str = "") -> str:
    """Horizontal ranges on one scale from nought.

    Raises ValueError where a range begins below nought, or its values do not stand in order.
    """
    for item in items:
        middle = item.floor if item.middle is None else item.middle
        if not 0 <= item.floor <= middle <= item.ceiling:
            raise ValueError("A range goes from a floor of nought or more, by its middle, to its ceiling.")
    most = float(max((item.ceiling for item in items), default=0)) or 1.0
    pattern, body, top = f"{name}-maybe", [], 0.0
    body.append(f"<defs>{hatch(pattern)}</defs>")
    for item in items:
        for line in lines(item.label, room=WIDTH, size=SIZE, most=2):
            top += SIZE * 1.2
            body.append(label(0, top, line, size=SIZE, bold=True))
        top += 6
        body += _drawn(item, top, most, pattern)
        top += THICK
        for line in lines(item.figure, room=WIDTH, size=SIZE, most=2):
            top += SIZE * 1.2
            body.append(label(0, top, line, size=SIZE, kind="p-muted"))
        top += GAP
    return frame(body, name=name, title=title, description=description, width=WIDTH, height=max(top, 10))


def _drawn(item: Range, top: float, most: float, pattern: str) -> list[str]:
    floor, ceiling = (float(end) / most * (WIDTH - 4) for end in (item.floor, item.ceiling))
    words = f"{item.label}: {item.figure}"
    box = f'y="{num(top)}" height="{num(THICK)}"'
    drawn = [titled(f'<rect x="0" {box} width="{num(floor)}" {paint("p-accent")}', words)] if floor else []
    if ceiling > floor:
        rest = f'<rect x="{num(floor)}" {box} width="{num(ceiling - floor)}"'
        drawn += [f"{rest} {paint('p-accent')}/>", titled(f'{rest} fill="url(#{pattern})"', words)]
    if item.middle is not None:
        at = float(item.middle) / most * (WIDTH - 4)
        way = f"M{num(at)} {num(top - 4)}v{num(THICK + 8)}"
        drawn.append(f'<path d="{way}" fill="none" stroke-width="3" {paint("p-edge")}/>')
    return drawn
