"""How this room forgets a person who scored or declared: words go, the link goes, points stay."""

from __future__ import annotations

from morrow.commissioning.models import Interest, Score
from morrow.foundations.privacy.erasure import erases


@erases
def forget(person_id: int) -> None:
    """Forget what this person wrote when scoring and declaring."""
    scores = Score.objects.unrestricted(reason="erasing what a person wrote when scoring")
    scores.filter(person_id=person_id).update(person=None, reason="")
    interests = Interest.objects.unrestricted(reason="erasing what a person declared")
    interests.filter(person_id=person_id).update(person=None, words="")
