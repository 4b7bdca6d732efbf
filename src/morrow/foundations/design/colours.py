"""Every colour of Morrow, in one place: Sass, charts and tests all read it here.

Plain Python, no Django. ``LIGHT`` and ``DARK`` hold the same names; the build turns them into CSS custom
properties (``text`` becomes ``--m-text``). ``RAMP`` and ``SERIES`` are for maps and charts.

>>> round(contrast(LIGHT["text"], LIGHT["page"]), 1)
15.7
"""

from collections.abc import Mapping

INK = "#12262b"
DEEP = "#0b3c49"
TEAL = "#1f5f67"
DAWN = "#f0a33a"
CORAL = "#b8452b"
PAPER = "#fbf8f2"
LINE = "#d8d2c4"

LIGHT: Mapping[str, str] = {
    "page": "#ffffff",
    "paper": PAPER,
    "wash": "#edf3ee",
    "line": LINE,
    "edge": INK,
    "text": INK,
    "muted": "#47595e",
    "band": DEEP,
    "on-band": "#ffffff",
    "on-band-muted": "#d3e2e2",
    "band-line": "#2d5a66",
    "accent": TEAL,
    "accent-strong": DEEP,
    "on-accent": "#ffffff",
    "link": TEAL,
    "link-hover": DEEP,
    "link-visited": "#5a3d7a",
    "dawn": DAWN,
    "on-dawn": INK,
    "dawn-wash": "#fdf0da",
    "dawn-edge": "#8f5505",
    "coral": CORAL,
    "coral-strong": "#8a2f1b",
    "on-coral": "#ffffff",
    "coral-wash": "#fbe9e4",
    "success": "#1d6b4a",
}

DARK: Mapping[str, str] = {
    "page": "#0f2127",
    "paper": "#142b32",
    "wash": "#1c3840",
    "line": "#3a545c",
    "edge": "#c9d6d4",
    "text": "#eef3ec",
    "muted": "#b4c4c3",
    "band": "#0a2e39",
    "on-band": "#ffffff",
    "on-band-muted": "#d3e2e2",
    "band-line": "#2d5a66",
    "accent": "#7cc4bf",
    "accent-strong": "#a9dcd6",
    "on-accent": "#0f2127",
    "link": "#8ed0cc",
    "link-hover": "#c4ebe6",
    "link-visited": "#cdb8ea",
    "dawn": DAWN,
    "on-dawn": INK,
    "dawn-wash": "#3b2f1a",
    "dawn-edge": DAWN,
    "coral": "#f39a82",
    "coral-strong": "#f9bfae",
    "on-coral": "#0f2127",
    "coral-wash": "#40251f",
    "success": "#7fd0a4",
}

RAMP: tuple[str, ...] = (DEEP, TEAL, "#3a7f7d", "#78ab9d", "#b5d1c1", "#e9efe4")
"""Six steps for maps, from the most (deep) to the least."""

RAMP_LABEL: tuple[str, ...] = ("#ffffff", "#ffffff", "#ffffff", INK, INK, INK)
"""The colour of a label written on each step of the ramp."""

SERIES_LIGHT: tuple[str, ...] = (DEEP, "#3a7f7d", DAWN, CORAL, "#b5d1c1", "#6b5b8a")
SERIES_DARK: tuple[str, ...] = ("#8ed0cc", "#3a7f7d", DAWN, "#e0745a", "#e9efe4", "#a997cf")
"""Parts of a whole, in the order they are given; patterns and labels go with them, never colour alone."""


def luminance(colour: str) -> float:
    """The relative luminance of ``#rrggbb``, as WCAG 2.2 defines it."""
    channels = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, from 1 (none) to 21 (black on white)."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def as_sass() -> str:
    """The colours as Sass maps, for the build to hand to the stylesheets."""

    def sass_map(name: str, colours: Mapping[str, str]) -> str:
        rows = "".join(f'  "{key}": {value},\n' for key, value in colours.items())
        return f"${name}: (\n{rows});\n"

    light = dict(LIGHT) | {f"series-{n}": c for n, c in enumerate(SERIES_LIGHT)}
    dark = dict(DARK) | {f"series-{n}": c for n, c in enumerate(SERIES_DARK)}
    ramp = {f"ramp-{n}": c for n, c in enumerate(RAMP)}
    return sass_map("light", light) + sass_map("dark", dark) + sass_map("ramp", ramp)
