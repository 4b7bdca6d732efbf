"""Groups in a conversation as ovals: where each stands as a whole, and never where one person does."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, radians, sin

from morrow.foundations.pictures.svg import frame, label, num, paint, titled
from morrow.foundations.pictures.textures import texture

WIDTH, TALLEST, EDGE = 360.0, 270.0, 12.0
LEAST = 34.0
"""So wide and high an oval is drawn at least, so that a group that answers as one can be seen."""
WORDS = 38.0
"""Room for the name and number below an oval."""


@dataclass(frozen=True, slots=True)
class Oval:
    """A group: its middle, half widths and turn in degrees, its name, and how many in words."""

    x: float
    y: float
    long: float
    short: float
    turn: float
    name: str
    figure: str

    def reach(self) -> tuple[float, float]:
        """How far it reaches sideways and upwards from its middle."""
        across, up = cos(radians(self.turn)), sin(radians(self.turn))
        wide = ((self.long * across) ** 2 + (self.short * up) ** 2) ** 0.5
        tall = ((self.long * up) ** 2 + (self.short * across) ** 2) ** 0.5
        return wide, tall


class _Sheet:
    """Ovals laid on the sheet: one scale for both directions, everything inside."""

    def __init__(self, ovals: Sequence[Oval]) -> None:
        reach = [(oval, *oval.reach()) for oval in ovals]
        left, right = min(o.x - wide for o, wide, _ in reach), max(o.x + wide for o, wide, _ in reach)
        low, high = min(o.y - tall for o, _, tall in reach), max(o.y + tall for o, _, tall in reach)
        edge = 2 * (EDGE + LEAST)
        self.room = min((WIDTH - edge) / ((right - left) or 1), (TALLEST - edge) / ((high - low) or 1))
        self.across = (WIDTH - (left + right) * self.room) / 2
        self.down = high * self.room + EDGE + LEAST
        self.height = (high - low) * self.room + edge + WORDS

    def middle(self, oval: Oval) -> tuple[float, float]:
        """Where the middle of an oval falls."""
        return self.across + oval.x * self.room, self.down - oval.y * self.room

    def sizes(self, oval: Oval) -> tuple[float, float]:
        """Its half widths on the sheet."""
        return max(oval.long * self.room, LEAST), max(oval.short * self.room, LEAST)

    def box(self, oval: Oval) -> str:
        """The place, size and turn of an oval, as attributes."""
        x, y = self.middle(oval)
        long, short = self.sizes(oval)
        size = f'rx="{num(long)}" ry="{num(short)}" transform="rotate({num(-oval.turn)} {num(x)} {num(y)})"'
        return f'cx="{num(x)}" cy="{num(y)}" {size}'

    def words(self, oval: Oval) -> tuple[float, float]:
        """Where its name is written: below it, and on the sheet."""
        x, y = self.middle(oval)
        long, short = self.sizes(oval)
        across, up = cos(radians(oval.turn)), sin(radians(oval.turn))
        tall = ((long * up) ** 2 + (short * across) ** 2) ** 0.5
        return min(max(x, 62), WIDTH - 62), y + tall + 18


def opinion_ovals(ovals: Sequence[Oval], *, name: str, title: str, description: str = "") -> str:
    """Ovals near each other answered alike; each has a pattern of its own, and its name below it.

    Raises ValueError where there are none.
    """
    if not ovals:
        raise ValueError("There is no group to place: too few people have answered.")
    sheet = _Sheet(ovals)
    ground = f'<rect width="{num(WIDTH)}" height="{num(sheet.height)}" rx="10" {paint("p-band")}/>'
    definitions, marks, names = "", [ground], []
    for place, oval in enumerate(ovals):
        box, words = sheet.box(oval), f"{oval.name}: {oval.figure}"
        edge = paint(f"p-series-{place % 6}", "p-edge") + ' stroke-width="1.25"'
        marks.append(titled(f"<ellipse {box} {edge}", words))
        definition, over = texture(place, f"{name}-oval-{place}")
        if definition:
            definitions += definition
            marks.append(titled(f'<ellipse {box} fill="url(#{over})"', words))
        x, y = sheet.words(oval)
        names.append(label(x, y, oval.name, anchor="middle", bold=True, halo=True))
        names.append(label(x, y + 16, oval.figure, size=13, anchor="middle", halo=True))
    body = [f"<defs>{definitions}</defs>" if definitions else "", *marks, *names]
    return frame(body, name=name, title=title, description=description, width=WIDTH, height=sheet.height)
