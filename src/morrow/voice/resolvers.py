"""How this room's references become links and sentences on the thread."""

from __future__ import annotations

from django.utils.translation import gettext as _

from morrow.foundations.references import Kind, Line, register
from morrow.foundations.scope import Viewer
from morrow.voice.models import Contribution, Reply


def _contributions(viewer: Viewer, codes: list[str]) -> dict[str, Line]:
    found = Contribution.objects.visible_to(viewer).filter(code__in=codes)
    return {
        c.code: Line(sentence=_("You said something on this."), when=c.said_at.date(), example=c.example)
        for c in found
        if c.person_id == viewer.person_id
    }


def _replies(viewer: Viewer, codes: list[str]) -> dict[str, Line]:
    found = Reply.objects.visible_to(viewer).filter(code__in=codes)
    return {
        r.code: Line(sentence=_("We answered you."), when=r.at.date())
        for r in found
        if r.person_id == viewer.person_id
    }


def register_all() -> None:
    """Register this room's kinds."""
    register(
        Kind(
            "voice.contribution",
            "said",
            _contributions,
            personal=True,
            counted=lambda n: _("%s said something") % n,
        )
    )
    register(
        Kind(
            "voice.reply", "heard", _replies, personal=True, counted=lambda n: _("%s have been answered") % n
        )
    )
