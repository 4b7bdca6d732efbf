"""Parts of a whole as one bar."""

from collections.abc import Sequence
from dataclasses import dataclass

from morrow.foundations.pictures.svg import Number, frame, num, paint, titled
from morrow.foundations.pictures.textures import texture

WIDTH, HEIGHT = 600.0, 40.0


@dataclass(frozen=True, slots=True)
class Part:
    """One part: its words, its amount (never below nought), and the amount in words ("£75,400")."""

    label: str
    amount: Number
    figure: str


def share_bar(parts: Sequence[Part], *, name: str, title: str, description: str = "") -> str:
    """One bar cut in proportion, each part with its own pattern.

    Raises ValueError where a part is below nought or all are nought.
    """
    total = sum((part.amount for part in parts), start=0)
    if total <= 0 or any(part.amount < 0 for part in parts):
        raise ValueError(
            "A bar of shares needs parts that are nought or more, and at least one above nought; "
            f"these are {[str(part.amount) for part in parts]}."
        )
    definitions, marks, before = "", [], 0.0
    for place, part in enumerate(parts):
        if not part.amount:
            continue
        size = WIDTH * float(part.amount) / float(total)
        box = f'x="{num(before)}" y="1" width="{num(size)}" height="{num(HEIGHT - 2)}"'
        words = f"{part.label}: {part.figure}"
        edge = paint(f"p-series-{place % 6}", "p-edge") + ' stroke-width="1.25"'
        marks.append(titled(f"<rect {box} {edge}", words))
        definition, over = texture(place, f"{name}-part-{place}")
        if definition:
            definitions += definition
            marks.append(titled(f'<rect {box} fill="url(#{over})"', words))
        before += size
    body = [f"<defs>{definitions}</defs>" if definitions else "", *marks]
    kind = "p-whole"
    return frame(body, name=name, title=title, description=description, width=WIDTH, height=HEIGHT, kind=kind)
