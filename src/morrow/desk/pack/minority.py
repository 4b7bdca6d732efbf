"""What a few say that others do not, and whom no number would show: in short, and whole behind."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.text import Truncator
from django.utils.translation import gettext as _

from morrow.accountability.queries import Sheet
from morrow.desk.pack.behind import Behind

WORDS = 40
"""So many words of each stand here; everything stands behind."""
MOST = 5


def sheet(behind: Behind) -> Sheet:
    """Minority positions of the themes, and groups at risk of exclusion."""
    said = [*_positions(behind), *_groups(behind)]
    if not said:
        return Sheet(_("What a few say"), (_("No minority position was kept with what it rests on."),))
    more = len(said) - MOST
    kept = [*said[:MOST], *([_("%s more stand behind.") % more] if more > 0 else [])]
    return Sheet(_("What a few say"), (*kept, _("No vote removes them; they stand whole behind.")))


def _positions(behind: Behind) -> Iterator[str]:
    for theme in behind.themes:
        for position in theme.minorities.all():
            yield f"{theme.title}: {_short(position.words)}"


def _groups(behind: Behind) -> Iterator[str]:
    for _round, who in behind.rounds:
        for heard in who.groups:
            told = [_short(held.words) for held in heard.conversations]
            yield f"{heard.group.name}: {' '.join(told) or _('Nobody has been heard yet.')}"


def _short(words: str) -> str:
    return Truncator(" ".join(words.split())).words(WORDS)
