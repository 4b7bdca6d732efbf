"""Which stylesheet the site is using, in words ``morrow doctor`` can say."""

from enum import StrEnum
from pathlib import Path

DESIGN = Path(__file__).resolve().parent
BUILT = DESIGN / "static" / "morrow" / "built"
STAMP_NAME = "stamp.json"
BUILT_CSS = "morrow/built/morrow.css"
BUILT_SCRIPT = "morrow/built/morrow.mjs"
BUILT_FONT = "morrow/built/atkinson-hyperlegible-next-latin-wght-normal.woff2"
PLAIN_CSS = "morrow/plain.css"


class StylesheetState(StrEnum):
    """What pages link to: ``built`` or ``plain``."""

    BUILT = "built"
    PLAIN = "plain"

    @property
    def path(self) -> str:
        """The stylesheet's place among the static files."""
        return BUILT_CSS if self is StylesheetState.BUILT else PLAIN_CSS

    @property
    def sentence(self) -> str:
        """What to tell the person who looks after the site."""
        if self is StylesheetState.BUILT:
            return "The styles are built and in use."
        return (
            "The site is running in its plain stylesheet, because the full styles have not been built. "
            "Every page works. To build them, run: python -m morrow.foundations.design.build"
        )


def stylesheet_state(built: Path = BUILT) -> StylesheetState:
    """Built where the build has run, otherwise the plain stylesheet that is part of the source."""
    complete = (built / "morrow.css").exists() and (built / STAMP_NAME).exists()
    return StylesheetState.BUILT if complete else StylesheetState.PLAIN
