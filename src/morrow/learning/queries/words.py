"""Words that people let be read, and what a person sees of their own."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from morrow.commissioning import queries as commissioning
from morrow.foundations.privacy import PersonalQuerySet
from morrow.foundations.scope import Viewer, entering
from morrow.learning.errors import UnknownHere
from morrow.learning.models import Observation

STORIES = "learning.stories"
"""What stories of people are released under before an election."""


@dataclass(frozen=True)
class Note:
    """Words without a name: whose kind of voice, in which month, on what."""

    words: str
    voice: str
    month: date
    about: str
    example: bool


def observation(viewer: Viewer, code: str) -> Observation:
    """One observation this viewer may read. Raises UnknownHere."""
    found: Observation | None = (
        Observation.objects.visible_to(viewer).filter(code=code).select_related("offer", "outcome").first()
    )
    if found is None:
        raise UnknownHere
    return found


def own_observations(viewer: Viewer) -> PersonalQuerySet:
    """What this person told us, the newest first."""
    mine = Observation.objects.visible_to(viewer).filter(person_id=viewer.person_id)
    return mine.select_related("offer", "outcome").order_by("-on", "-pk")


def to_release(viewer: Viewer) -> PersonalQuerySet:
    """Words that may go into public once somebody has read them."""
    waiting = Observation.objects.visible_to(viewer).filter(share="public", released_at=None)
    return waiting.exclude(words="").select_related("offer").order_by("at")


def any_to_release() -> bool:
    """Whether any words wait to be read before they go into public; not whose, and not how many."""
    with entering.lifted(reason="whether stories wait before an election; yes or no"):
        held = Observation.objects.unrestricted(reason="whether stories wait; neither whose nor how many")
        return bool(held.filter(share="public", released_at=None).exclude(words="").exists())


def notes_for(viewer: Viewer, offer: Any) -> list[Note]:
    """Experience of one offer, without names, for whoever gives it and whoever reviews it."""
    gives = any(a.organisation in commissioning.organisations_behind(offer) for a in viewer.actors)
    if not (gives or viewer.holds("learning_lead", "commissioner", "panel_member")):
        return []
    opened = Observation.objects.unrestricted(reason="words shared with the provider, without names")
    shared = opened.filter(offer=offer, share__in=["provider", "public"], withdrawn_at=None).exclude(words="")
    return [_note(each) for each in shared.select_related("offer").order_by("-on", "-pk")]


def public_words() -> list[Note]:
    """What people let everyone read, once somebody had read it."""
    opened = Observation.objects.unrestricted(reason="words published with consent and after moderation")
    shown = opened.filter(released_at__isnull=False, share="public", withdrawn_at=None).exclude(words="")
    return [_note(each) for each in shown.select_related("offer").order_by("-on", "-pk")[:30]]


def _note(each: Observation) -> Note:
    about = each.offer.title if each.offer else ""
    return Note(each.words, each.voice, each.on.replace(day=1), about, each.example)
