"""What may belong into a theme: proposed by the rare words it shares with what is there. People decide."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from morrow.methods.likeness import Texts, like_these
from morrow.voice.models import Contribution, Statement, Theme

Said = Contribution | Statement


@dataclass(frozen=True)
class Proposed:
    """Something that may belong into a theme, and the words it shares."""

    said: Said
    words: tuple[str, ...]


def proposed_for(theme: Theme, inside: Sequence[Said], outside: Sequence[Said]) -> list[Proposed]:
    """Of what stands outside a theme, what shares most with its title, its summary and what is in it."""
    texts = {said.code: said.words for said in (*inside, *outside)}
    about = {"theme": f"{theme.title}. {theme.summary}"}
    found = like_these(Texts.of(texts | about), ["theme", *(said.code for said in inside)])
    by_code = {said.code: said for said in outside}
    return [Proposed(by_code[str(one.name)], one.words[:5]) for one in found if one.name in by_code]
