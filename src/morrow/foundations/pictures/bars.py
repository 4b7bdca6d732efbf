"""Bars to compare amounts, each with its words and its figure written beside it."""

from collections.abc import Sequence
from dataclasses import dataclass

from morrow.foundations.pictures.svg import Number, frame, hatch, label, lines, num, paint, titled

WIDTH, SIZE, THICK = 360.0, 15.0, 16.0
GAP = 14.0


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: its words, its amount, the amount in words, and whether it was chosen (else hatched)."""

    label: str
    amount: Number | None
    figure: str
    chosen: bool = True


def bars(items: Sequence[Bar], *, name: str, title: str, description: str = "") -> str:
    """Horizontal bars on one scale from nought; ``None`` draws no bar and says so in its figure.

    Raises ValueError where an amount is below nought.
    """
    known = [item.amount for item in items if item.amount is not None]
    if any(amount < 0 for amount in known):
        raise ValueError("Bars start from nought: no amount may be below it.")
    most = float(max(known, default=0)) or 1.0
    pattern, body, top = f"{name}-not", [], 0.0
    body.append(f"<defs>{hatch(pattern)}</defs>")
    for item in items:
        for line in lines(item.label, room=WIDTH, size=SIZE, most=2):
            top += SIZE * 1.2
            body.append(label(0, top, line, size=SIZE))
        top += 6
        room = WIDTH - 12 - len(item.figure) * SIZE * 0.58
        long = max(room, 60) * float(item.amount) / most if item.amount is not None else 0
        box = f'x="0" y="{num(top)}" width="{num(long)}" height="{num(THICK)}" rx="2"'
        words = f"{item.label}: {item.figure}"
        if item.amount:
            body.append(titled(f"<rect {box} {paint('p-accent')}", words))
        if item.amount and not item.chosen:
            body.append(titled(f'<rect {box} fill="url(#{pattern})"', words))
        body.append(
            label(long + (8 if long else 0), top + THICK - 3, item.figure, size=SIZE, bold=item.chosen)
        )
        top += THICK + GAP
    height = max(top - GAP + 4, 10)
    return frame(body, name=name, title=title, description=description, width=WIDTH, height=height)
