"""What a few say that others do not, and whom no number would show: in short, and whole behind."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.text import Truncator
from django.utils.translation import gettext as _

from morrow.accountability.queries import Proposal, Sheet
from morrow.foundations.record import Ref
from morrow.voice import queries as voice

WORDS = 40
"""So many words of each stand here; everything stands behind."""
MOST = 5


def sheet(proposal: Proposal) -> Sheet:
    """Minority positions of the themes, and groups at risk of exclusion."""
    said = [*_positions(proposal.rests_on), *_groups(proposal.rests_on)]
    if not said:
        return Sheet(_("What a few say"), (_("No minority position was kept with what it rests on."),))
    more = len(said) - MOST
    kept = [*said[:MOST], *([_("%s more stand behind.") % more] if more > 0 else [])]
    return Sheet(
        _("What a few say"), (*kept, _("No vote removes them. They stand whole behind these pages."))
    )


def _positions(refs: tuple[Ref, ...]) -> Iterator[str]:
    for theme in voice.themes_behind_refs(refs):
        for position in theme.minorities.all():
            yield f"{theme.title}: {_short(position.words)}"


def _groups(refs: tuple[Ref, ...]) -> Iterator[str]:
    for round_ in voice.rounds_behind_refs(refs):
        for heard in voice.groups_of(round_):
            told = [_short(held.words) for held in heard.conversations]
            yield f"{heard.group.name}: {' '.join(told) or _('Nobody has been heard yet.')}"


def _short(words: str) -> str:
    return Truncator(" ".join(words.split())).words(WORDS)
