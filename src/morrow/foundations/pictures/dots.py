"""People in a conversation, placed by how they voted; each group has its own shape as well as its colour."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from morrow.foundations.pictures.svg import Number, frame, label, num, paint, titled

WIDTH, HEIGHT, EDGE = 360.0, 290.0, 30.0
SHAPES = (
    "m-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z",
    "m-4.5-4.5h9v9h-9z",
    "m0-6l6 10.5h-12z",
    "m0-6.5l6.5 6.5l-6.5 6.5l-6.5-6.5z",
    "m-6-2h4v-4h4v4h4v4h-4v4h-4v-4h-4z",
    "m-5-3.5h10l-5 9z",
)


@dataclass(frozen=True, slots=True)
class Dot:
    """One person, never named: where, and in which group (counted from nought)."""

    x: Number
    y: Number
    group: int


def _fit(values: Sequence[Number], size: float) -> tuple[float, float]:
    low, high = float(min(values)), float(max(values))
    return low, (size - 2 * EDGE) / ((high - low) or 1.0)


def opinion_dots(
    dots: Sequence[Dot], groups: Mapping[int, str], *, name: str, title: str, description: str = ""
) -> str:
    """Dots near each other voted alike; one ``<title>`` names each group, written also at its middle.

    Raises ValueError where there are no dots, or a dot's group has no name.
    """
    if not dots:
        raise ValueError("There is nobody to place: too few people have voted.")
    missing = sorted({dot.group for dot in dots} - set(groups))
    if missing:
        raise ValueError(f"Group {missing[0]} has no name; give every group a word.")
    (left, wide), (low, tall) = _fit([d.x for d in dots], WIDTH), _fit([d.y for d in dots], HEIGHT)
    body, names = [], []
    for group in sorted({dot.group for dot in dots}):
        places = [
            (EDGE + (float(d.x) - left) * wide, HEIGHT - EDGE - (float(d.y) - low) * tall)
            for d in dots
            if d.group == group
        ]
        shape = SHAPES[group % len(SHAPES)]
        path = "".join(f"M{num(x)} {num(y)}{shape}" for x, y in places)
        mark = paint(f"p-series-{group % 6}", "p-edge") + ' stroke-width="1"'
        body.append(titled(f'<path d="{path}" {mark}', groups[group]))
        middle = sum(x for x, _ in places) / len(places)
        top = max(min(y for _, y in places) - 14, 16)
        x = min(max(middle, 50), WIDTH - 50)
        names.append(label(x, top, groups[group], anchor="middle", bold=True, halo=True))
    return frame([*body, *names], name=name, title=title, description=description, width=WIDTH, height=HEIGHT)
