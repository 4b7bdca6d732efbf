"""The equity gauge: need, voice, money and outcome by fifth of neighbourhoods, side by side."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from morrow.foundations.pictures.svg import Number, frame, label, lines, num, paint, titled

WIDTH, SIZE, FIRST, ROW = 360.0, 15.0, 80.0, 48.0
HEAD = 26.0


@dataclass(frozen=True, slots=True)
class Fifth:
    """One fifth of neighbourhoods: its name and its share of each in per cent (None: too few to show)."""

    name: str
    need: Number | None
    voice: Number | None
    money: Number | None
    outcome: Number | None

    @property
    def shares(self) -> tuple[Number | None, ...]:
        """Need, voice, money and outcome, in this order."""
        return (self.need, self.voice, self.money, self.outcome)


def _cell(
    left: float, top: float, share: Number | None, need: Number | None, *, scale: float, words: str
) -> Iterator[str]:
    if share is None:
        yield label(left, top + 16, "–", size=SIZE, kind="p-muted")
        return
    yield label(left, top + 14, f"{share}%", size=SIZE)
    wide = max(float(share) * scale, 1)
    box = f'x="{num(left)}" y="{num(top + 20)}" width="{num(wide)}" height="10" rx="1.5"'
    yield titled(f"<rect {box} {paint('p-accent')}", words)
    if need is not None:
        mark = left + float(need) * scale
        yield f'<path d="M{num(mark)} {num(top + 16)}v18" fill="none" stroke-width="2" {paint("p-edge")}/>'


def equity_gauge(
    rows: Sequence[Fifth],
    *,
    name: str,
    title: str,
    headings: tuple[str, str, str, str],
    description: str = "",
) -> str:
    """Four columns of bars, a row for each fifth; an upright mark in each column repeats the share of need.

    ``headings`` are the words for need, voice, money and outcome.
    Raises ValueError where a share is below nought.
    """
    known = [share for row in rows for share in row.shares if share is not None]
    if any(share < 0 for share in known):
        raise ValueError("A share cannot be below nought.")
    most = float(max(known, default=1)) or 1.0
    column = (WIDTH - FIRST) / 4
    scale = (column - 12) / most
    body = [
        label(FIRST + column * place, 15, word, size=SIZE, bold=True) for place, word in enumerate(headings)
    ]
    for number, row in enumerate(rows):
        top = HEAD + number * ROW
        body.append(f'<path d="M0 {num(top)}H{num(WIDTH)}" fill="none" stroke-width="1" {paint("p-line")}/>')
        for line_number, line in enumerate(lines(row.name, room=FIRST, size=SIZE, most=2)):
            body.append(label(0, top + 19 + line_number * 15, line, size=SIZE))
        for place, share in enumerate(row.shares):
            words = f"{row.name}, {headings[place]}: {share}%"
            need = row.need if place else None
            body += _cell(FIRST + column * place, top + 3, share, need, scale=scale, words=words)
    height = HEAD + len(rows) * ROW
    return frame(body, name=name, title=title, description=description, width=WIDTH, height=height)
