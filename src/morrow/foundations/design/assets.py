"""Which stylesheet the site is using, in words ``morrow doctor`` can say."""

from dataclasses import dataclass
from pathlib import Path

DESIGN = Path(__file__).resolve().parent
BUILT = DESIGN / "static" / "morrow" / "built"
STAMP_NAME = "stamp.json"
BUILT_CSS = "morrow/built/morrow.css"
BUILT_SCRIPT = "morrow/built/morrow.mjs"
BUILT_FONT = "morrow/built/atkinson-hyperlegible-next-latin-wght-normal.woff2"
PLAIN_CSS = "morrow/plain.css"


@dataclass(frozen=True, slots=True)
class StylesheetState:
    """What pages link to, and what to tell the person who looks after the site."""

    built: bool
    path: str
    sentence: str


def stylesheet_state(built: Path = BUILT) -> StylesheetState:
    """The built stylesheet where there is one, otherwise the plain one that is part of the source."""
    if (built / "morrow.css").exists() and (built / STAMP_NAME).exists():
        return StylesheetState(True, BUILT_CSS, "The styles are built and in use.")
    return StylesheetState(
        False,
        PLAIN_CSS,
        "The site is running in its plain stylesheet, because the full styles have not been built. "
        "Every page works. To build them, run: python -m morrow.foundations.design.build",
    )
