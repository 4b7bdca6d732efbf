"""Who pays and who gains: ribbons from left to right."""

from collections.abc import Sequence
from dataclasses import dataclass

from morrow.foundations.pictures.svg import Number, frame, label, lines, num, paint, titled

WIDTH, SIZE, SIDE, THICK = 400.0, 17.0, 112.0, 10.0
TALL, GAP = 260.0, 22.0


@dataclass(frozen=True, slots=True)
class Flow:
    """From one to another, how much, and the amount in words."""

    source: str
    target: str
    amount: Number
    figure: str


@dataclass(slots=True)
class _Node:
    name: str
    top: float
    size: float
    used: float = 0.0


def _stack(names: Sequence[str], totals: dict[str, float], scale: float) -> dict[str, _Node]:
    nodes: dict[str, _Node] = {}
    top = 4.0
    for name in names:
        size = totals[name] * scale
        nodes[name] = _Node(name, top, size)
        top += max(size, SIZE * 2.4) + GAP
    return nodes


def _totals(pairs: Sequence[tuple[str, Number]]) -> dict[str, float]:
    totals: dict[str, float] = {}
    for name, amount in pairs:
        totals[name] = totals.get(name, 0.0) + float(amount)
    return totals


def _ribbon(flow: Flow, start: _Node, end: _Node, scale: float, place: int) -> str:
    size = float(flow.amount) * scale
    left, right, middle = num(SIDE + THICK), num(WIDTH - SIDE - THICK), num(WIDTH / 2)
    from_top, to_top = start.top + start.used, end.top + end.used
    start.used += size
    end.used += size
    a, b, c, d = num(from_top), num(to_top), num(to_top + size), num(from_top + size)
    upper = f"M{left} {a}C{middle} {a} {middle} {b} {right} {b}"
    path = f"{upper}v{num(size)}C{middle} {c} {middle} {d} {left} {d}z"
    mark = (
        f'<path d="{path}" fill-opacity="0.7" stroke-width="0.75" {paint(f"p-series-{place % 6}", "p-edge")}'
    )
    return titled(mark, f"{flow.source} → {flow.target}: {flow.figure}")


def _post(node: _Node, x: float, text_x: float, anchor: str) -> list[str]:
    box = f'x="{num(x)}" y="{num(node.top)}" width="{num(THICK)}" height="{num(max(node.size, 1))}"'
    rows = lines(node.name, room=SIDE - 8, size=SIZE, most=3)
    first = node.top + node.size / 2 - (len(rows) - 1) * SIZE * 0.6 + SIZE * 0.35
    first = max(first, SIZE)
    texts = [
        label(text_x, first + row * SIZE * 1.2, text, size=SIZE, anchor=anchor)
        for row, text in enumerate(rows)
    ]
    return [f"<rect {box} {paint('p-text')}/>", *texts]


def flows(items: Sequence[Flow], *, name: str, title: str, description: str = "") -> str:
    """Ribbons as wide as their amounts, in the order given; who pays on the left, who gains on the right.

    Raises ValueError where there is nothing to draw, or an amount is nought or less.
    """
    if not items or any(item.amount <= 0 for item in items):
        raise ValueError("A picture of who pays and who gains needs flows, each of more than nought.")
    pays = _totals([(item.source, item.amount) for item in items])
    gains = _totals([(item.target, item.amount) for item in items])
    scale = TALL / sum(pays.values())
    left, right = _stack(list(pays), pays, scale), _stack(list(gains), gains, scale)
    order = {source: place for place, source in enumerate(pays)}
    body = [_ribbon(item, left[item.source], right[item.target], scale, order[item.source]) for item in items]
    for node in left.values():
        body += _post(node, SIDE, SIDE - 8, "end")
    for node in right.values():
        body += _post(node, WIDTH - SIDE - THICK, WIDTH - SIDE + 8, "start")
    height = max(node.top + max(node.size, SIZE * 2.4) for node in (*left.values(), *right.values())) + 6
    return frame(
        body, name=name, title=title, description=description, width=WIDTH, height=height, kind="p-wide"
    )
