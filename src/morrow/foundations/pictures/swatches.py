"""Small squares for keys, painted and patterned as the marks they explain."""

from dataclasses import dataclass

from morrow.foundations.pictures.svg import NAME, hatch, paint
from morrow.foundations.pictures.textures import texture

BOX = '<svg viewBox="0 0 18 18" aria-hidden="true" focusable="false">'


@dataclass(frozen=True, slots=True)
class KeyItem:
    """One entry of a key: a swatch (SVG) and its words."""

    swatch: str
    words: str


def _square(fill: str) -> str:
    return f'<rect x="1" y="1" width="16" height="16" rx="2" {fill}/>'


def ramp_swatch(step: int, words: str) -> KeyItem:
    """The key entry of one step of a map."""
    edge = paint(f"p-ramp-{step}", "p-edge") + ' stroke-width="1"'
    return KeyItem(f"{BOX}{_square(edge)}</svg>", words)


def hidden_swatch(name: str, words: str) -> KeyItem:
    """The key entry of areas with too few to show."""
    if not NAME.match(name):
        raise ValueError(
            f"A key's name must be lower-case letters, digits and hyphens; this one is {name!r}."
        )
    ground = _square(paint("p-paper", "p-edge") + ' stroke-width="1"')
    over = f'<rect x="1" y="1" width="16" height="16" fill="url(#{name}-key-hidden)"/>'
    return KeyItem(f"{BOX}<defs>{hatch(f'{name}-key-hidden', edge=True)}</defs>{ground}{over}</svg>", words)


def series_swatch(place: int, words: str, *, name: str) -> KeyItem:
    """The key entry of one part of a whole; ``name`` is the picture's."""
    if not NAME.match(name):
        raise ValueError(
            f"A key's name must be lower-case letters, digits and hyphens; this one is {name!r}."
        )
    definition, over = texture(place, f"{name}-key-{place}")
    ground = _square(paint(f"p-series-{place % 6}", "p-edge") + ' stroke-width="1"')
    pattern = f"<defs>{definition}</defs>" + _square(f'fill="url(#{over})"') if definition else ""
    return KeyItem(f"{BOX}{ground}{pattern}</svg>", words)
