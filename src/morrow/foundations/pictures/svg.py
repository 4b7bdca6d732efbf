"""Writing SVG safely: escaped text, short numbers, and the frame every picture shares."""

import re
from collections.abc import Iterable
from decimal import Decimal
from html import escape
from textwrap import wrap

from morrow.foundations.design.colours import DEEP, INK, LIGHT, LINE, RAMP, SERIES_LIGHT

Number = int | Decimal
NAME = re.compile(r"[a-z][a-z0-9-]*\Z")
NOT_XML = re.compile(r"[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

# Where no stylesheet reaches (a saved or mailed picture) these attributes paint it in the light scheme.
PAINT: dict[str, str] = {
    "p-text": f'fill="{INK}"',
    "p-muted": f'fill="{LIGHT["muted"]}"',
    "p-line": f'stroke="{LINE}"',
    "p-edge": f'stroke="{INK}"',
    "p-paper": 'fill="#ffffff"',
    "p-accent": f'fill="{LIGHT["accent"]}"',
    "p-accent-line": f'stroke="{LIGHT["accent"]}"',
    "p-limit": f'stroke="{LIGHT["muted"]}"',
    "p-band": f'fill="{LIGHT["wash"]}"',
    "p-signal": f'fill="{LIGHT["coral"]}"',
    "p-area": 'stroke="#ffffff"',
    "p-outline": f'stroke="{DEEP}"',
    "p-halo": 'stroke="#ffffff"',
    "p-hatch": 'stroke="#ffffff"',
    "p-hatch-edge": f'stroke="{LIGHT["muted"]}"',
    **{f"p-ramp-{step}": f'fill="{colour}"' for step, colour in enumerate(RAMP)},
    **{f"p-series-{step}": f'fill="{colour}"' for step, colour in enumerate(SERIES_LIGHT)},
}


def words(text: str) -> str:
    """Text made safe inside SVG: escaped, and without characters XML forbids."""
    return escape(NOT_XML.sub("\ufffd", str(text)), quote=True)


def num(value: float | Number) -> str:
    """A coordinate, to a tenth, in as few characters as possible.

    >>> num(12.0), num(3.14159), num(-0.04)
    ('12', '3.1', '0')
    """
    short = f"{float(value):.1f}".rstrip("0").rstrip(".")
    return "0" if short == "-0" else short


def paint(*classes: str) -> str:
    """The class attribute of a mark and the attributes that paint it without a stylesheet."""
    attributes = " ".join(PAINT[name] for name in classes if name in PAINT)
    return f'class="{" ".join(classes)}" {attributes}'.rstrip()


def titled(mark: str, title: str) -> str:
    """A mark, as an open tag without its bracket, closed round its own ``<title>``.

    >>> titled('<rect width="4"', "Four")
    '<rect width="4"><title>Four</title></rect>'
    """
    tag = mark[1:].split(" ", 1)[0]
    return f"{mark}><title>{words(title)}</title></{tag}>"


def label(
    x: float,
    y: float,
    text: str,
    *,
    size: float = 15,
    anchor: str = "start",
    bold: bool = False,
    kind: str = "p-text",
    halo: bool = False,
) -> str:
    """One line of text; a halo in the colour of the page keeps it readable on top of marks."""
    weight = ' font-weight="700"' if bold else ""
    ring = ' paint-order="stroke" stroke-width="5" stroke-linejoin="round"' if halo else ""
    place = f'x="{num(x)}" y="{num(y)}" font-size="{num(size)}" text-anchor="{anchor}"'
    kinds = (kind, "p-halo") if halo else (kind,)
    return f"<text {place}{weight}{ring} {paint(*kinds)}>{words(text)}</text>"


def lines(text: str, *, room: float, size: float = 15, most: int = 3) -> list[str]:
    """Text broken into lines that fit ``room`` units, the last one cut short where there are too many."""
    broken = wrap(str(text), max(4, int(room / (size * 0.53)))) or [""]
    if len(broken) > most:
        broken = [*broken[: most - 1], broken[most - 1].rstrip(" .,;")[: max(1, int(room / size))] + "…"]
    return broken


def hatch(name: str, *, across: bool = False, edge: bool = False) -> str:
    """A pattern of slanted lines, to be laid over a fill; ``edge`` draws it in the muted colour."""
    turn = -45 if across else 45
    stroke = paint("p-hatch-edge" if edge else "p-hatch")
    size = 'width="6" height="6" patternUnits="userSpaceOnUse"'
    line = f'<path d="M0 0V6" fill="none" stroke-width="2.5" {stroke}/>'
    return f'<pattern id="{name}" {size} patternTransform="rotate({turn})">{line}</pattern>'


def dotted(name: str) -> str:
    """A pattern of small dots, to be laid over a fill."""
    size = 'width="7" height="7" patternUnits="userSpaceOnUse"'
    return f'<pattern id="{name}" {size}><circle cx="3" cy="3" r="1.4" {paint("p-paper")}/></pattern>'


def frame(
    body: Iterable[str],
    *,
    name: str,
    title: str,
    description: str,
    width: float,
    height: float,
    kind: str = "p-small",
) -> str:
    """The picture itself: one image with a name and a description for those who do not see it.

    Raises ValueError where ``name`` cannot begin an id.
    """
    if not NAME.match(name):
        raise ValueError(
            f"A picture's name must be lower-case letters, digits and hyphens, starting with a letter, "
            f"so that it can begin an id; this one is {name!r}. Give it a short word such as 'need-map'."
        )
    described = f'<desc id="{name}-desc">{words(description)}</desc>' if description else ""
    ids = f"{name}-title {name}-desc" if description else f"{name}-title"
    size = f'viewBox="0 0 {num(width)} {num(height)}"'
    start = f'<svg xmlns="http://www.w3.org/2000/svg" {size} class="p-picture {kind}"'
    called = f'role="img" aria-labelledby="{ids}"><title id="{name}-title">{words(title)}</title>'
    return f"{start} {called}{described}{''.join(body)}</svg>"
